import type { ReferenceType } from './reference.ts'

/** How a work was published, for people. */
export const TYPE_LABELS: Readonly<Record<ReferenceType, string>> = {
  'article-journal': 'Journal article',
  article: 'Preprint',
  book: 'Book',
  chapter: 'Chapter of a book',
  'paper-conference': 'Conference paper',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'Web page',
  dataset: 'Data set',
}
