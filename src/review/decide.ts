import { ASKS } from './asks.ts'
import type { ReviewFacts, Shortfall } from './facts.ts'
import type { ShortfallCode } from './refusal-codes.ts'
import { REQUIREMENTS } from './requirements.ts'
import { TRANSITIONS, type Step } from './transitions.ts'
import type { ReviewAction, ReviewPosition, ReviewState } from './vocabulary.ts'
import { REVIEW_ACTIONS, REVIEW_STATES } from './vocabulary.ts'

/** Why an action is refused: the HTTP status, one stable code, a sentence, and all that stands in the way. */
export type ReviewRefusal = {
  readonly status: 403 | 409 | 422
  readonly code: ShortfallCode
  readonly message: string
  readonly unmet: readonly Shortfall[]
}

export type Decision =
  { readonly allowed: true; readonly to: Step['to'] } | { readonly allowed: false; readonly refusal: ReviewRefusal }

/**
 * May this person do this now? The only place that says *when*. Pure and total: an unknown state or action is a refusal.
 * Where several things stand in the way the gravest status wins (403 before 409 before 422), and all of that status are listed.
 */
export const decide = (position: ReviewPosition, action: ReviewAction, facts: ReviewFacts): Decision =>
  weigh(position, action, facts, true)

/** What this person may do now, before anything is typed: what a screen offers. */
export const availableActions = (position: ReviewPosition, facts: ReviewFacts): readonly ReviewAction[] =>
  REVIEW_ACTIONS.filter((action) => weigh(position, action, facts, false).allowed)

export type Obstacle = { readonly action: ReviewAction; readonly messages: readonly string[] }

/** Why this person can't do the others of these actions now: what a screen says of those that it does not offer. */
export const obstaclesTo = (
  actions: readonly ReviewAction[],
  position: ReviewPosition,
  facts: ReviewFacts,
): readonly Obstacle[] =>
  actions.flatMap((action) => {
    const decision = weigh(position, action, facts, false)
    return decision.allowed ? [] : [{ action, messages: decision.refusal.unmet.map(({ message }) => message) }]
  })

/** The position of an article whose open round, if any, is in this state. */
export const positionOf = (state: ReviewState | null): ReviewPosition => state ?? 'none'

const stepFor = (position: ReviewPosition, action: ReviewAction): Step | undefined =>
  Object.hasOwn(TRANSITIONS, position) && Object.hasOwn(TRANSITIONS[position], action)
    ? TRANSITIONS[position][action]
    : undefined

const weigh = (position: ReviewPosition, action: ReviewAction, facts: ReviewFacts, withAsks: boolean): Decision => {
  const step = stepFor(position, action)
  if (!step) {
    return refuse(409, [{ code: 'NOT_AVAILABLE_IN_STATE', message: sentenceFor(position, action) }])
  }
  if (!step.by.some((role) => facts.actor.roles.includes(role))) {
    return refuse(403, [{ code: 'ROLE_NOT_ALLOWED', message: `This needs the role ${step.by.join(' or ')}.` }])
  }

  const lastStepAt = facts.round?.changedAt ?? facts.lastStepAt ?? null
  if (lastStepAt !== null && isBehind(facts.now, lastStepAt)) {
    return refuse(409, [CLOCK_BEHIND])
  }

  const checks = [
    ...step.requires.map((name) => REQUIREMENTS[name]),
    ...(withAsks ? step.asks.map((name) => ASKS[name]) : []),
  ].map(({ status, check }) => ({ status, unmet: check(facts) }))

  for (const status of [403, 409, 422] as const) {
    const unmet = checks.filter((result) => result.status === status).flatMap((result) => result.unmet)
    if (unmet.length > 0) return refuse(status, unmet)
  }
  return { allowed: true, to: step.to }
}

const CLOCK_BEHIND: Shortfall = {
  code: 'CLOCK_BEHIND',
  message:
    'The server’s clock is behind the last step of this review. Nothing is recorded until an administrator has set it right.',
}

/** Seconds by which the clocks of two servers may differ. */
const CLOCK_TOLERANCE = 5

const isBehind = (now: string, before: string): boolean => Date.parse(now) < Date.parse(before) - CLOCK_TOLERANCE * 1000

const refuse = (status: 403 | 409 | 422, unmet: readonly Shortfall[]): Decision => {
  const [first] = unmet
  const code = first && (unmet.length === 1 || status !== 422) ? first.code : commonCode(unmet)
  const message = unmet.map((shortfall) => shortfall.message).join(' ')
  return { allowed: false, refusal: { status, code, message, unmet } }
}

const commonCode = (unmet: readonly Shortfall[]): ShortfallCode => {
  const codes = new Set(unmet.map((shortfall) => shortfall.code))
  const [only] = codes
  return codes.size === 1 && only !== undefined ? only : 'INCOMPLETE'
}

const sentenceFor = (position: ReviewPosition, action: ReviewAction): string => {
  const places = REVIEW_STATES.filter((state) => stepFor(state, action)).map(inWords)
  if (position === 'none') return `"${action}" needs a text that is ${listed(places)}, and there is none.`
  if (action === 'submit') {
    return `This article is already ${inWords(position)}: withdraw that round before submitting again.`
  }
  return `"${action}" is not possible while the round is ${inWords(position)}.`
}

/** "a, b or c" */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ')

const inWords = (position: ReviewPosition): string => position.replaceAll('-', ' ')
