import type { PageReport } from '../../page-text/page.ts'

export const counted = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** "2 sections, 12 citations, 6 references, 5 related questions." */
export const countSentence = ({ sections, citations, references, relatedQuestions }: PageReport): string =>
  `${[
    counted(sections, 'section', 'sections'),
    counted(citations, 'citation', 'citations'),
    counted(references, 'reference', 'references'),
    ...(relatedQuestions > 0 ? [counted(relatedQuestions, 'related question', 'related questions')] : []),
  ].join(', ')}.`

/** What became of a page's references: "3 are new, 2 were there already". */
export const referenceSentence = (all: number, fresh: number): string => {
  if (all === 0) return 'no references'
  const there = all - fresh
  const parts = [
    ...(fresh > 0 ? [`${fresh} ${fresh === 1 ? 'is' : 'are'} new`] : []),
    ...(there > 0 ? [`${there} ${there === 1 ? 'was' : 'were'} there already`] : []),
  ]
  return `${counted(all, 'reference', 'references')}: ${parts.join(', ')}`
}
