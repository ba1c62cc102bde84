import { expect, test } from '@jest/globals'
import { bulkCsv, bulkSentence } from './bulk-report.ts'
import { toEntries, waits, type Entry } from './entries.ts'

const page = (question: string, line = 'Iron helps 1.'): string =>
  `${question}\n\nFrom the Research\n\n${line}\n\nReferences\n\nResearch\nA\nB, 2001\n`
const file = (name: string, text: string) => ({ name, text, problem: null })

const entries = toEntries([
  file('one.txt', page('Why?', 'It fell by 1.')),
  file('two.txt', page('WHY?')),
  file('three.txt', 'Dear colleague'),
  { name: 'four.pdf', text: null, problem: 'This file could not be read as plain text in UTF-8.' },
  file('five.txt', page('When?')),
])

test('only pages are ticked, and of two that ask the same only the first', () => {
  expect(entries.map(({ isIncluded }) => isIncluded)).toEqual([true, false, false, false, true])
  expect(entries.map(({ twin }) => twin)).toEqual([null, 'one.txt', null, null, null])
  expect(entries[2]!.problem).toMatch(/^Line 1: No section heading/)
  expect(entries.filter(waits).map(({ name }) => name)).toEqual(['one.txt', 'five.txt'])
})

const report = { sections: 1, citations: 0, references: 1, relatedQuestions: 0, warnings: [] }
const after: readonly Entry[] = entries.map((entry): Entry => {
  if (entry.name === 'five.txt') return { ...entry, outcome: { kind: 'failed', problem: 'Too long.' } }
  if (entry.name !== 'one.txt') return entry
  const warnings = [{ line: 5, message: 'In doubt.' }]
  const created = { article: { id: 'a1', question: 'Why?' }, report: { ...report, warnings }, newReferences: 0 }
  return { ...entry, outcome: { kind: 'created', created } }
})

test('what became an article waits no more; what failed does', () => {
  expect(after.filter(waits).map(({ name }) => name)).toEqual(['five.txt'])
  expect(bulkSentence(after)).toBe('One page became an article, one could not be imported, 3 were left out.')
})

test('the report has a row for every file, with its article or the reason why there is none', () => {
  expect(bulkCsv(after, 'http://cms.invalid').split('\r\n')).toEqual([
    '\uFEFFFile,Question,Outcome,Article,References,New references,Warnings,Problem',
    'one.txt,Why?,Imported,http://cms.invalid/admin/collections/articles/a1,1,0,Line 5: In doubt.,',
    'two.txt,WHY?,Left out,,1,,,It has the same question as one.txt.',
    expect.stringMatching(/^three\.txt,,Not imported,,,,,"?Line 1: No section/),
    'four.pdf,,Not imported,,,,,This file could not be read as plain text in UTF-8.',
    'five.txt,When?,Not imported,,1,,,Too long.',
    '',
  ])
})
