import { expect, test } from '@jest/globals'
import { aRound, aVote } from '../review/facts.fixture.ts'
import { publicationDocument, questionKey } from './document.ts'

test('the approval names those who approved this text, with what they declared, and nobody else', () => {
  const votes = [
    aVote({ reviewerId: 'a', conflict: 'Paid lecture in 2024.' }),
    aVote({ reviewerId: 'b', digest: 'an older text' }),
    aVote({ reviewerId: 'c', verdict: 'request-changes' }),
  ]
  const round = {
    ...aRound({ votes }),
    number: 3,
    canonicalContent: '{"question":"Q?"}',
    approvedAt: '2026-11-22T12:00:00.000Z',
    nextReviewDue: null,
  }
  const { approval } = publicationDocument(round, {
    slug: 'q',
    edition: 1,
    publishedAt: round.approvedAt,
    corrections: [],
  })
  expect(approval).toMatchObject({ digest: 'd1', round: 3, quorum: 2, nextReviewDue: '2027-11-22T12:00:00.000Z' })
  expect(approval.reviewers.map(({ conflict }) => conflict)).toEqual(['Paid lecture in 2024.'])
})

test('two spellings of one question have one key', () => {
  expect(questionKey(' What  causes RLS ? ')).toBe(questionKey('what causes RLS?'))
  expect(questionKey('What causes RLS?')).not.toBe(questionKey('What cures RLS?'))
})
