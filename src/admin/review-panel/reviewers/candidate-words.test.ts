import { expect, test } from '@jest/globals'
import { candidateFacts, lacksSentence, policySentence, whyNot } from './candidate-words.ts'

test('a name that can’t be chosen says everything that is in the way', () => {
  expect(whyNot({ obstacles: [] })).toBeNull()
  expect(whyNot({ obstacles: ['contributor', 'out-of-term'] })).toBe(
    'Can’t be assigned: worked on this text; not in term today.',
  )
})

test('load and declared interests stand beside a name', () => {
  expect(candidateFacts({ load: 0, interest: null })).toEqual(['No open review.'])
  expect(candidateFacts({ load: 2, interest: 'Consulting fees: Acme' })).toEqual([
    '2 open reviews.',
    'Declared an interest in this topic: Consulting fees: Acme',
  ])
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
