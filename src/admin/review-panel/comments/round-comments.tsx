'use client'
import { Button } from '@payloadcms/ui'
import type { ReviewComment } from '../../../review/round.ts'
import { isOpen, type ReviewAction } from '../../../review/vocabulary.ts'
import type { RoundRow } from '../round-row.ts'
import { useFocusOnTurn } from '../use-focus-on-turn.ts'
import { CommentComposer } from './comment-composer.tsx'
import { CommentList } from './comment-list.tsx'
import type { KeptComments } from './keep-comments.ts'
import { KeptComment } from './kept-comment.tsx'
import { Tools } from './tools.tsx'
import type { Commenting } from './use-commenting.ts'

type Props = {
  readonly round: RoundRow
  readonly actions: readonly ReviewAction[]
  readonly commenting: Commenting
  /** Those that wait for the decision; null for somebody whose comments are sent at once. */
  readonly kept: KeptComments | null
  /** Leads to the words that a comment is about. */
  readonly onShow: (comment: Pick<ReviewComment, 'section'>, id: string) => void
  /** Opens a comment that was kept, in the text. */
  readonly onEdit: (place: number) => void
  readonly onChanged: () => void
}

/** All that was said of this text so far, what waits to be said with the decision, and a way to say more. */
export const RoundComments = ({ round, actions, commenting, kept, onShow, onEdit, onChanged }: Props) => {
  const mayComment = actions.includes('comment')
  const drafts = kept?.drafts ?? []
  const listRef = useFocusOnTurn(drafts.length > 0)
  if (round.comments.length === 0 && !mayComment) return null
  const isOpenHere = commenting.begun.isOpen && commenting.begun.section === null
  const url = `/api/review-states/${round.id}/comment`
  return (
    <section className="comments" aria-labelledby="comments-title" ref={listRef} tabIndex={-1}>
      <h3 className="comments__title" id="comments-title" tabIndex={-1}>
        Comments
      </h3>
      {round.comments.length + drafts.length === 0 && (
        <p className="review-panel__hint">
          {kept
            ? 'None yet. Select words in the text, or press “Comment” below a section.'
            : 'Nobody has commented on this text yet.'}
        </p>
      )}
      {drafts.length > 0 && (
        <ul className="comments__list" aria-label="Comments that are not sent yet">
          {drafts.map((draft, place) => (
            <KeptComment
              key={place}
              id={`kept-${place}`}
              draft={draft}
              sections={round.content.sections}
              url={url}
              onShow={() => onShow(draft, `kept-${place}`)}
              onEdit={() => onEdit(place)}
              onRemove={() => kept?.remove(place)}
              onSent={() => {
                kept?.remove(place)
                onChanged()
              }}
            />
          ))}
        </ul>
      )}
      {round.comments.length > 0 && (
        <CommentList
          roundId={round.id}
          isOver={!isOpen(round.state)}
          comments={round.comments}
          sections={round.content.sections}
          mayAnswer={actions.includes('answer')}
          onShow={(comment) => onShow(comment, `comment-${comment.id}`)}
          onAnswered={onChanged}
        />
      )}
      {mayComment && kept === null && (
        <Tools isOpen={isOpenHere}>
          {isOpenHere ? (
            <CommentComposer commenting={commenting} heading={null} sectionText={null} url={url} onDone={onChanged} />
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
