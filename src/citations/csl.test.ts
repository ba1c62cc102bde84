import { expect, test } from '@jest/globals'
import { fromCsl, toCsl } from './csl.ts'
import { BLANK_RECORD, type BibliographicRecord } from './reference.ts'

const record = (more: Partial<BibliographicRecord>): BibliographicRecord => ({ ...BLANK_RECORD, ...more })
const read = (item: unknown): Partial<BibliographicRecord> => fromCsl(item).record
const warnings = (item: object): string[] => fromCsl({ type: 'book', ...item }).warnings

test('a record becomes CSL-JSON with its identifiers, body, dates and what CSL has no variable for', () => {
  const item = toCsl(
    record({
      kind: 'guideline',
      title: 'Fer et sommeil',
      titleTranslated: true,
      originalTitle: 'Iron',
      authors: [{ family: 'van der Voorbeeld', given: 'Jo', suffix: 'Jr', orcid: '0000-0002-1825-0097' }],
      issuingBody: 'Academy of Examples',
      year: 2020,
      month: 3,
      accessed: '2026-11-22',
      pmcid: 'PMC1',
    }),
    'r1',
  )
  expect(item).toEqual({
    id: 'r1',
    type: 'article-journal',
    title: 'Fer et sommeil',
    'original-title': 'Iron',
    author: [
      { family: 'van der Voorbeeld', given: 'Jo', suffix: 'Jr', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
    ],
    authority: 'Academy of Examples',
    issued: { 'date-parts': [[2020, 3]] },
    accessed: { 'date-parts': [[2026, 11, 22]] },
    PMCID: 'PMC1',
    custom: { kind: 'guideline', titleTranslated: true },
  })
})

test('without an id the item is named by its best identifier', () => {
  expect(toCsl(record({ pmid: '1', doi: '10.1000/1' })).id).toBe('10.1000/1')
  expect(toCsl(record({})).id).toBe('item')
})

test.each([undefined, null, 'https://example.org', 42, []])('%j is not a record, and that is said', (item) => {
  expect(fromCsl(item)).toEqual({ record: BLANK_RECORD, warnings: ['This is not a bibliographic record.'] })
})

test.each([
  [{ 'date-parts': [['2020', '03', 4]] }, 2020, 3, 4],
  [{ 'date-parts': [[2020, 2, 30]] }, 2020, 2, null],
  [{ 'date-parts': [[2020, 13]] }, 2020, null, null],
  [{ 'date-parts': [[null]] }, null, null, null],
  [
    {
      'date-parts': [
        [2019, 12],
        [2020, 1],
      ],
    },
    2019,
    12,
    null,
  ],
  [{ raw: '2020-05-01' }, 2020, 5, 1],
  [{ raw: '1 May 2020' }, 2020, 5, 1],
  [{ raw: 'Sept. 3, 2020' }, 2020, 9, 3],
  [{ literal: '2020 Spring' }, 2020, null, null],
  [{ raw: 'in press' }, null, null, null],
  [2020, 2020, null, null],
])('the date %j is read as %s, %s, %s', (issued, year, month, day) => {
  expect(read({ type: 'book', issued })).toMatchObject({ year, month, day })
})

test('what is not valid is left out and named, never guessed', () => {
  expect(
    warnings({ DOI: '11.1/x', PMID: 'abc', PMCID: '123', ISBN: '9780306406158', URL: 'ftp://example.org' }),
  ).toEqual([
    '“ftp://example.org” is not a web address and was left out.',
    '“11.1/x” is not a valid DOI and was left out.',
    '“abc” is not a valid PMID and was left out.',
    '“123” is not a valid PMCID and was left out.',
    '“9780306406158” is not a valid ISBN and was left out.',
  ])
  expect(warnings({ author: [{ family: 'A', ORCID: '0000-0002-1825-0098' }, {}] })).toEqual([
    '“0000-0002-1825-0098” is not an ORCID iD and was left out.',
    'Author 2 has no name and was left out.',
  ])
  expect(warnings({ issued: { raw: 'soon' }, accessed: { raw: '2020' } })).toEqual([
    'The date of publication was not understood, or only in part.',
    'The date of reading has no day and was left out.',
  ])
  expect(warnings({ title: 'a' })).toEqual([])
})

test('an unknown type becomes the nearest one, with a warning; other words for the same type need none', () => {
  expect(read({ type: 'article-magazine' }).type).toBe('article-journal')
  expect(warnings({ type: 'article-magazine' })).toEqual([
    'The type “article-magazine” is not kept here; the nearest one was taken: article-journal.',
  ])
  expect(read({ type: 'constructor' }).type).toBe('report')
  expect(read({ type: 'journal-article' }).type).toBe('article-journal')
  expect(warnings({ type: 'journal-article' })).toEqual([])
  expect(fromCsl({ title: 'a' }).warnings).toEqual([
    'It does not say how it was published; it was taken as a journal article.',
  ])
})

test.each([
  ['[Restless legs syndrome].', 'Restless legs syndrome', true],
  ['[Iron] and [sleep]', '[Iron] and [sleep]', false],
  ['<i>In vivo</i> H<sub>2</sub>O (p < 0.05).', 'In vivo H2O (p < 0.05)', false],
  ['To be continued...', 'To be continued...', false],
  ['[]', '[]', false],
])('the title "%s" is read as "%s"', (title, read_, titleTranslated) => {
  expect(read({ type: 'book', title })).toMatchObject({ title: read_, titleTranslated })
})

test.each([
  ['123–30', '123-130'],
  ['123--130', '123-130'],
  ['S12-9', 'S12-S19'],
  ['pp. 99-102', '99-102'],
  ['198-03', '198-03'],
  ['123-5, 130', '123-5, 130'],
  ['e1001', 'e1001'],
])('the pages "%s" are read as "%s"', (page, pages) => {
  expect(read({ type: 'book', page }).pages).toBe(pages)
})

test.each([
  ['eng', 'en'],
  ['ger', 'de'],
  ['English', 'en'],
  ['en_GB', 'en-GB'],
  ['zh-hans', 'zh-Hans'],
  ['und', null],
  ['not a language', null],
])('the language "%s" is read as %s', (language, tag) => {
  expect(read({ type: 'book', language }).language).toBe(tag)
})

test('an address at doi.org, PubMed or PMC is the identifier where no other is given', () => {
  expect(read({ type: 'book', URL: 'https://doi.org/10.1000/A' }).doi).toBe('10.1000/a')
  expect(read({ type: 'book', URL: 'https://pubmed.ncbi.nlm.nih.gov/12345/' }).pmid).toBe('12345')
  expect(read({ type: 'book', URL: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC12/' }).pmcid).toBe('PMC12')
  expect(read({ type: 'book', URL: 'https://doi.org/10.1000/a', DOI: '10.1000/b' }).doi).toBe('10.1000/b')
})

test('a single name, a text for a name, and a given name alone are kept', () => {
  const authors = (author: unknown): unknown => read({ type: 'book', author }).authors
  expect(authors({ family: 'A' })).toEqual([{ family: 'A' }])
  expect(authors(['Example Group'])).toEqual([{ literal: 'Example Group' }])
  expect(authors([{ given: 'Rosa' }])).toEqual([{ literal: 'Rosa' }])
  expect(authors([{ literal: 'Group', orcid: '0000-0002-1825-0097' }])).toEqual([
    { literal: 'Group', orcid: '0000-0002-1825-0097' },
  ])
})
