import { expect, test } from '@jest/globals'
import { aRound, aVote } from '../review/facts.fixture.ts'
import { addMonths, publicationDocument, questionKey } from './document.ts'

test.each([
  ['2026-11-22T12:00:00.000Z', 12, '2027-11-22T12:00:00.000Z'],
  ['2026-01-31T08:00:00.000Z', 1, '2026-02-28T08:00:00.000Z'],
  ['2027-12-31T08:00:00.000Z', 2, '2028-02-29T08:00:00.000Z'],
  ['2026-03-31T23:59:00.000Z', 36, '2029-03-31T23:59:00.000Z'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test('the approval names those who approved this text, with what they declared, and nobody else', () => {
  const votes = [
    aVote({ reviewerId: 'a', conflict: 'Paid lecture in 2024.' }),
    aVote({ reviewerId: 'b', digest: 'an older text' }),
    aVote({ reviewerId: 'c', verdict: 'request-changes' }),
  ]
  const { approval } = publicationDocument({
    ...aRound({ votes }),
    number: 3,
    canonicalContent: '{"question":"Q?"}',
    approvedAt: '2026-11-22T12:00:00.000Z',
  })
  expect(approval).toMatchObject({ digest: 'd1', round: 3, quorum: 2, nextReviewDue: '2027-11-22T12:00:00.000Z' })
  expect(approval.reviewers.map(({ conflict }) => conflict)).toEqual(['Paid lecture in 2024.'])
})

test('two spellings of one question have one key', () => {
  expect(questionKey(' What  causes RLS ? ')).toBe(questionKey('what causes RLS?'))
  expect(questionKey('What causes RLS?')).not.toBe(questionKey('What cures RLS?'))
})
