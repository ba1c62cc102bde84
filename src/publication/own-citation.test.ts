import { describe, expect, test } from '@jest/globals'
import { readRecords } from '../citations/formats/index.ts'
import { CITATION_FILES, ownCitation, ownCitationFile, ownCslItem, ownRecord } from './own-citation.ts'

const PUBLICATION = {
  slug: 'does-iron-help',
  question: 'Does iron help adults with restless legs?',
  language: 'en',
  edition: 2,
  publishedAt: '2026-01-05T23:30:00.000Z',
  approval: { approvedAt: '2026-01-04T10:00:00.000Z', nextReviewDue: '2027-01-04T10:00:00.000Z' },
}
const SITE = { name: 'Example Answers', body: 'Example Advisory Board', origin: 'https://answers.example.org' }
const DAY = '2026-11-22'

const line = (style: 'nlm' | 'ama', site = SITE, publication = PUBLICATION): string =>
  ownCitation(publication, site, { day: DAY, style })

test('as CSL-JSON, an article is a page of the site by a body, with its edition, its last review and its address', () => {
  expect(ownCslItem(PUBLICATION, SITE, DAY)).toEqual({
    id: 'does-iron-help',
    type: 'webpage',
    title: 'Does iron help adults with restless legs?',
    author: [{ literal: 'Example Advisory Board' }],
    'container-title': 'Example Answers',
    publisher: 'Example Answers',
    language: 'en',
    issued: { 'date-parts': [[2026, 1, 5]] },
    accessed: { 'date-parts': [[2026, 11, 22]] },
    version: '2',
    note: 'Last reviewed 2026-01-04; next review due 2027-01-04',
    URL: 'https://answers.example.org/articles/does-iron-help',
    custom: { kind: 'website' },
  })
})

describe('the line to copy', () => {
  test('in NLM names the site first, as "Citing Medicine" does for a part of a website', () => {
    expect(line('nlm')).toBe(
      'Example Advisory Board. Example Answers [Internet]. Example Answers; 2026 [cited 2026 Nov 22]. Does iron help adults with restless legs? Available from: https://answers.example.org/articles/does-iron-help',
    )
  })

  test('in AMA names the page first, with the days of the edition and of reading', () => {
    expect(line('ama')).toBe(
      'Example Advisory Board. Does iron help adults with restless legs? Example Answers. January 5, 2026. Accessed November 22, 2026. https://answers.example.org/articles/does-iron-help',
    )
  })

  test('has no address where the server does not know its own', () => {
    for (const style of ['nlm', 'ama'] as const)
      expect(ownCitation(PUBLICATION, { ...SITE, origin: null }, { day: DAY, style })).not.toMatch(
        /http|Available from/,
      )
  })

  test('of an article in another language keeps its question, and NLM names the language', () => {
    const german = { ...PUBLICATION, question: 'Hilft Eisen?', language: 'de' }
    expect(line('nlm', SITE, german)).toMatch(/Hilft Eisen\? .* German\.$/)
  })
})

test.each(CITATION_FILES)('a file as %s is read back with the same title, author, date and address', (format) => {
  const reading = readRecords(ownCitationFile(PUBLICATION, SITE, { day: DAY, format }))
  expect(reading).toMatchObject({ ok: true, format })
  const { title, authors, containerTitle, year, month, day, accessed, url, type } = ownRecord(PUBLICATION, SITE, DAY)
  expect(reading.ok && reading.records).toMatchObject([
    { record: { title, authors, containerTitle, year, month, day, accessed, url, type }, warnings: [], problem: null },
  ])
})
