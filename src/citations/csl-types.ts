import { REFERENCE_TYPES, type ReferenceType } from './reference.ts'

/** Other words for the same thing: Crossref's, BibTeX's and CSL's own variants. */
const SAME: Readonly<Record<string, ReferenceType>> = {
  'journal-article': 'article-journal',
  'posted-content': 'article',
  preprint: 'article',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  'proceedings-article': 'paper-conference',
  dissertation: 'thesis',
  'post-weblog': 'webpage',
  website: 'webpage',
}

/** CSL 1.0.2 types for which the collection has no word of its own. */
const NEAREST: Readonly<Record<string, ReferenceType>> = {
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  periodical: 'article-journal',
  review: 'article-journal',
  'review-book': 'article-journal',
  entry: 'chapter',
  standard: 'report',
  legislation: 'report',
  regulation: 'report',
  pamphlet: 'report',
  manuscript: 'article',
  speech: 'paper-conference',
  event: 'paper-conference',
  post: 'webpage',
  software: 'dataset',
}

/** The collection's type for a CSL or Crossref one; `exact` is false where it is only the nearest. */
export const readType = (type: string): { type: ReferenceType; exact: boolean } => {
  const known = REFERENCE_TYPES.find((candidate) => candidate === type)
  if (known) return { type: known, exact: true }
  if (Object.hasOwn(SAME, type)) return { type: SAME[type] ?? 'report', exact: true }
  // A report is what CSL makes of a document of no particular kind.
  return { type: (Object.hasOwn(NEAREST, type) && NEAREST[type]) || 'report', exact: false }
}
