import { expect, test } from '@jest/globals'
import type { Reference } from '../../payload-types.ts'
import { fullest, letterOf, mergeSentence } from './merging.ts'

const row = (id: string, more: Partial<Reference> = {}): Reference => ({
  id,
  title: 'Iron',
  kind: 'trial',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...more,
})

test('the record that says most is proposed, the oldest of equals, and a confirmed one before all', () => {
  const [poor, rich] = [row('poor'), row('rich', { doi: '10.5555/a', volume: '12' })]
  expect(fullest([poor, rich])?.id).toBe('rich')
  expect(fullest([row('first'), row('second')])?.id).toBe('first')
  expect(fullest([rich, row('confirmed', { identityConfirmedAt: '2026-11-02T00:00:00.000Z' })])?.id).toBe('confirmed')
  expect(fullest([])).toBeUndefined()
})

test('what a merge does is said of the records by their letters', () => {
  expect([0, 1, 2].map(letterOf)).toEqual(['A', 'B', 'C'])
  expect(mergeSentence('A', [{ name: 'B' }])).toMatch(/^Every citation of B is one of A in .*only B says /)
  expect(mergeSentence('B', [{ name: 'A' }, { name: 'C' }])).toMatch(
    /citation of A and C is one of B in .*only A and C say /,
  )
})
