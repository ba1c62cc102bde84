import { coverAll, hasDeclared, isConflicted, isExcluded, isOnBoard } from './board-rules.ts'
import {
  stands,
  userOf,
  type Assignment,
  type Member,
  type Model,
  type Publication,
  type Round,
  type Verdict,
  type Who,
} from './model.ts'
import { holds, no, STAFF, step, when, type Reasons } from './rules.ts'

/** Each of those who shall review must be able to, and all who are assigned then must suffice. `leaving` makes room. */
const choosing = (model: Model, round: Round, ids: readonly string[], leaving: string | null): Reasons => {
  const { topics } = round.text
  const known = ids.flatMap((id) => model.members.filter((member) => member.id === id))
  const staying = round.assignments.filter(stands)
  const all = [...model.members.filter(({ id }) => staying.some(({ member }) => member === id)), ...known].filter(
    ({ id }) => id !== leaving,
  )
  const one = (wrong: (member: Member) => boolean, status: number, code: string) =>
    when(known.some(wrong), status, code)
  // Who declined may be asked again; who stepped aside or was replaced may not.
  const wasAsked = ({ id, user: account }: Member) =>
    round.assignments.some(({ member, user, ended }) => (member === id || user === account) && ended !== 'declined')
  return [
    ...when(ids.length === 0, 422, 'NO_REVIEWERS'),
    ...when(known.length < ids.length, 422, 'UNKNOWN_REVIEWER'),
    ...one((member) => !isOnBoard(model, member), 422, 'REVIEWER_NOT_ELIGIBLE'),
    ...one((member) => !hasDeclared(member), 422, 'REVIEWER_NOT_DISCLOSED'),
    ...one((member) => isExcluded(member, topics), 422, 'REVIEWER_CONFLICTED'),
    ...one(({ user }) => user !== null && round.contributors.has(user), 422, 'REVIEWER_IS_AUTHOR'),
    ...when(new Set(ids).size < ids.length || known.some(wasAsked), 409, 'ALREADY_ASSIGNED'),
    ...when(
      staying.length - (leaving === null ? 0 : 1) + known.length < round.policy.quorum,
      422,
      'NOT_ENOUGH_REVIEWERS',
    ),
    ...when(!coverAll(round.policy.specialties, all), 422, 'SPECIALTY_NOT_COVERED'),
    ...when(all.length > 0 && all.every((member) => isConflicted(member, topics)), 422, 'ONLY_CONFLICTED_REVIEWERS'),
  ]
}

export const assigning = (
  model: Model,
  who: Who,
  round: Round,
  { ids, isDuePast }: { readonly ids: readonly string[]; readonly isDuePast: boolean },
): Reasons =>
  step(model, who, 'assign', round, () => [
    ...choosing(model, round, ids, null),
    ...when(isDuePast, 422, 'DUE_DATE_PAST'),
  ])

/** The actor's own standing assignment. */
export const ownAssignment = (round: Round, user: string): Assignment | undefined =>
  round.assignments.find((one) => stands(one) && one.user === user)
const hasDecided = (round: Round, user: string): boolean => round.votes.some((vote) => vote.user === user)
const profileOf = (model: Model, user: string): Member | undefined => model.members.find((one) => one.user === user)

/** On the board today, as the very member who was assigned. */
const notOnBoard = (model: Model, round: Round, user: string): Reasons => {
  const profile = profileOf(model, user)
  const asAssigned = profile !== undefined && ownAssignment(round, user)?.member === profile.id
  return when(!asAssigned || !isOnBoard(model, profile), 403, 'NOT_ON_BOARD')
}

export const accepting = (model: Model, who: Who, round: Round): Reasons =>
  step(model, who, 'accept', round, () => {
    const user = userOf(model, who)
    return [...notOnBoard(model, round, user), ...leaving(round, user), ...answered(round, user)]
  })

/** Steps of who is assigned and has not decided. */
const leaving = (round: Round, user: string): Reasons => [
  ...when(!ownAssignment(round, user), 403, 'NOT_ASSIGNED'),
  ...when(hasDecided(round, user), 409, 'ALREADY_DECIDED'),
]
const answered = (round: Round, user: string): Reasons =>
  when(ownAssignment(round, user)?.accepted !== false, 409, 'ALREADY_ACCEPTED')

export const declining = (model: Model, who: Who, round: Round): Reasons =>
  step(model, who, 'decline', round, () => {
    const user = userOf(model, who)
    return [...leaving(round, user), ...answered(round, user)]
  })

export const recusing = (model: Model, who: Who, round: Round, hasReason: boolean): Reasons =>
  step(model, who, 'recuse', round, () => [
    ...leaving(round, userOf(model, who)),
    ...when(!hasReason, 422, 'REASON_MISSING'),
  ])

/** A board that can be swapped until it agrees is none: the policy bounds how often. */
export const replacing = (
  model: Model,
  who: Who,
  round: Round,
  { goes, comes, hasReason }: { readonly goes: string; readonly comes: string; readonly hasReason: boolean },
): Reasons =>
  step(model, who, 'replace', round, () => {
    const place = round.assignments.find((one) => stands(one) && one.member === goes)
    const changes = round.assignments.filter(({ inPlaceOf }) => inPlaceOf !== null).length
    return [
      ...when(changes >= round.policy.reviewerChanges, 409, 'NO_CHANGES_LEFT'),
      ...when(!place || hasDecided(round, place.user), 409, 'NOT_REPLACEABLE'),
      ...choosing(model, round, [comes], goes),
      ...when(!hasReason, 422, 'REASON_MISSING'),
    ]
  })

