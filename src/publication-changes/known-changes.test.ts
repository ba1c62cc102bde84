import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { NEW_CLOCK, ticked, type Clock, type Tick } from './clock.ts'
import { KnownChanges } from './known-changes.ts'

const SINCE = '2026-01-01T00:00:00.000Z'
const begins = (id: string, ...tags: string[]): Tick => ({ begins: { id, tags, since: SINCE } })
const ends = (id: string | null, ...tags: string[]): Tick => ({ ends: id, tags })
const clockAfter = (...moves: readonly (readonly Tick[])[]): Clock => moves.reduce<Clock>(ticked, NEW_CLOCK)

const knowing = (clock: Clock, isOwn?: (change: string) => boolean): KnownChanges => {
  const known = new KnownChanges(isOwn)
  known.learn(clock)
  return known
}

describe('what was made before a change', () => {
  test('holds no more while the change is under way, nor after it', () => {
    const known = knowing(NEW_CLOCK)
    const made = known.now()
    expect(known.holds(made, ['a'])).toBe(true)
    known.learn(clockAfter([begins('1', 'a')]))
    expect(known.holds(made, ['a'])).toBe(false)
    expect(known.holds(made, ['b'])).toBe(true)
    known.learn(clockAfter([begins('1', 'a')], [ends('1', 'a')]))
    expect(known.holds(made, ['a'])).toBe(false)
    expect(known.holds(made, ['b', 'a'])).toBe(false)
    expect(known.holds(made, ['b'])).toBe(true)
  })

  test('made while the change was under way, it may be from before the write: it holds neither', () => {
    const known = knowing(clockAfter([begins('1', 'a')]))
    const made = known.now()
    expect(known.holds(made, ['a'])).toBe(false)
    known.learn(clockAfter([begins('1', 'a')], [ends('1', 'a')]))
    expect(known.holds(made, ['a'])).toBe(false)
    expect(known.holds(known.now(), ['a'])).toBe(true)
  })

  test('holds until the end of a change that this process has under way itself, and no longer where it has lost it', () => {
    const own = new Set(['1'])
    const known = knowing(NEW_CLOCK, (id) => own.has(id))
    const made = known.now()
    known.learn(clockAfter([begins('1', 'a')]))
    expect(known.holds(made, ['a'])).toBe(true)
    known.learn(clockAfter([begins('1', 'a'), begins('2', 'a')]))
    expect(known.holds(made, ['a'])).toBe(false)
    known.learn(clockAfter([begins('1', 'a'), begins('2', 'a')], [ends('2')]))
    expect(known.holds(made, ['a'])).toBe(true)
    own.delete('1')
    expect(known.holds(made, ['a'])).toBe(false)
    own.add('1')
    known.learn(clockAfter([begins('1', 'a')], [ends('1', 'a')]))
    expect(known.holds(made, ['a'])).toBe(false)
  })

  test('holds again where the write turned out to have changed nothing', () => {
    const known = knowing(NEW_CLOCK)
    const made = known.now()
    known.learn(clockAfter([begins('1', 'a')]))
    known.learn(clockAfter([begins('1', 'a')], [ends('1')]))
    expect(known.holds(made, ['a'])).toBe(true)
  })
})

test('who has missed more moves than are remembered lets go of everything', () => {
  const known = knowing(NEW_CLOCK)
  const made = known.now()
  const moves = (count: number) => Array.from({ length: count }, () => [ends(null, 'other')])
  known.learn(clockAfter(...moves(100)))
  expect(known.holds(made, ['a'])).toBe(true)
  const late = known.now()
  known.learn(clockAfter(...moves(201)))
  expect(known.holds(late, ['a'])).toBe(false)
  expect(known.holds(known.now(), ['a'])).toBe(true)
})

test('a clock that went back, as after a restore, lets go of everything', () => {
  const known = knowing(clockAfter([ends(null, 'x')], [ends(null, 'y')]))
  const made = known.now()
  known.learn(clockAfter([ends(null, 'x')]))
  expect(known.holds(made, ['a'])).toBe(false)
  const again = known.now()
  known.learn(clockAfter([ends(null, 'x')], [ends(null, 'y')]))
  expect(known.holds(made, ['a'])).toBe(false)
  expect(known.holds(again, ['a'])).toBe(true)
})

test('more tags than are remembered let go of everything, and keep the memory bounded', () => {
  const known = knowing(NEW_CLOCK)
  const made = known.now()
  for (let move = 0; move < 30; move += 1) {
    const tags = Array.from({ length: 1000 }, (_, index) => `${move}-${index}`)
    known.learn({ revision: move + 1, recent: [{ revision: move + 1, tags }], underWay: [] })
  }
  expect(known.holds(made, ['a'])).toBe(false)
})

/**
 * The promise itself, on any interleaving of writers, looks and readers: nothing that was read from the database before a
 * write is taken as current by a process that has looked at the clock after that write's announcement.
 */
test('whatever is taken as current was read after the last announced write', () => {
  type Step = { readonly who: number; readonly what: 'begin' | 'write' | 'end' | 'look' | 'read' | 'check' }
  const step: fc.Arbitrary<Step> = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('begin', 'write', 'end', 'look', 'read', 'check'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let clock = NEW_CLOCK
      let value = 0
      let announced = 0
      const writers = [0, 1, 2].map(() => ({ begun: false, wrote: null as number | null }))
      const readers = [0, 1, 2].map((who) => ({
        // Each process writes itself, too.
        known: knowing(NEW_CLOCK, (id) => id === String(who)),
        announcedAtLook: 0,
        kept: [] as { at: { revision: number; reset: number }; value: number }[],
      }))
      for (const { who, what } of steps) {
        const writer = writers[who]!
        const reader = readers[who]!
        if (what === 'begin' && !writer.begun) {
          clock = ticked(clock, [begins(String(who), 'a')])
          writer.begun = true
        } else if (what === 'write' && writer.begun && writer.wrote === null) {
          value += 1
          writer.wrote = value
        } else if (what === 'end' && writer.wrote !== null) {
          clock = ticked(clock, [ends(String(who), 'a')])
          announced = Math.max(announced, writer.wrote)
          Object.assign(writer, { begun: false, wrote: null })
        } else if (what === 'look') {
          reader.known.learn(clock)
          reader.announcedAtLook = announced
        } else if (what === 'read') {
          reader.kept.push({ at: reader.known.now(), value })
        } else if (what === 'check') {
          for (const { at, value: kept } of reader.kept)
            if (reader.known.holds(at, ['a'])) expect(kept).toBeGreaterThanOrEqual(reader.announcedAtLook)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
