import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticleHeader } from './article-header.tsx'
import { Corrections } from './corrections.tsx'
import type { ReaderPublication } from './publication.ts'

const PUBLICATION = {
  question: 'Does iron help?',
  summary: null,
  language: 'en',
  audiences: [],
  topics: [],
  edition: 2,
  publishedAt: '2026-01-05T00:00:00.000Z',
  approval: { approvedAt: '2026-01-05T00:00:00.000Z', nextReviewDue: '2027-01-05T00:00:00.000Z' },
  corrections: [],
  pendingUpdate: null,
  reviewOverdue: false,
} as unknown as ReaderPublication

const words = (markup: string): string => markup.replace(/<[^>]+>/g, '')

test('a text whose review is overdue says so, with the day on which it was due', () => {
  const overdue = renderToStaticMarkup(<ArticleHeader publication={{ ...PUBLICATION, reviewOverdue: true }} />)
  expect(words(overdue)).toContain('This text was due for review on 5 January 2027 and has not been reviewed since.')
  expect(words(renderToStaticMarkup(<ArticleHeader publication={PUBLICATION} />))).not.toContain('due for review')
})

test('what changed is told by edition, the newest first', () => {
  const correction = (edition: number, note: string) => ({ edition, publishedAt: '2026-03-01T00:00:00.000Z', note })
  const corrections = [correction(2, 'The dose was corrected.'), correction(3, 'A trial was added.')]
  const markup = words(renderToStaticMarkup(<Corrections corrections={corrections} />))
  expect(markup).toMatch(/Edition 31 March 2026A trial was added\.Edition 21 March 2026The dose was corrected\./)
  const header = renderToStaticMarkup(<ArticleHeader publication={{ ...PUBLICATION, corrections }} />)
  expect(header).toContain('href="#corrections"')
})

test('a first edition has nothing to tell of changes', () => {
  expect(renderToStaticMarkup(<Corrections corrections={[]} />)).toBe('')
  expect(renderToStaticMarkup(<Corrections corrections={undefined} />)).toBe('')
})
