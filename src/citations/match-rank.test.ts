import { expect, test } from '@jest/globals'
import { matchRank } from './match-rank.ts'

const WORK = { title: 'Iron deficiency in Ménière’s disease: a review', authorNames: 'Müller Ann; O’Brien Bo' }

test.each([
  ['iron deficiency in Meniere’s disease - a REVIEW', 0],
  ['Iron def', 1],
  ['deficiency in', 2],
  ['meniere', 2],
  ['müller iron', 3],
  ['MULLER rev', 3],
  ['obrien', 4],
  ['ron', 4],
  ['iron 1999', 4],
] as const)('“%s” is a match of rank %i', (query, rank) => {
  expect(matchRank(query, WORK)).toBe(rank)
})
