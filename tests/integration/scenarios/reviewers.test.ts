import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, refusalOf, reviewerIds, underReview, value } from '../../support/line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import { refusedWith, rest, signIn } from '../../support/rest.ts'
import {
  assignTo,
  changingNothing,
  historyOf,
  reviewedBy,
  reviewer,
  roundNow,
  rowsOf,
  saveMember,
  underPolicy,
} from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const respond = async (number: number, action: 'accept' | 'decline' | 'recuse', roundId: string, reason = '') => {
  const commands = await import('../../../src/commands/respond-to-assignment.ts')
  const req = await running.as(reviewer(number))
  if (action === 'accept') return commands.acceptAssignment({ roundId }, req)
  return action === 'decline'
    ? commands.declineAssignment({ roundId, reason }, req)
    : commands.recuseReviewer({ roundId, reason }, req)
}

/** Another demo reviewer takes the place of one, both by their numbers. */
const handOn = async (
  roundId: string,
  from: number,
  to: number,
  { asDeputy = false, reason = 'On holiday.', dueAt = null as string | null } = {},
) => {
  const { replaceReviewer } = await import('../../../src/commands/replace-reviewer.ts')
  const ids = await reviewerIds(running)
  return replaceReviewer(
    { roundId, reviewer: ids[from - 1] ?? '', replacement: ids[to - 1] ?? '', reason, dueAt, asDeputy },
    await running.as(MANAGING_EDITOR),
  )
}

const decide = async (number: number, round: { id: string; digest: string }) =>
  decideAs(await running.as(reviewer(number)), round)

