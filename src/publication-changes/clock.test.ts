import { expect, test } from '@jest/globals'
import { NEW_CLOCK, ticked } from './clock.ts'

const change = (id: string) => ({ id, tags: [`tag-${id}`], since: '2026-01-01T00:00:00.000Z' })

test('a change is under way from its beginning to its end, and its tags are told at its end', () => {
  const begun = ticked(NEW_CLOCK, [{ begins: change('a') }])
  expect(begun).toEqual({ revision: 1, recent: [{ revision: 1, tags: [] }], underWay: [change('a')] })
  const ended = ticked(begun, [{ ends: 'a', tags: ['x'] }])
  expect(ended).toEqual({
    revision: 2,
    recent: [
      { revision: 1, tags: [] },
      { revision: 2, tags: ['x'] },
    ],
    underWay: [],
  })
})

test('several ticks are one move, which tells the tags of all of them once', () => {
  const clock = ticked(ticked(NEW_CLOCK, [{ begins: change('a') }]), [
    { ends: 'a', tags: ['x', 'y'] },
    { begins: change('b') },
    { ends: null, tags: ['y', 'z'] },
  ])
  expect(clock.revision).toBe(2)
  expect(clock.recent.at(-1)).toEqual({ revision: 2, tags: ['x', 'y', 'z'] })
  expect(clock.underWay).toEqual([change('b')])
})

test('an end without a beginning, as after it was given up, still tells its tags', () => {
  expect(ticked(NEW_CLOCK, [{ ends: 'gone', tags: ['x'] }]).recent).toEqual([{ revision: 1, tags: ['x'] }])
})

test('the last moves are remembered without a gap, and no more than a hundred', () => {
  let clock = NEW_CLOCK
  for (let move = 0; move < 250; move += 1) clock = ticked(clock, [{ ends: null, tags: [`t${move}`] }])
  expect(clock.recent).toHaveLength(100)
  expect(clock.recent.map(({ revision }) => revision)).toEqual(Array.from({ length: 100 }, (_, index) => 151 + index))
})
