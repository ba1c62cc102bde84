import { describe, expect, test } from '@jest/globals'
import { aComment, anAssignment, aRound, aVote, NOW } from './facts.fixture.ts'
import { hasSeen } from './last-seen.ts'

const answer = { userId: 'reviewer-1', name: 'Rosa Fictional', at: NOW, text: 'Yes.', resolution: null }

describe('a reviewer has seen the text of a round', () => {
  test.each([
    ['in which they decided', { votes: [aVote({ userId: 'reviewer-1' })] }],
    ['on which they commented', { comments: [aComment()] }],
    ['in which they answered', { comments: [aComment({ userId: 'editor-1', answers: [answer] })] }],
    ['whose review they accepted', { assignments: [anAssignment({ acceptedAt: NOW })] }],
    ['that they left later', { assignments: [anAssignment({ acceptedAt: NOW, recusedAt: NOW })] }],
  ])('%s', (_what, more) => {
    expect(hasSeen(aRound({ assignments: [], ...more }), 'reviewer-1')).toBe(true)
  })
})

test('nobody is said to have seen a text that they were only asked to review, or that others spoke about', () => {
  const others = { votes: [aVote()], comments: [aComment({ userId: 'reviewer-2' })] }
  expect(hasSeen(aRound({ ...others, assignments: [anAssignment()] }), 'reviewer-1')).toBe(false)
})