const seenBy = async (email: string, roundId: string): Promise<number> => {
  const req = await running.as(email)
  const { totalDocs } = await running.payload.count({
    collection: 'review-states',
    where: { id: { equals: roundId } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return totalDocs
}

describe('who may say what', () => {
  test('whoever edits may comment, only assigned reviewers may decide, and a comment has an end (30)', async () => {
    const { commentOnRound } = await import('../../../src/commands/comment-on-round.ts')
    const { article, round } = await underReview(running, 'Actinium')
    const comment = async (email: string, text: string) =>
      commentOnRound({ roundId: round.id, section: null, quote: null, text }, await running.as(email))
    for (const email of [EDITOR, MANAGING_EDITOR, reviewer(1)]) value(await comment(email, 'A remark.'))
    await changingNothing(running, article.id, async () => {
      expect(refusalOf(await comment(reviewer(3), 'A remark.'))).toEqual({ status: 404, code: 'NOT_FOUND' })
      expect(refusalOf(await comment(ADMINISTRATOR, 'A remark.'))).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' })
      expect(refusalOf(await comment(EDITOR, 'x'.repeat(10_001)))).toEqual({ status: 422, code: 'COMMENT_TOO_LONG' })
      expect(refusalOf(await decide(3, round))).toEqual({ status: 403, code: 'NOT_ASSIGNED' })
    })
  })

  test('an editor may recommend in a comment, and a decision of theirs is refused (31)', async () => {
    const { article, round } = await underReview(running, 'Thorium')
    for (const email of [EDITOR, MANAGING_EDITOR]) {
      const req = await running.as(email)
      const refused = await changingNothing(running, article.id, () => decideAs(req, round))
      expect(refusalOf(refused)).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' })
    }
  })

  test('a recorded decision can’t be changed, and none can be added by hand, by anybody (34)', async () => {
    const { article, round } = await underReview(running, 'Protactinium')
    value(await decide(1, round))
    const [decision] = await rowsOf(running, 'review-decisions', { reviewState: { equals: round.id } })
    await changingNothing(running, article.id, async () => {
      for (const email of [ADMINISTRATOR, MANAGING_EDITOR, reviewer(1)]) {
        const token = await signIn(running, email)
        const body = { verdict: 'reject', comment: 'I never said that.' }
        const path = `/api/review-decisions/${decision?.id}`
        expect(refusedWith(await rest('PATCH', path, { token, body }))).toMatch(/^403 /)
        expect(refusedWith(await rest('POST', '/api/review-decisions', { token, body }))).toMatch(/^403 /)
      }
    })
  })
})

describe('an invitation', () => {
  test('is accepted, once; a decision without having accepted is good too', async () => {
    const { article, round } = await underReview(running, 'Uranium')
    const accepted = value(await respond(1, 'accept', round.id))
    expect(accepted.assignments.map(({ acceptedAt }) => acceptedAt !== null)).toEqual([true, false])
    const again = await changingNothing(running, article.id, () => respond(1, 'accept', round.id))
    expect(refusalOf(again)).toEqual({ status: 409, code: 'ALREADY_ACCEPTED' })
    value(await decide(1, round))
    expect(value(await decide(2, round)).round.state).toBe('approved')
  })

  test('is declined before it is accepted, not after; and who declined may be asked again', async () => {
    const { article, round } = await underReview(running, 'Neptunium', 3)
    const declined = value(await respond(3, 'decline', round.id, 'Too much to do.'))
    expect(declined.assignments[2]).toMatchObject({ declineReason: 'Too much to do.', recusedAt: null })
    expect(await seenBy(reviewer(3), round.id)).toBe(0)
    value(await respond(1, 'accept', round.id))
    const late = await changingNothing(running, article.id, () => respond(1, 'decline', round.id))
    expect(refusalOf(late)).toEqual({ status: 409, code: 'ALREADY_ACCEPTED' })
    value(await assignTo(running, round.id, [3]))
    expect(await seenBy(reviewer(3), round.id)).toBe(1)
    value(await decide(3, round))
  })

  test('who declined or stepped aside counts neither as assigned nor towards the quorum (35)', async () => {
    const { round } = await underReview(running, 'Plutonium', 4)
    value(await respond(1, 'decline', round.id))
    value(await respond(2, 'recuse', round.id, 'I advise the maker.'))
    const { standing } = await import('../../../src/review/round.ts')
    expect(standing((await roundNow(running, round.id)).assignments)).toHaveLength(2)
    for (const number of [1, 2]) {
      expect(refusalOf(await decide(number, round))).toEqual({ status: 403, code: 'NOT_ASSIGNED' })
    }
    expect(value(await decide(3, round)).round.state).toBe('under-review')
    expect(value(await decide(4, round)).round.state).toBe('approved')
  })

  test('can’t be left after deciding, and stepping aside takes a reason', async () => {
    const { article, round } = await underReview(running, 'Americium', 3)
    const silent = await changingNothing(running, article.id, () => respond(1, 'recuse', round.id, '  '))
    expect(refusalOf(silent)).toEqual({ status: 422, code: 'REASON_MISSING' })
    value(await decide(1, round))
    for (const action of ['decline', 'recuse'] as const) {
      const late = await changingNothing(running, article.id, () => respond(1, action, round.id, 'Too late.'))
      expect(refusalOf(late)).toEqual({ status: 409, code: 'ALREADY_DECIDED' })
    }
  })
})

describe('another takes the place', () => {
  test('of a reviewer who is replaced: the one sees the round no more, the other decides for themselves', async () => {
    const { round } = await reviewedBy(running, 'Curium', 1, 2)
    const changed = value(await handOn(round.id, 2, 3))
    expect(changed.assignments.map(({ name, replacedAt }) => `${name}: ${replacedAt === null}`)).toEqual([
      'Rosa Fictional: true',
      'Quentin Invented: false',
      'Lena Imaginary: true',
    ])
    expect(changed.assignments[2]?.dueAt).toBe(changed.assignments[1]?.dueAt)
    expect([await seenBy(reviewer(2), round.id), await seenBy(reviewer(3), round.id)]).toEqual([0, 1])
    expect(refusalOf(await decide(2, round))).toEqual({ status: 403, code: 'NOT_ASSIGNED' })
    const [, replaced] = changed.assignments
    expect(replaced?.replacementReason).toBe('On holiday.')
    const vote = value(await decide(3, round)).round.votes[0]
    expect(vote?.actingFor).toBeNull()
  })

  test('of a reviewer who has a deputy: the decision says for whom it was made, and so does its signature', async () => {
    const { round } = await reviewedBy(running, 'Berkelium', 1, 2)
    value(await handOn(round.id, 2, 3, { asDeputy: true }))
    const decided = value(await decide(3, round))
    const [, second] = await reviewerIds(running)
    const actingFor = { reviewerId: second, name: 'Quentin Invented' }
    expect(decided.round.votes[0]).toMatchObject({ byline: { name: 'Lena Imaginary' }, actingFor })
    const { readStatement } = await import('../../../src/signing/jws.ts')
    const { serverKeys } = await import('../../../src/signing/server-keys.ts')
    expect(await readStatement('decision', decided.signature, await serverKeys())).toMatchObject({ actingFor })
    expect(await historyOf(running, round.id)).toEqual(['submit', 'assign', 'delegate', 'approve'])
  })

  test('only so often in one round as the policy allows, replacing and delegating together', async () => {
    await underPolicy(running, { reviewerChanges: 2 }, async () => {
      const { article, round } = await reviewedBy(running, 'Californium', 1, 2)
      value(await handOn(round.id, 2, 3))
      value(await handOn(round.id, 3, 4, { asDeputy: true }))
      const third = await changingNothing(running, article.id, () => handOn(round.id, 1, 2))
      expect(refusalOf(third)).toEqual({ status: 409, code: 'NO_CHANGES_LEFT' })
    })
  })

  test('never of one who has decided, who is not assigned, or who stepped aside', async () => {
    const { article, round } = await reviewedBy(running, 'Einsteinium', 1, 2, 3)
    value(await decide(1, round))
    value(await respond(2, 'recuse', round.id, 'A conflict.'))
    for (const from of [1, 2, 4]) {
      const refused = await changingNothing(running, article.id, () => handOn(round.id, from, from === 4 ? 1 : 4))
      expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_REPLACEABLE' })
    }
  })

  test('only by an eligible member, with a reason, and by a managing editor', async () => {
    const { article, round } = await reviewedBy(running, 'Fermium', 1, 2)
    await saveMember(running, 3, { active: false })
    try {
      const inactive = await changingNothing(running, article.id, () => handOn(round.id, 2, 3))
      expect(refusalOf(inactive)).toEqual({ status: 422, code: 'REVIEWER_NOT_ELIGIBLE' })
    } finally {
      await saveMember(running, 3, { active: true })
    }
    const twice = await changingNothing(running, article.id, () => handOn(round.id, 2, 1))
    expect(refusalOf(twice)).toEqual({ status: 409, code: 'ALREADY_ASSIGNED' })
    const silent = await changingNothing(running, article.id, () => handOn(round.id, 2, 3, { reason: ' ' }))
    expect(refusalOf(silent)).toEqual({ status: 422, code: 'REASON_MISSING' })
    const { replaceReviewer } = await import('../../../src/commands/replace-reviewer.ts')
    const [, second = '', third = ''] = await reviewerIds(running)
    const input = { roundId: round.id, reviewer: second, replacement: third, reason: 'x', dueAt: null, asDeputy: true }
    for (const email of [EDITOR, reviewer(2)]) {
      const req = await running.as(email)
      const refused = await changingNothing(running, article.id, () => replaceReviewer(input, req))
      expect(refusalOf(refused)).toEqual({ status: 403, code: 'ROLE_NOT_ALLOWED' })
    }
  })
})
