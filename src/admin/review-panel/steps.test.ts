import { expect, test } from '@jest/globals'
import { REVIEW_POSITIONS } from '../../review/vocabulary.ts'
import { shortDigest, STATE_SENTENCES, stepsFor } from './steps.ts'

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
