'use client'
import { Button } from '@payloadcms/ui'
import { isOpen, type ReviewAction } from '../../../review/vocabulary.ts'
import type { RoundRow } from '../round-row.ts'
import { CommentComposer } from './comment-composer.tsx'
import { CommentList } from './comment-list.tsx'
import { Tools } from './commentable-text.tsx'
import type { Commenting } from './use-commenting.ts'

type Props = {
  readonly round: RoundRow
  readonly actions: readonly ReviewAction[]
  readonly commenting: Commenting
  /** Comments are kept for the decision: the one on the whole text has its place in that form. */
  readonly keepsComments: boolean
  readonly onChanged: () => void
}

/** What was said of this text so far, and a way to say more. */
export const RoundComments = ({ round, actions, commenting, keepsComments, onChanged }: Props) => {
  const mayComment = actions.includes('comment') && !keepsComments
  if (round.comments.length === 0 && !mayComment) return null
  const isOpenHere = commenting.begun.isOpen && commenting.begun.section === null
  return (
    <section className="comments" aria-labelledby="comments-title">
      <h2 className="comments__title" id="comments-title" tabIndex={-1}>
        Comments
      </h2>
      {round.comments.length === 0 ? (
        <p className="review-panel__hint">Nobody has commented on this text yet.</p>
      ) : (
        <CommentList
          roundId={round.id}
          isOver={!isOpen(round.state)}
          comments={round.comments}
          sections={round.content.sections}
          mayAnswer={actions.includes('answer')}
          hasText
          onAnswered={onChanged}
        />
      )}
      {mayComment && (
        <Tools isOpen={isOpenHere}>
          {isOpenHere ? (
            <CommentComposer
              commenting={commenting}
              heading={null}
              sectionText={null}
              url={`/api/review-states/${round.id}/comment`}
              onDone={onChanged}
            />
          ) : (
            <Button buttonStyle="secondary" margin={false} onClick={() => commenting.begin(null)}>
              Comment on the whole text
            </Button>
          )}
        </Tools>
      )}
    </section>
  )
}
