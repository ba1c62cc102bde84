import type { ImportedRecord, ReferenceImport } from '../../commands/import-references.ts'
import { csvTable } from '../csv.ts'

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `One ${one}` : `${number.toLocaleString('en')} ${many}`

/** "12 records are new, 3 were there already, and one could not be imported." */
export const importSentence = ({ created, there, failed }: ReferenceImport): string => {
  const parts = [
    ...(created > 0 ? [count(created, 'record is new', 'records are new')] : []),
    ...(there > 0 ? [count(there, 'was there already', 'were there already')] : []),
    ...(failed > 0 ? [count(failed, 'could not be imported', 'could not be imported')] : []),
  ]
  if (parts.length === 0) return 'Nothing was imported.'
  const [first = '', ...others] = parts
  return `${[first, ...others.map((part) => part.replace(/^One/, 'one'))].join(', ')}.`
}

/** What somebody should look at: records that failed, and those with notes. */
export const toLookAt = ({ records }: ReferenceImport): readonly ImportedRecord[] =>
  records.filter(({ outcome, warnings }) => outcome === 'failed' || warnings.length > 0)

export const OUTCOME_WORDS: Readonly<Record<ImportedRecord['outcome'], string>> = {
  created: 'New',
  there: 'There already',
  failed: 'Not imported',
}

/** The report as a table for a spreadsheet; `origin` makes the links whole. */
export const reportCsv = ({ records }: ReferenceImport, origin: string): string => {
  const head = ['Record', 'Line', 'Outcome', 'Title', 'Notes', 'Link']
  const rows = records.map(({ number, line, outcome, title, warnings, problem, reference }) => [
    number,
    line,
    OUTCOME_WORDS[outcome],
    title ?? '',
    [...(problem ? [problem] : []), ...warnings].join(' '),
    reference ? `${origin}/admin/collections/references/${reference}` : '',
  ])
  return csvTable([head, ...rows])
}
