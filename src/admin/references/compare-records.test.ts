import { expect, test } from '@jest/globals'
import { BLANK_RECORD } from '../../citations/reference.ts'
import { compareRecords, membersOf, offeredFields } from './compare-records.ts'

const iron = {
  ...BLANK_RECORD,
  title: 'Iron for restless legs',
  authors: [{ family: 'Fiktion', given: 'Anna', suffix: 'Jr' }, { literal: 'Iron Study Group' }],
  year: 2019,
  month: 3,
}

test('fields are compared as people read them', () => {
  const rows = compareRecords([iron, { ...iron, year: 2020, month: null, pages: '1-9' }])
  expect(Object.fromEntries(rows.map(({ field, verdict, values }) => [field, [verdict, ...values]]))).toEqual({
    title: ['same', 'Iron for restless legs', 'Iron for restless legs'],
    authors: ['same', 'Fiktion, Anna Jr; Iron Study Group', 'Fiktion, Anna Jr; Iron Study Group'],
    date: ['differs', '2019-03', '2020'],
    pages: ['some', '', '1-9'],
    type: ['same', 'Journal article', 'Journal article'],
  })
})

test('a field differs as soon as two of several records say two things', () => {
  const rows = compareRecords([iron, { ...iron, doi: '10.5555/a' }, { ...iron, doi: '10.5555/b' }])
  expect(rows.find(({ field }) => field === 'doi')).toMatchObject({
    verdict: 'differs',
    values: ['', '10.5555/a', '10.5555/b'],
  })
})

test('that a title is a translation is a difference', () => {
  expect(compareRecords([iron, { ...iron, titleTranslated: true }])[0]).toMatchObject({
    verdict: 'differs',
    values: ['Iron for restless legs', '[Iron for restless legs]'],
  })
})

test('an empty text of a form says nothing', () => {
  const fields = compareRecords([{ ...iron, volume: '', issue: '  ' }, iron]).map(({ field }) => field)
  expect(fields).not.toContain('volume')
  expect(fields).not.toContain('issue')
})

test('only what an offer adds or changes is offered, and only what was chosen is taken', () => {
  const offered = { ...iron, volume: '12', year: 2020, day: 1, month: 4, authors: [], publisher: null }
  expect(offeredFields({ ...iron, publisher: 'Imaginary Press' }, offered)).toEqual(['date', 'volume'])
  expect(membersOf(offered, ['date'])).toEqual({ year: 2020, month: 4, day: 1 })
  expect(membersOf({ ...offered, titleTranslated: true }, ['title'])).toEqual({
    title: iron.title,
    titleTranslated: true,
  })
})
