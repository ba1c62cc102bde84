import { expect, test } from '@jest/globals'
import { candidateFacts, choiceSentence, lacksSentence, policySentence, whyNot } from './candidate-words.ts'

test('a name that can’t be chosen says everything that is in the way', () => {
  expect(whyNot({ obstacles: [] })).toBeNull()
  expect(whyNot({ obstacles: ['contributor', 'out-of-term'] })).toBe(
    'Can’t be assigned: worked on this text; not in term today.',
  )
})

test('what a candidate is asked for, load, last decision and declared interests stand beside a name', () => {
  const nothing = { load: 0, interest: null, covers: [], lastDecidedAt: null }
  expect(candidateFacts(nothing)).toEqual(['No open review; no decision in the last year.'])
  expect(
    candidateFacts({
      load: 2,
      interest: 'Consulting fees: Acme',
      covers: ['Sleep'],
      lastDecidedAt: '2026-11-20T12:00:00.000Z',
    }),
  ).toEqual([
    'Holds a specialty that is asked for: Sleep.',
    '2 open reviews; decided last on 20 November 2026.',
    'Declared an interest in this topic: Consulting fees: Acme',
  ])
})

test('what the choice leaves open of the policy is a sentence', () => {
  const policy = { quorum: 2, specialties: [{ topic: 'Sleep', anyOf: ['Neurology'] }] }
  expect(choiceSentence(policy, 0, [])).toBe(
    'The quorum is 2: choose 2 more at least; for Sleep somebody who holds Neurology.',
  )
  expect(choiceSentence(policy, 2, [])).toBe('Enough for the quorum of 2; for Sleep somebody who holds Neurology.')
  expect(choiceSentence(policy, 2, ['Sleep'])).toBe('Enough for the quorum of 2.')
})

test('the policy is a sentence', () => {
  expect(policySentence({ quorum: 1, specialties: [] })).toBe('One approval is needed.')
  expect(policySentence({ quorum: 2, specialties: [{ topic: 'Sleep', anyOf: ['Neurology', 'Sleep medicine'] }] })).toBe(
    '2 approvals are needed; for Sleep one of them by a reviewer who holds Neurology or Sleep medicine.',
  )
})

test('what lacks is a sentence, or nothing', () => {
  expect(lacksSentence([])).toBeNull()
  expect(lacksSentence(['1 more of 2 approvals', 'an approver who holds Neurology'])).toBe(
    'Still needed: 1 more of 2 approvals; an approver who holds Neurology.',
  )
})
