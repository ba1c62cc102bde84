import { csvTable } from '../csv.ts'
import type { ActionResult } from '../review-panel/post-action.ts'

/** One of the documents that something is done to. */
export type BulkEntry = {
  readonly id: string
  readonly title: string
  readonly path: string
  /** Null until it was tried. */
  readonly outcome: ActionResult | null
}

/** What still could be done: what was refused, and what was not come to. */
export const isLeft = ({ outcome }: BulkEntry): boolean => outcome?.ok !== true

/** Everything that stood in the way of this one, in one text; empty where nothing did. */
export const whyNot = ({ outcome }: BulkEntry): string =>
  outcome === null || outcome.ok
    ? ''
    : outcome.refusal.unmet.length > 0
      ? outcome.refusal.unmet.join(' ')
      : outcome.refusal.message

/** "2 done, 1 refused, 3 not tried." */
export const bulkSentence = (entries: readonly BulkEntry[]): string => {
  const done = entries.filter((entry) => !isLeft(entry)).length
  const refused = entries.filter(({ outcome }) => outcome?.ok === false).length
  const left = entries.length - done - refused
  const parts = [
    `${done} done`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(left > 0 ? [`${left} not tried`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** The report as a table for a spreadsheet, one row a document; `origin` makes the addresses whole. */
export const bulkCsv = (action: string, entries: readonly BulkEntry[], origin: string): string =>
  csvTable([
    ['Title', 'Address', 'Action', 'Outcome', 'Why'],
    ...entries.map((entry) => [
      entry.title,
      `${origin}${entry.path}`,
      action,
      entry.outcome === null ? 'Not tried' : entry.outcome.ok ? 'Done' : 'Refused',
      whyNot(entry),
    ]),
  ])
