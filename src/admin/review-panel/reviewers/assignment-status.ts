import { isNone } from '../../../review/conflicts.ts'
import type { Assignment, Vote } from '../../../review/round.ts'
import { isOpen, type ReviewState, type Verdict } from '../../../review/vocabulary.ts'
import { formatDate, VERDICT_WORDS } from '../steps.ts'

/** What became of an assignment, in a word, with what there is to say of it. */
export type AssignmentStatus = {
  readonly word: string
  readonly tone: 'success' | 'warning' | 'error' | 'light' | 'light-gray'
  readonly detail: string
  readonly isOverdue: boolean
}

type Situation = {
  readonly state: ReviewState
  /** Null also where the vote is hidden. */
  readonly vote: Vote | null
  /** How this member answered and decided is hidden from whoever looks. */
  readonly isHidden: boolean
  readonly now: string
}

const TONES: Readonly<Record<Verdict, AssignmentStatus['tone']>> = {
  approve: 'success',
  'request-changes': 'warning',
  reject: 'error',
}

export const statusOf = (assignment: Assignment, situation: Situation): AssignmentStatus => {
  const { vote, state, isHidden, now } = situation
  const { declinedAt, declineReason, recusedAt, recusalReason, replacedAt, replacementReason } = assignment
  if (vote) {
    const detail = `${formatDate(vote.decidedAt)}. ${conflictWords(vote.conflict)}`
    return { word: VERDICT_WORDS[vote.verdict].past, tone: TONES[vote.verdict], detail, isOverdue: false }
  }
  if (declinedAt !== null) return left('Declined', declinedAt, declineReason)
  if (recusedAt !== null) return left('Stepped aside', recusedAt, recusalReason)
  if (replacedAt !== null) return left('Replaced', replacedAt, replacementReason)
  if (!isOpen(state)) return { word: 'Did not decide', tone: 'light-gray', detail: '', isOverdue: false }
  if (isHidden) return { word: 'Assigned', tone: 'light', detail: '', isOverdue: false }

  const { acceptedAt, respondBy, dueAt } = assignment
  const decide = `Decision due ${formatDate(dueAt)}.`
  return acceptedAt !== null
    ? { word: 'Accepted', tone: 'light', detail: decide, isOverdue: dueAt < now }
    : {
        word: 'Invited',
        tone: 'light',
        detail: `Answer due ${formatDate(respondBy)}. ${decide}`,
        isOverdue: respondBy < now || dueAt < now,
      }
}

const left = (word: string, at: string, reason: string | null): AssignmentStatus => ({
  word,
  tone: 'light-gray',
  detail: [`${formatDate(at)}.`, reason].filter(Boolean).join(' '),
  isOverdue: false,
})

const conflictWords = (conflict: string): string =>
  isNone(conflict) ? 'No conflict of interest.' : `Declared: ${conflict}`

/** In whose place somebody reviews. */
export const placeWords = ({ inPlaceOf }: Pick<Assignment, 'inPlaceOf'>): string | null =>
  inPlaceOf === null ? null : inPlaceOf.asDeputy ? `Deputy of ${inPlaceOf.name}` : `In place of ${inPlaceOf.name}`
