import { describe, expect, test } from '@jest/globals'
import { commentsOfOne, isBlinded } from './blinding.ts'
import { aComment, anAssignment, aRound, aVote, NOW } from './facts.fixture.ts'

const policy = (showDecisions: boolean) => ({ ...aRound().policy, showDecisions })

describe('what others decided', () => {
  test('is kept from a reviewer who has not decided', () => {
    expect(isBlinded(aRound({ votes: [aVote()] }), 'reviewer-1')).toBe(true)
  })

  test('is shown to a reviewer who has decided', () => {
    expect(isBlinded(aRound({ votes: [aVote({ userId: 'reviewer-1' })] }), 'reviewer-1')).toBe(false)
  })

  test('is shown before where the policy says so', () => {
    expect(isBlinded(aRound({ policy: policy(true) }), 'reviewer-1')).toBe(false)
  })

  test('is shown once the round is closed', () => {
    expect(isBlinded(aRound({ state: 'approved' }), 'reviewer-1')).toBe(false)
  })

  test('is hidden where the round is only known in part', () => {
    expect(isBlinded({}, 'reviewer-1')).toBe(true)
    expect(isBlinded({ votes: [aVote()] }, 'reviewer-1')).toBe(true)
  })
})

describe('comments to a blinded reviewer', () => {
  const answer = (userId: string) => ({ userId, name: userId, at: NOW, text: 'An answer.', resolution: null })
  const assigned = [anAssignment(), anAssignment({ reviewerId: 'board-2', userId: 'reviewer-2' })]
  const comments = [
    aComment({ id: 'own', answers: [answer('editor-1'), answer('reviewer-2'), answer('reviewer-1')] }),
    aComment({ id: 'other', userId: 'reviewer-2' }),
    aComment({ id: 'editor', userId: 'editor-1' }),
  ]

  test('are their own, without what other reviewers answered', () => {
    const shown = commentsOfOne(comments, assigned, 'reviewer-1')
    expect(shown.map(({ id }) => id)).toEqual(['own'])
    expect(shown[0]?.answers.map(({ userId }) => userId)).toEqual(['editor-1', 'reviewer-1'])
  })

  test('carry no answers but their own where it is not known who reviews', () => {
    const shown = commentsOfOne(comments, undefined, 'reviewer-1')
    expect(shown[0]?.answers.map(({ userId }) => userId)).toEqual(['reviewer-1'])
  })
})
