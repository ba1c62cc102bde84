import { expect, test } from '@jest/globals'
import { groupsOfSameWork, identifiersAgree } from './same-work.ts'

test('an identifier that both carry settles whether two records are one work', () => {
  expect(identifiersAgree({ doi: '10.5555/a', pmid: null }, { doi: '10.5555/a', pmid: '1' })).toBe(true)
  expect(identifiersAgree({ doi: '10.5555/a' }, { doi: '10.5555/b' })).toBe(false)
  expect(identifiersAgree({}, { isbn: '9780000000002' })).toBe(true)
})

test('records of one work form one group, whichever key ties each pair', () => {
  const records = [
    { id: 'a', doi: '10.5555/a', workKey: 'iron|2019|fiktion' },
    { id: 'b', doi: '10.5555/a', pmid: '7' },
    { id: 'c', pmid: '7', workKey: 'eisen|2019|fiktion' },
    { id: 'd', workKey: 'iron|2019|fiktion' },
    { id: 'e', workKey: 'zinc|2020|sample' },
  ]
  expect(groupsOfSameWork(records).map((group) => group.toSorted())).toEqual([['a', 'b', 'c', 'd']])
})

test('one title under two DOIs is two works', () => {
  const workKey = 'iron|2019|fiktion'
  expect(
    groupsOfSameWork([
      { id: 'preprint', doi: '10.5555/a', workKey },
      { id: 'article', doi: '10.5555/b', workKey },
    ]),
  ).toEqual([])
})

test('records that carry no key at all are alone', () => {
  expect(groupsOfSameWork([{ id: 'a' }, { id: 'b', doi: null, pmid: '', workKey: null }])).toEqual([])
})
