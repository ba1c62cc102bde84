import { expect, test } from '@jest/globals'
import { bulkCsv, bulkSentence, isLeft, type BulkEntry } from './bulk-entry.ts'

const entry = (id: string, outcome: BulkEntry['outcome']): BulkEntry => ({
  id,
  title: `=${id}`,
  path: `/${id}`,
  outcome,
})
const refused = (unmet: readonly string[]) =>
  ({ ok: false, refusal: { code: 'X', message: 'With the board.', unmet } }) as const
const entries = [
  entry('a', { ok: true }),
  entry('b', refused([])),
  entry('c', refused(['One.', 'Two.'])),
  entry('d', null),
]

test('the report counts what was done, refused and not tried, and what is left can be tried again', () => {
  expect(bulkSentence(entries)).toBe('1 done, 2 refused, 1 not tried.')
  expect(bulkSentence(entries.slice(0, 1))).toBe('1 done.')
  expect(entries.filter(isLeft).map(({ id }) => id)).toEqual(['b', 'c', 'd'])
})

test('the table says of each document what became of it and why, and runs no formula', () => {
  expect(bulkCsv('Submit for review', entries, 'http://cms.invalid').split('\r\n').slice(1, 5)).toEqual([
    "'=a,http://cms.invalid/a,Submit for review,Done,",
    "'=b,http://cms.invalid/b,Submit for review,Refused,With the board.",
    "'=c,http://cms.invalid/c,Submit for review,Refused,One. Two.",
    "'=d,http://cms.invalid/d,Submit for review,Not tried,",
  ])
})