/** A round is there for staff and for those assigned to it. */
const talking = (
  model: Model,
  who: Who,
  name: 'comment' | 'answer',
  round: Round,
  particular: () => Reasons,
): Reasons => {
  const assigned = ownAssignment(round, userOf(model, who)) !== undefined
  if (!holds(model, who, STAFF) && !assigned) return no(404, 'NOT_FOUND')
  return step(model, who, name, round, () => [
    ...when(!assigned && !holds(model, who, ['editor', 'managing-editor']), 403, 'NOT_ASSIGNED'),
    ...particular(),
  ])
}

export type Remark = { readonly isBlank: boolean; readonly isQuoteInText: boolean }
export const commenting = (model: Model, who: Who, round: Round, { isBlank, isQuoteInText }: Remark): Reasons =>
  talking(model, who, 'comment', round, () => [
    ...when(isBlank, 422, 'COMMENT_MISSING'),
    ...when(!isQuoteInText, 422, 'COMMENT_NOT_ANCHORED'),
  ])

export type Reply = { readonly comment: string; readonly isBlank: boolean; readonly isSettled: boolean }
export const answering = (model: Model, who: Who, round: Round, { comment, isBlank, isSettled }: Reply): Reasons =>
  talking(model, who, 'answer', round, () => {
    const asked = round.comments.get(comment)
    return [
      ...when(isSettled && asked !== undefined && asked.by !== userOf(model, who), 403, 'NOT_YOUR_COMMENT'),
      ...when(!asked, 422, 'UNKNOWN_COMMENT'),
      ...when(isBlank, 422, 'COMMENT_MISSING'),
    ]
  })

export type DecisionGiven = {
  readonly verdict: Verdict
  readonly digest: string
  readonly isChecked: boolean
  /** "none", the conflict in words, or nothing said. */
  readonly conflict: string
  readonly isMaterial: boolean
  readonly comment: string
  readonly isPasswordRight: boolean
}

export const deciding = (model: Model, who: Who, round: Round, given: DecisionGiven): Reasons => {
  const refused = step(model, who, 'decide', round, () => {
    const user = userOf(model, who)
    const profile = profileOf(model, user)
    return [
      ...when(!ownAssignment(round, user), 403, 'NOT_ASSIGNED'),
      ...when(round.contributors.has(user), 403, 'OWN_TEXT'),
      ...notOnBoard(model, round, user),
      ...when(!profile || !hasDeclared(profile), 403, 'NOT_DISCLOSED'),
      ...when(!profile || isExcluded(profile, round.text.topics) || given.isMaterial, 403, 'CONFLICT_EXCLUDES'),
      ...when(hasDecided(round, user), 409, 'ALREADY_DECIDED'),
      ...when(given.digest !== round.digest, 409, 'DIGEST_MISMATCH'),
      ...when(given.verdict === 'approve' && !given.isChecked, 422, 'CHECKLIST_INCOMPLETE'),
      ...when(given.conflict === '', 422, 'CONFLICT_NOT_STATED'),
      ...when(given.verdict !== 'approve' && given.comment === '', 422, 'COMMENT_MISSING'),
    ]
  })
  // The password is asked for last, of those who may decide.
  return refused.length > 0 ? refused : when(!given.isPasswordRight, 403, 'WRONG_PASSWORD')
}

export const scheduling = (model: Model, who: Who, round: Round, isPast: boolean): Reasons =>
  step(model, who, 'schedule', round, () => [
    ...when(round.released, 409, 'ALREADY_PUBLISHED'),
    ...when(isPast, 422, 'PUBLISH_TIME_PAST'),
  ])

export const publishing = (model: Model, who: Who, round: Round): Reasons =>
  step(model, who, 'publish', round, () => when(round.released, 409, 'ALREADY_PUBLISHED'))

export const retracting = (model: Model, who: Who, publication: Publication, isBlank: boolean): Reasons => {
  // What is sent is looked at before anybody is asked who they are.
  if (isBlank) return no(422, 'INVALID_INPUT')
  if (who === 'anonymous') return no(401, 'NOT_SIGNED_IN')
  if (!holds(model, who, ['managing-editor'])) return no(403, 'ROLE_NOT_ALLOWED')
  return when(!publication.live, 409, 'NOT_AVAILABLE_IN_STATE')
}

/** The review that must follow a retraction, by somebody else. */
export const reviewingRetraction = (model: Model, who: Who, publication: Publication): Reasons => {
  if (who === 'anonymous') return no(401, 'NOT_SIGNED_IN')
  if (!holds(model, who, ['managing-editor', 'reviewer'])) return no(403, 'ROLE_NOT_ALLOWED')
  const due = publication.retractions.find(({ reviewedBy }) => reviewedBy === null)
  if (!due) return no(409, 'NOTHING_TO_REVIEW')
  return when(due.by === userOf(model, who), 403, 'OWN_RETRACTION')
}
