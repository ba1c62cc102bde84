import { csvTable } from '../csv.ts'
import { questionOf, type Entry } from './entries.ts'

const count = (number: number, one: string, many: string): string => (number === 1 ? one : `${number} ${many}`)

/** "2 pages became articles, one could not be imported." */
export const bulkSentence = (entries: readonly Entry[]): string => {
  const created = entries.filter(({ outcome }) => outcome?.kind === 'created').length
  const failed = entries.filter(({ outcome }) => outcome?.kind === 'failed').length
  const left = entries.length - created - failed
  const parts = [
    ...(created > 0 ? [count(created, 'one page became an article', 'pages became articles')] : []),
    ...(failed > 0 ? [count(failed, 'one could not be imported', 'could not be imported')] : []),
    ...(left > 0 ? [count(left, 'one was left out', 'were left out')] : []),
  ].join(', ')
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`
}

/** The report as a table for a spreadsheet, one row a file; `origin` makes the addresses whole. */
export const bulkCsv = (entries: readonly Entry[], origin: string): string =>
  csvTable([
    ['File', 'Question', 'Outcome', 'Article', 'References', 'New references', 'Warnings', 'Problem'],
    ...entries.map((entry) => {
      const { name, reading, problem, outcome } = entry
      const created = outcome?.kind === 'created' ? outcome.created : null
      const report = created?.report ?? (reading?.ok ? reading.report : null)
      return [
        name,
        questionOf(entry) ?? '',
        created ? 'Imported' : outcome || problem ? 'Not imported' : 'Left out',
        created ? `${origin}/admin/collections/articles/${created.article.id}` : '',
        report?.references ?? '',
        created?.newReferences ?? '',
        report?.warnings.map(({ line, message }) => `Line ${line}: ${message}`).join(' ') ?? '',
        outcome?.kind === 'failed' ? outcome.problem : (problem ?? leftOut(entry)),
      ]
    }),
  ])

const leftOut = ({ outcome, twin, same }: Entry): string => {
  if (outcome) return ''
  if (twin !== null) return `It has the same question as ${twin}.`
  return same ? 'There is an article with this question already.' : ''
}
