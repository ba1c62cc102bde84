import { expect, test } from '@jest/globals'
import { aRound, aVote } from './facts.fixture.ts'
import { approvalsOf, hasQuorum } from './round.ts'

test('the quorum counts approvals of this digest, one a reviewer', () => {
  const votes = [aVote({ reviewerId: 'a' }), aVote({ reviewerId: 'a' }), aVote({ reviewerId: 'b', digest: 'other' })]
  expect(approvalsOf(aRound({ votes })).map(({ reviewerId }) => reviewerId)).toEqual(['a'])
  expect(hasQuorum(aRound({ votes }))).toBe(false)
  expect(hasQuorum(aRound({ votes: [...votes, aVote({ reviewerId: 'c' })] }))).toBe(true)
})

test('a request for changes never counts towards the quorum', () => {
  const votes = [aVote({ reviewerId: 'a' }), aVote({ reviewerId: 'b', verdict: 'request-changes' })]
  expect(hasQuorum(aRound({ votes }))).toBe(false)
})
