import { expect, test } from '@jest/globals'
import type { ImportedRecord, ReferenceImport } from '../../commands/import-references.ts'
import { importSentence, reportCsv, toLookAt } from './import-report.ts'

const record = (more: Partial<ImportedRecord>): ImportedRecord => ({
  number: 1,
  line: 1,
  outcome: 'created',
  reference: 'id-1',
  title: 'Iron',
  warnings: [],
  problem: null,
  ...more,
})
const report = (records: readonly ImportedRecord[]): ReferenceImport => ({
  format: 'ris',
  created: records.filter(({ outcome }) => outcome === 'created').length,
  there: records.filter(({ outcome }) => outcome === 'there').length,
  failed: records.filter(({ outcome }) => outcome === 'failed').length,
  records,
})
const [created, there, failed] = [
  record({}),
  record({ number: 2, line: 9, outcome: 'there' }),
  record({ number: 3, line: 20, outcome: 'failed', reference: null, title: null, problem: 'It has no end.' }),
]

test('the outcome is one sentence', () => {
  expect(importSentence(report([created, created, there, failed]))).toBe(
    '2 records are new, one was there already, one could not be imported.',
  )
  expect(importSentence(report([failed]))).toBe('One could not be imported.')
  expect(importSentence({ ...report([]), there: 1200 })).toBe('1,200 were there already.')
})

test('what failed or was noted is to be looked at', () => {
  const noted = record({ number: 4, warnings: ['The type was not kept.'] })
  expect(toLookAt(report([created, there, failed, noted])).map(({ number }) => number)).toEqual([3, 4])
})

test('the table holds every record, and nothing that a spreadsheet runs', () => {
  const evil = record({ number: 4, title: '=HYPERLINK("http://invalid","x")', warnings: ['One.', 'Two, and more.'] })
  expect(reportCsv(report([created, failed, evil]), 'http://cms.invalid').split('\r\n')).toEqual([
    '\uFEFFRecord,Line,Outcome,Title,Notes,Link',
    '1,1,New,Iron,,http://cms.invalid/admin/collections/references/id-1',
    '3,20,Not imported,,It has no end.,',
    `4,1,New,"'=HYPERLINK(""http://invalid"",""x"")","One. Two, and more.",http://cms.invalid/admin/collections/references/id-1`,
    '',
  ])
})
