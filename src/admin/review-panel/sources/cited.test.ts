import { expect, test } from '@jest/globals'
import { citedBy, placeOf, type Printed } from './cited.ts'

const number = (value: number, place: string | null = null): Printed => ({ number: value, place })
const numbers = (printed: readonly Printed[]) => citedBy(printed).map((cited) => cited.number)

test('one source, and several', () => {
  expect(numbers([number(3)])).toEqual([3])
  expect(numbers([number(2), number(4)])).toEqual([2, 4])
})

test('a run stands for every source in it', () => {
  expect(numbers([number(2), 'dash', number(6), number(9)])).toEqual([2, 3, 4, 5, 6, 9])
  expect(numbers([number(1), number(3), 'dash', number(5)])).toEqual([1, 3, 4, 5])
})

test('a place goes with its source', () => {
  expect(citedBy([number(2), number(3, 'page 12')])).toEqual([
    { number: 2, place: null },
    { number: 3, place: 'page 12' },
  ])
  expect(placeOf('Reference 3, pages 12, 14')).toBe('pages 12, 14')
  expect(placeOf('Reference 3')).toBeNull()
})
