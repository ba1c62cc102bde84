import { hasDisclosed, isExcluded, isConflictedOn } from './conflicts.ts'
import type { Shortfall } from './facts.ts'
import { isOnBoard, type BoardProfile, type RoundPolicy, type TopicRef } from './round.ts'
import { holdsOneOf, listed } from './specialties.ts'

/** What one topic asks for beyond the general policy; null leaves the general value. */
export type TopicRule = {
  readonly topic: TopicRef
  readonly quorum: number | null
  /** At least one approver must hold one of these; empty asks for none. */
  readonly specialties: readonly string[]
  readonly reviewIntervalMonths: number | null
}

/** The policy as an administrator sets it. */
export type PolicySettings = Omit<RoundPolicy, 'specialties'> & { readonly topicRules: readonly TopicRule[] }

/** The values that stand where nothing was set. */
export const DEFAULT_POLICY: PolicySettings = {
  quorum: 2,
  reviewIntervalMonths: 12,
  daysToAccept: 5,
  daysToDecide: 14,
  remindDaysBefore: 2,
  showDecisions: false,
  reviewerChanges: 3,
  disclosureMonths: 12,
  reviewNoticeDays: 30,
  reviewsPerDay: 5,
  graceDays: null,
  answersRequired: false,
  topicRules: [],
}

/** The strictest of the general policy and the rules of these topics: what a round of such an article must meet. */
export const policyFor = (settings: PolicySettings, topics: readonly Pick<TopicRef, 'id'>[]): RoundPolicy => {
  const { topicRules, ...general } = settings
  const rules = topicRules.filter(({ topic }) => topics.some(({ id }) => id === topic.id))
  return {
    ...general,
    quorum: Math.max(general.quorum, ...rules.map(({ quorum }) => quorum ?? 0)),
    reviewIntervalMonths: Math.min(
      general.reviewIntervalMonths,
      ...rules.map(({ reviewIntervalMonths }) => reviewIntervalMonths ?? Infinity),
    ),
    specialties: rules
      .filter(({ specialties }) => specialties.length > 0)
      .map(({ topic, specialties }) => ({ topic: topic.name, anyOf: specialties })),
  }
}

/**
 * Why the board, as it stands, could not meet this policy; an empty list means that it could. Looked at for the general
 * policy and for each topic that has a rule of its own.
 */
export const whyUnmeetable = (
  settings: PolicySettings,
  board: readonly BoardProfile[],
  now: string,
): readonly Shortfall[] => [
  ...gapsFor(settings, null, board, now),
  ...settings.topicRules.flatMap((rule) => gapsFor(settings, rule.topic, board, now)),
]

/**
 * What the general policy is looked at for: a text on something that nobody has named. Not a text without topics, which every
 * interest touches: a board of which each member has some interest somewhere can still review most texts.
 */
const ANY_OTHER_TOPIC = { id: '' }

const gapsFor = (
  settings: PolicySettings,
  topic: TopicRef | null,
  board: readonly BoardProfile[],
  now: string,
): readonly Shortfall[] => {
  const policy = policyFor(settings, topic ? [topic] : [])
  const topics = [topic ?? ANY_OTHER_TOPIC]
  const able = board.filter(
    (profile) =>
      isOnBoard(profile, now) &&
      hasDisclosed(profile, now, policy.disclosureMonths) &&
      !isExcluded(profile, topics, now),
  )
  const where = topic ? `For the topic "${topic.name}"` : 'In general'
  const path = topic ? `topicRules.${topic.slug}` : 'quorum'
  if (able.length < policy.quorum) {
    return [
      {
        code: 'TOO_FEW_ON_BOARD',
        message: `${where} the policy asks for ${policy.quorum} approvals, and ${able.length} ${able.length === 1 ? 'member' : 'members'} of the board can review today.`,
        path,
      },
    ]
  }
  return [
    ...policy.specialties
      .filter(({ anyOf }) => !able.some(({ byline }) => holdsOneOf(byline.specialties, anyOf)))
      .map(({ anyOf }): Shortfall => ({
        code: 'SPECIALTY_NOT_ON_BOARD',
        message: `${where} an approver must hold ${listed(anyOf)}, and no member of the board who can review today does.`,
        path,
      })),
    ...(able.every((profile) => isConflictedOn(profile, topics, now))
      ? [
          {
            code: 'ALL_CONFLICTED',
            message: `${where} every member of the board who can review today has declared a conflict of interest; one without is needed.`,
            path,
          } satisfies Shortfall,
        ]
      : []),
  ]
}
