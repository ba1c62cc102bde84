import { expect, test } from '@jest/globals'
import { REVIEW_POSITIONS } from '../../review/vocabulary.ts'
import { isWaiting, shortDigest, STATE_SENTENCES, stateSentence, stepsFor } from './steps.ts'

test.each(REVIEW_POSITIONS)('%s has three steps, one place at most, and a sentence', (position) => {
  const steps = stepsFor(position)
  expect(steps).toHaveLength(3)
  const here = steps.filter(({ status }) => status === 'current' || status === 'stopped')
  expect(here).toHaveLength(position === 'none' ? 0 : 1)
  expect(STATE_SENTENCES[position]).not.toBe('')
})

test('a step is done once the next is reached', () => {
  expect(stepsFor('under-review').map(({ status }) => status)).toEqual(['done', 'current', 'upcoming'])
})

test('a round that was sent back never reads as approved', () => {
  for (const position of ['changes-requested', 'rejected', 'withdrawn'] as const) {
    expect(stepsFor(position).map(({ label }) => label)).not.toContain('Approved')
  }
})

test('a digest is shortened from its start', () => {
  expect(shortDigest('0123456789abcdef'.repeat(4))).toBe('0123456789ab')
})

const AT = '2026-12-03T09:00:00.000Z'
const waiting = { publishAt: AT, releasedAt: null }

test('an approved text that waits for its time says when it goes out', () => {
  const last = stepsFor('approved', waiting).at(-1)
  expect(last?.label).toMatch(/^Approved, goes out on \d+ December 2026 at \d\d:\d\d/)
  expect(stateSentence('approved', waiting)).toMatch(/It goes out on \d+ December 2026/)
  expect(stateSentence('under-review', waiting)).toMatch(/Once approved, it goes out on \d+ December 2026/)
})

test('an approved text whose time was taken back says that it is not published', () => {
  expect(stepsFor('approved', { publishAt: null, releasedAt: null }).at(-1)?.label).toBe('Approved, not published yet')
  expect(isWaiting('approved', { publishAt: null, releasedAt: null })).toBe(true)
})

test('a text that has gone out waits no more', () => {
  const out = { publishAt: null, releasedAt: AT }
  expect(isWaiting('approved', out)).toBe(false)
  expect(stepsFor('approved', out)).toEqual(stepsFor('approved'))
  expect(stateSentence('approved', out)).toBe(STATE_SENTENCES.approved)
})
