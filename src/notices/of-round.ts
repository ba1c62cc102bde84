import type { HistoryEntry, StoredRound } from '../commands/rounds.ts'
import { approvalsOf, hasDecided, isStanding, lacksForApproval, type Assignment } from '../review/round.ts'
import { isOpen } from '../review/vocabulary.ts'
import { ENDED, SENTENCES } from './sentences.ts'
import { HOME_PATH, roundPath, type Telling } from './telling.ts'

type Draft = Pick<Telling, 'kind' | 'to'> & Partial<Pick<Telling, 'sentence' | 'path'>>

/**
 * Whom each step of a round's history concerns. Pure, and the same whenever it is asked: a step's notices are named by the
 * round and the step's place in its history. It is asked again after every step and after a crash.
 */
export const noticesOfRound = (round: StoredRound): readonly Telling[] =>
  round.history.flatMap((entry, index) =>
    [...(BY_ACTION[entry.action]?.(round, entry, index) ?? []), ...stuckAfter(round, index)].map((draft) => ({
      occasion: `${round.id}:${index}`,
      actor: actorAt(round, index),
      at: entry.at,
      about: round.question,
      sentence: SENTENCES[draft.kind],
      path: roundPath(round.id),
      ...draft,
    })),
  )

const MANAGING_EDITORS = ['managing-editors'] as const

const BY_ACTION: Readonly<
  Record<string, (round: StoredRound, entry: HistoryEntry, index: number) => readonly Draft[]>
> = {
  submit: () => [{ kind: 'submitted', to: MANAGING_EDITORS }],
  assign: (round, entry) => [{ kind: 'assigned', to: assignedIn(round, entry, entry.details?.reviewers) }],
  replace: (round, entry) => handedOn(round, entry),
  delegate: (round, entry) => handedOn(round, entry),
  accept: () => [{ kind: 'accepted', to: MANAGING_EDITORS }],
  decline: () => [{ kind: 'declined', to: MANAGING_EDITORS }],
  recuse: () => [{ kind: 'recused', to: MANAGING_EDITORS }],
  comment: (round) => [{ kind: 'commented', to: round.contributors }],
  answer: (round, entry) => [{ kind: 'answered', to: authorOf(round, entry.details?.comment) }],
  'request-changes': (round) => ended(round, 'changes-requested'),
  reject: (round) => ended(round, 'rejected'),
  withdraw: (round) => [
    // Those who had not decided when it was approved were told then that it had ended.
    ...(round.approvedAt === null
      ? [{ kind: 'withdrawn', to: undecided(round), sentence: ENDED } satisfies Draft]
      : []),
    { kind: 'withdrawn', to: round.contributors },
  ],
  approved: (round, entry) => [
    ...ended(round, 'all-approved'),
    ...(round.releasedAt === entry.at ? [published(round)] : []),
  ],
  publish: (round) => [published(round)],
  released: (round) => [published(round)],
  'release-refused': (round, _entry, index) => [
    { kind: 'release-refused', to: [...schedulerBefore(round, index), ...MANAGING_EDITORS] },
  ],
}

/** The system records an approval right after the vote that completed it; whoever gave that vote knows. */
const actorAt = ({ history }: StoredRound, index: number): string | null => {
  const entry = history[index]
  return entry?.action === 'approved' ? (history[index - 1]?.actor ?? null) : (entry?.actor ?? null)
}

/** Accounts of those of these board members who were assigned in this step. */
const assignedIn = ({ assignments }: StoredRound, { at }: HistoryEntry, members: unknown): readonly string[] => {
  const ids = (Array.isArray(members) ? members : []).map((member: { readonly id?: unknown }) => String(member.id))
  return assignments
    .filter(({ reviewerId, assignedAt }) => assignedAt === at && ids.includes(reviewerId))
    .map(({ userId }) => userId)
}

const handedOn = (round: StoredRound, entry: HistoryEntry): readonly Draft[] => [
  { kind: 'assigned', to: assignedIn(round, entry, entry.details?.replacement) },
  {
    kind: 'replaced',
    to: round.assignments
      .filter(({ reviewerId, replacedAt }) => replacedAt === entry.at && reviewerId === entry.details?.reviewer)
      .map(({ userId }) => userId),
    path: HOME_PATH,
  },
]

/** Who wrote a comment, unless they have left the round since and can't open it any more. */
const authorOf = ({ comments, assignments }: StoredRound, comment: unknown): readonly string[] => {
  const author = comments.find(({ id }) => id === comment)?.userId
  if (author === undefined) return []
  const own = assignments.filter(({ userId }) => userId === author)
  return own.length === 0 || own.some(isStanding) ? [author] : []
}

const undecided = (round: StoredRound): readonly string[] =>
  round.assignments
    .filter((assignment: Assignment) => isStanding(assignment) && !hasDecided(round, assignment.userId))
    .map(({ userId }) => userId)

const ended = (round: StoredRound, kind: Draft['kind']): readonly Draft[] => [
  { kind, to: [...round.contributors, ...MANAGING_EDITORS] },
  { kind, to: undecided(round), sentence: ENDED },
]

const published = (round: StoredRound): Draft => ({
  kind: 'published',
  to: [...round.contributors, ...MANAGING_EDITORS, ...approvalsOf(round).map(({ userId }) => userId)],
})

/** Who set the time of a publication; the round forgets it when the publication is refused, the history does not. */
const schedulerBefore = ({ history }: StoredRound, index: number): readonly string[] => {
  const scheduled = history.slice(0, index).findLast(({ action }) => action === 'schedule')
  return scheduled?.actor ? [scheduled.actor] : []
}

/**
 * Whether a round can't be approved by those who are assigned: all have decided, and something still lacks. Looked at for
 * the newest step alone, because what is said of an earlier one would be out of date.
 */
const stuckAfter = (round: StoredRound, index: number): readonly Draft[] => {
  const isNewest = index === round.history.length - 1
  const mayStick = ['approve', 'decline', 'recuse'].includes(round.history[index]?.action ?? '')
  const everybodyDecided = round.assignments.some(isStanding) && undecided(round).length === 0
  return isNewest && mayStick && isOpen(round.state) && everybodyDecided && lacksForApproval(round).length > 0
    ? [{ kind: 'approval-stuck', to: MANAGING_EDITORS }]
    : []
}
