import { describe, expect, test } from '@jest/globals'
import { CHECKLIST } from '../../review/vocabulary.ts'
import { decisionBody, EMPTY_DECISION, missingFromDecision, signature, verdictsIn } from './decision.ts'

const SIGNED = { password: 'secret', code: '' }
const PLAIN = { needsCode: false, hasUnfinishedComment: false }

test('only the verdicts that are offered', () => {
  expect(verdictsIn(['approve', 'request-changes', 'reject', 'recuse'])).toEqual([
    'approve',
    'request-changes',
    'reject',
  ])
  expect(verdictsIn(['recuse', 'withdraw'])).toEqual([])
})

describe('before it is sent, a decision needs', () => {
  const ready = { ...EMPTY_DECISION, verdict: 'reject', conflict: 'none' } as const

  test('a statement on conflicts, a verdict and a password', () => {
    expect(missingFromDecision(EMPTY_DECISION, { password: '', code: '' }, PLAIN)).toHaveLength(3)
    expect(missingFromDecision(ready, SIGNED, PLAIN)).toEqual([])
  })

  test('words for a conflict that readers should see', () => {
    const declared = { ...ready, conflict: 'declared' as const, conflictText: ' ' }
    expect(missingFromDecision(declared, SIGNED, PLAIN)).toEqual(['Say what readers should know of your conflict.'])
    expect(missingFromDecision({ ...declared, conflictText: 'Speaker fees.' }, SIGNED, PLAIN)).toEqual([])
  })

  test('a one-time code, where the account has a second factor', () => {
    expect(missingFromDecision(ready, SIGNED, { ...PLAIN, needsCode: true })).toEqual([
      'Enter your one-time code to sign.',
    ])
    expect(missingFromDecision(ready, { ...SIGNED, code: '123456' }, { ...PLAIN, needsCode: true })).toEqual([])
  })

  test('that no comment was begun and not kept', () => {
    expect(missingFromDecision(ready, SIGNED, { ...PLAIN, hasUnfinishedComment: true })).toHaveLength(1)
  })
})

test('nothing is ticked, and no conflict denied, unless the reviewer did so', () => {
  const body = decisionBody({ ...EMPTY_DECISION, verdict: 'approve' }, 'digest', SIGNED)
  expect(body.conflict).toBe('')
  expect(Object.keys(body.checklist).sort()).toEqual([...CHECKLIST].sort())
  expect(Object.values(body.checklist)).not.toContain(true)
})

test('a declared conflict goes in the reviewer’s words, and what was typed before choosing "none" does not', () => {
  const draft = { ...EMPTY_DECISION, verdict: 'approve' as const, conflictText: 'Speaker fees.' }
  expect(decisionBody({ ...draft, conflict: 'declared' }, 'd', SIGNED).conflict).toBe('Speaker fees.')
  expect(decisionBody({ ...draft, conflict: 'none' }, 'd', SIGNED).conflict).toBe('none')
})

test('the collected comments and the code go with it', () => {
  const comments = [{ section: 1, quote: 'the dose', text: 'Which one?' }]
  const body = decisionBody({ ...EMPTY_DECISION, comments }, 'd', { password: 'p', code: ' 123456 ' })
  expect(body).toMatchObject({ comments, code: '123456' })
  expect(decisionBody(EMPTY_DECISION, 'd', SIGNED)).not.toHaveProperty('code')
})

test('a signature names who signs, for whom, the text, and what is meant', () => {
  const rosa = { name: 'Rosa Fictional', credentials: 'MD, PhD', actingFor: null }
  const digest = '0123456789abcdef'
  expect(signature(rosa, 'approve', digest)).toEqual({
    as: 'Rosa Fictional, MD, PhD',
    says: 'I approve this text, digest 0123456789ab…, for publication.',
  })
  expect(signature({ ...rosa, actingFor: 'Quentin Invented' }, 'reject', digest)).toEqual({
    as: 'Rosa Fictional, MD, PhD, as deputy of Quentin Invented',
    says: 'I have reviewed this text, digest 0123456789ab…, and reject it.',
  })
})
