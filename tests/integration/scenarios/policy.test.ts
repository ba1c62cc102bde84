import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, importPage, refusalOf, underReview, value } from '../../support/line.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import {
  assignTo,
  changingNothing,
  makeTopic,
  reviewer,
  saveArticle,
  saveMember,
  savePolicy,
  submitAs,
  topicRule,
  underPolicy,
} from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const decide = async (number: number, round: { readonly id: string; readonly digest: string }) =>
  decideAs(await running.as(reviewer(number)), round)

/** An article on these topics, submitted. */
const submittedOn = async (mark: string, topics: string[]) => {
  const article = await importPage(running, mark)
  await saveArticle(running, article.id, { topics })
  return { article, round: value(await submitAs(running, article.id)) }
}

describe('what a round takes', () => {
  test('with a quorum of three, two approvals leave the round open and the third approves it (21)', async () => {
    await underPolicy(running, { quorum: 3 }, async () => {
      const { round } = await underReview(running, 'Three', 3)
      expect(value(await decide(1, round)).round.state).toBe('under-review')
      expect(value(await decide(2, round)).round.state).toBe('under-review')
      expect(value(await decide(3, round)).round.state).toBe('approved')
    })
  })

  test('two topics that ask for specialties: who holds both serves both, and each must be covered (22)', async () => {
    const [sleep, skin] = [await makeTopic(running, 'Sleep'), await makeTopic(running, 'Skin')]
    const topicRules = [
      topicRule(sleep, { specialties: ['Sleep medicine'] }),
      topicRule(skin, { specialties: ['Dermatology'] }),
    ]
    await underPolicy(running, { topicRules }, async () => {
      const { article, round } = await submittedOn('Both', [sleep, skin])
      const alone = await changingNothing(running, article.id, () => assignTo(running, round.id, [1, 3]))
      expect(refusalOf(alone)).toEqual({ status: 422, code: 'SPECIALTY_NOT_COVERED' })
      // Number 4 is the dermatologist; 1 and 2 know sleep; 3 knows neither.
      value(await assignTo(running, round.id, [1, 3, 4]))
      value(await decide(1, round))
      const second = value(await decide(3, round))
      expect(second.round.state).toBe('under-review')
      const { lacksForApproval } = await import('../../../src/review/round.ts')
      expect(lacksForApproval(second.round)).toEqual(['an approver who holds Dermatology'])
      expect(value(await decide(4, round)).round.state).toBe('approved')
    })

    await saveMember(running, 4, { specialties: ['Dermatology', 'Sleep medicine'] })
    await underPolicy(running, { topicRules }, async () => {
      const { round } = await submittedOn('One for both', [sleep, skin])
      value(await assignTo(running, round.id, [3, 4]))
      value(await decide(4, round))
      expect(value(await decide(3, round)).round.state).toBe('approved')
    })
    await saveMember(running, 4, { specialties: ['Dermatology'] })
  })
})

describe('a policy that the board can’t meet', () => {
  test.each<[string, () => Promise<Parameters<typeof savePolicy>[1]>]>([
    ['more approvals than members', async () => ({ quorum: 5 })],
    [
      'a specialty that nobody holds',
      async () => ({ topicRules: [topicRule(await makeTopic(running, 'Teeth'), { specialties: ['Dentistry'] })] }),
    ],
  ])('is refused when it is saved, and the old one stays: %s', async (_what, ask) => {
    const { currentSettings } = await import('../../../src/commands/policy.ts')
    const req = await running.as(null)
    const before = await currentSettings(req)
    await expect(savePolicy(running, await ask())).rejects.toMatchObject({
      refusal: { status: 422, code: 'POLICY_UNMEETABLE' },
    })
    expect(await currentSettings(req)).toEqual(before)
  })

  test('nobody but an administrator changes the policy at all', async () => {
    const { currentSettings } = await import('../../../src/commands/policy.ts')
    const before = await currentSettings(await running.as(null))
    for (const email of [MANAGING_EDITOR, EDITOR, reviewer(1)]) {
      await expect(savePolicy(running, { quorum: 1 }, email)).rejects.toMatchObject({ status: 403 })
    }
    expect(await currentSettings(await running.as(null))).toEqual(before)
  })
})
