'use client'
import type { RoundReview } from '../../commands/review-panel.ts'
import { isWaiting } from './steps.ts'
import { PublishNow, Schedule } from './release/release-forms.tsx'
import { AssignReviewers } from './reviewers/assign-form.tsx'
import { ChangeReviewer } from './reviewers/change-reviewer.tsx'
import type { RoundRow } from './round-row.ts'
import { Withdraw } from './withdraw.tsx'

type Props = {
  readonly review: Pick<RoundReview, 'actions' | 'candidates' | 'position'> & {
    readonly round: { readonly changesLeft: number }
  }
  readonly round: RoundRow
  /** Tells what was done. */
  readonly onDone: (words: string) => void
}

/** What the editors can do with a round: those verbs that are possible now. */
export const RoundVerbs = ({ review: { actions, candidates, position, round: facts }, round, onDone }: Props) => {
  const waiting = isWaiting(position, round)
  const mayChange = actions.includes('replace') || (actions.includes('assign') && facts.changesLeft === 0)
  return (
    <>
      {actions.includes('assign') && (
        <AssignReviewers
          round={round}
          candidates={candidates}
          onDone={() => onDone('Assigned. The text is under review.')}
        />
      )}
      {mayChange && (
        <ChangeReviewer
          round={round}
          candidates={candidates}
          changesLeft={facts.changesLeft}
          onDone={() => onDone('Done. The new reviewer is assigned.')}
        />
      )}
      {actions.includes('publish') && <PublishNow round={round} onDone={() => onDone('Published.')} />}
      {actions.includes('schedule') && (
        <Schedule round={round} onDone={() => onDone('The time of publication is set.')} />
      )}
      {actions.includes('withdraw') && (
        <Withdraw
          articleId={round.article}
          isWaiting={waiting}
          onDone={() => onDone(waiting ? 'Withdrawn. It will not be published.' : 'Withdrawn. The text can be edited.')}
        />
      )}
    </>
  )
}
