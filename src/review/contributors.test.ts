import { expect, test } from '@jest/globals'
import { lastSaveOf } from './contributors.ts'

test('the last save is the latest of all contributors’', () => {
  const contributors = {
    a: '2026-11-20T08:00:00.000Z',
    b: '2026-11-22T08:00:00.000Z',
    c: '2026-11-21T08:00:00.000Z',
  }
  expect(lastSaveOf(contributors)).toEqual({ by: 'b', at: '2026-11-22T08:00:00.000Z' })
})

test.each([null, undefined, {}, 'x', { a: 7 }])('of %j there is none', (contributors) => {
  expect(lastSaveOf(contributors)).toBeNull()
})
