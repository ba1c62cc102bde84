import { expect, test } from '@jest/globals'
import { readReport, readStatus } from './integrity-words.ts'

const notice = {
  type: 'retraction',
  source: 'pubmed',
  doi: null,
  pmid: '1',
  date: '2020-01-01',
  label: 'Retraction in',
}

test('a stored report is read', () => {
  const report = { notices: [notice], sources: ['pubmed', 'crossref'], problems: ['Crossref didn’t answer in time.'] }
  expect(readReport(report)).toEqual(report)
})

test('what is of another shape is left out', () => {
  const empty = { notices: [], sources: [], problems: [] }
  for (const stored of [
    null,
    undefined,
    'x',
    7,
    [],
    { notices: 'x' },
    { notices: [null, { type: 'x' }], sources: [1] },
  ])
    expect(readReport(stored)).toEqual(empty)
})

test('a status that is not known counts as not checked', () => {
  expect(readStatus('retracted')).toBe('retracted')
  expect(readStatus(undefined)).toBe('not-checked')
})
