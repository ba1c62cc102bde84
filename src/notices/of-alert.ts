import type { StoredAlert } from '../commands/source-alerts.ts'
import { approvalsOf, isStanding, type Assignment, type Round } from '../review/round.ts'
import { SENTENCES } from './sentences.ts'
import type { Telling } from './telling.ts'

/** What is asked of a round whose text cites the source. */
export type CitingRound = Pick<Round, 'votes' | 'digest'> & {
  readonly submittedBy: string
  readonly question: string
  readonly assignments: readonly Assignment[]
}

export const alertPath = (id: string): string => `/admin/collections/source-alerts/${id}`

/**
 * Whom it concerns that a source of their text was retracted or is in doubt: its owner, who submitted it; those who approved
 * it or review it now; and the managing editors. Told again where an alert that was lifted is raised once more.
 */
export const noticesOfAlert = (
  { id, status, firstSeenAt }: StoredAlert,
  rounds: readonly CitingRound[],
): readonly Telling[] => {
  const kind = status === 'retracted' ? 'source-retracted' : 'source-concern'
  const editors = rounds.map(({ submittedBy }) => submittedBy)
  const board = rounds.flatMap((round) => [
    ...approvalsOf(round).map(({ userId }) => userId),
    ...round.assignments.filter(isStanding).map(({ userId }) => userId),
  ])
  const common = {
    occasion: `${id}:${firstSeenAt}`,
    kind,
    actor: null,
    at: firstSeenAt,
    about: rounds[0]?.question ?? '',
    sentence: SENTENCES[kind],
  } as const
  return [
    { ...common, to: [...new Set([...editors, 'managing-editors'])], path: alertPath(id) },
    // Reviewers may not open the alert itself: they see it with the text.
    { ...common, to: [...new Set(board.filter((user) => !editors.includes(user)))], path: '/admin' },
  ]
}
