import { describe, expect, test } from '@jest/globals'
import { aProfile, NOW } from './facts.fixture.ts'
import { DEFAULT_POLICY, policyFor, whyUnmeetable, type PolicySettings, type TopicRule } from './policy.ts'
import type { BoardProfile } from './round.ts'

const topic = (id: string) => ({ id, slug: id, name: id.toUpperCase() })
const aRule = (id: string, more: Partial<TopicRule> = {}): TopicRule => ({
  topic: topic(id),
  quorum: null,
  specialties: [],
  reviewIntervalMonths: null,
  ...more,
})
const settings = (more: Partial<PolicySettings> = {}): PolicySettings => ({ ...DEFAULT_POLICY, ...more })

describe('the policy of a round', () => {
  const rules = [
    aRule('dosing', { quorum: 3, reviewIntervalMonths: 6, specialties: ['Pharmacology'] }),
    aRule('sleep', { quorum: 1, reviewIntervalMonths: 24, specialties: ['Neurology', 'Sleep medicine'] }),
    aRule('diet', {}),
  ]
  const policy = (...ids: string[]) => policyFor(settings({ topicRules: rules }), ids.map(topic))

  test('is the general one where no topic has a rule', () => {
    const { topicRules: _rules, ...general } = DEFAULT_POLICY
    expect(policy()).toEqual({ ...general, specialties: [] })
    expect(policy('unheard-of')).toEqual(policy())
    expect(policy('diet')).toEqual(policy())
  })

  test('takes the strictest value of every topic, and every specialty that one asks for', () => {
    expect(policy('sleep', 'dosing', 'diet')).toMatchObject({
      quorum: 3,
      reviewIntervalMonths: 6,
      specialties: [
        { topic: 'DOSING', anyOf: ['Pharmacology'] },
        { topic: 'SLEEP', anyOf: ['Neurology', 'Sleep medicine'] },
      ],
    })
  })

  test('is never laxer than the general one, whatever a topic says', () => {
    expect(policy('sleep')).toMatchObject({ quorum: 2, reviewIntervalMonths: 12 })
    const strict = policyFor(settings({ quorum: 5, reviewIntervalMonths: 3, topicRules: rules }), [topic('dosing')])
    expect(strict).toMatchObject({ quorum: 5, reviewIntervalMonths: 3 })
  })
})

describe('a policy that the board can’t meet', () => {
  const member = (id: string, more: Partial<BoardProfile> = {}): BoardProfile =>
    aProfile({ id, userId: `account-${id}`, ...more })
  const withInterest = (id: string, touched: readonly string[], material = false): BoardProfile =>
    member(id, {
      disclosure: {
        nothingToDisclose: false,
        disclosedOn: NOW,
        interests: [
          { heading: 'grants-or-contracts', entity: 'Nowhere', detail: '', topics: touched, until: null, material },
        ],
      },
    })
  const board = [member('a'), member('b')]
  const why = (more: Partial<PolicySettings>, members: readonly BoardProfile[] = board) =>
    whyUnmeetable(settings(more), members, NOW).map(({ code, path }) => ({ code, path }))

  test('is told apart from one that it can', () => {
    expect(why({})).toEqual([])
    expect(why({ topicRules: [aRule('sleep', { quorum: 2, specialties: ['neurology '] })] })).toEqual([])
  })

  test('asks for more approvals than members can give, in general or for a topic', () => {
    expect(why({ quorum: 3 })).toEqual([{ code: 'TOO_FEW_ON_BOARD', path: 'quorum' }])
    expect(why({ topicRules: [aRule('dosing', { quorum: 3 })] })).toEqual([
      { code: 'TOO_FEW_ON_BOARD', path: 'topicRules.dosing' },
    ])
    const [shortfall] = whyUnmeetable(settings({ quorum: 3 }), board.slice(1), NOW)
    expect(shortfall?.message).toBe(
      'In general the policy asks for 3 approvals, and 1 member of the board can review today.',
    )
  })

  test.each([
    ['is inactive', { active: false }],
    ['is out of term', { termEnd: '2026-11-21' }],
    ['has not begun', { termStart: '2026-11-23' }],
    ['has no account', { userId: null }],
    ['does not hold the role of a reviewer', { mayReview: false }],
    ['declared nothing', { disclosure: { nothingToDisclose: false, disclosedOn: null, interests: [] } }],
    [
      'declared too long ago',
      { disclosure: { nothingToDisclose: true, disclosedOn: '2025-11-01T00:00:00.000Z', interests: [] } },
    ],
  ] satisfies [string, Partial<BoardProfile>][])('does not count a member who %s', (_why, more) => {
    expect(why({}, [member('a'), member('b', more)])).toEqual([{ code: 'TOO_FEW_ON_BOARD', path: 'quorum' }])
  })

  test('does not count a member whom a material interest excludes from the topic', () => {
    const members = [member('a'), withInterest('b', ['dosing'], true)]
    expect(why({ topicRules: [aRule('dosing'), aRule('sleep')] }, members)).toEqual([
      { code: 'TOO_FEW_ON_BOARD', path: 'topicRules.dosing' },
    ])
  })

  test('asks for a specialty that nobody who can review holds', () => {
    const rule = aRule('dosing', { specialties: ['Pharmacology', 'Toxicology'] })
    expect(why({ topicRules: [rule] })).toEqual([{ code: 'SPECIALTY_NOT_ON_BOARD', path: 'topicRules.dosing' }])
    const pharmacologist = { ...aProfile().byline, specialties: ['Pharmacology'] }
    const absent = member('c', { active: false, byline: pharmacologist })
    expect(why({ topicRules: [rule] }, [...board, absent])).toHaveLength(1)
    expect(why({ topicRules: [rule] }, [...board, { ...absent, active: true }])).toEqual([])
  })

  test('leaves nobody without a conflict of interest', () => {
    const members = [withInterest('a', ['dosing']), withInterest('b', ['dosing'])]
    expect(why({ topicRules: [aRule('dosing')] }, [...members, member('c')])).toEqual([])
    expect(why({ topicRules: [aRule('dosing'), aRule('sleep')] }, members)).toEqual([
      { code: 'ALL_CONFLICTED', path: 'topicRules.dosing' },
    ])
    expect(why({}, [withInterest('a', []), withInterest('b', [])])).toEqual([
      { code: 'ALL_CONFLICTED', path: 'quorum' },
    ])
  })

  test('is not one because each member has an interest in some topic or other', () => {
    expect(why({}, [withInterest('a', ['dosing'], true), withInterest('b', ['sleep'])])).toEqual([])
  })

  test('is told with all of its gaps at once', () => {
    expect(
      why({ topicRules: [aRule('dosing', { quorum: 9 }), aRule('sleep', { specialties: ['Sleep medicine'] })] }),
    ).toEqual([
      { code: 'TOO_FEW_ON_BOARD', path: 'topicRules.dosing' },
      { code: 'SPECIALTY_NOT_ON_BOARD', path: 'topicRules.sleep' },
    ])
  })
})
