import { expect, test } from '@jest/globals'
import { CHECKLIST } from '../../review/vocabulary.ts'
import { decisionBody, EMPTY_DECISION, missingFromDecision, verdictsIn } from './decision.ts'

test('only the verdicts that are offered', () => {
  expect(verdictsIn(['approve', 'request-changes', 'reject', 'recuse'])).toEqual([
    'approve',
    'request-changes',
    'reject',
  ])
  expect(verdictsIn(['recuse', 'withdraw'])).toEqual([])
})

test('a decision needs a verdict and a password before it is sent', () => {
  expect(missingFromDecision(EMPTY_DECISION, '')).toHaveLength(2)
  expect(missingFromDecision({ ...EMPTY_DECISION, verdict: 'reject' }, 'secret')).toEqual([])
})

test('nothing is ticked, and no conflict denied, unless the reviewer did so', () => {
  const body = decisionBody({ ...EMPTY_DECISION, verdict: 'approve' }, 'digest', 'secret')
  expect(body.conflict).toBe('')
  expect(Object.keys(body.checklist).sort()).toEqual([...CHECKLIST].sort())
  expect(Object.values(body.checklist)).not.toContain(true)
})

test('a declared conflict goes in the reviewer’s words, and what was typed before choosing "none" does not', () => {
  const draft = { ...EMPTY_DECISION, verdict: 'approve' as const, conflictText: 'Speaker fees.' }
  expect(decisionBody({ ...draft, conflict: 'declared' }, 'd', 'p').conflict).toBe('Speaker fees.')
  expect(decisionBody({ ...draft, conflict: 'none' }, 'd', 'p').conflict).toBe('none')
})
