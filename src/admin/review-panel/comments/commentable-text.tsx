'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { ApprovedContent } from '../../../publication/content.ts'
import type { CommentDraft } from '../../../review/facts.ts'
import { FrozenText } from '../frozen-text.tsx'
import { useFocusOnTurn } from '../use-focus-on-turn.ts'
import { CommentComposer } from './comment-composer.tsx'
import { KeptComment } from './kept-comment.tsx'
import { quoteFrom } from './quote.ts'
import type { Commenting } from './use-commenting.ts'
import { useSelectedPassage } from './use-selected-passage.ts'

type Props = {
  readonly content: ApprovedContent
  readonly url: string
  readonly commenting: Commenting
  /** Comments that wait for the decision; null for somebody whose comments are sent at once. */
  readonly kept: readonly CommentDraft[] | null
  readonly onKept: (kept: readonly CommentDraft[]) => void
  readonly onSent: () => void
}

/** The text under review, with a way to comment on each section and on words that are selected in it. */
export const CommentableText = ({ content, url, commenting, kept, onKept, onSent }: Props) => {
  const { begun } = commenting
  const drafts = kept ?? []
  const [sentOn, setSentOn] = useState<number | null>(null)
  const sent = (section: number | null) => {
    setSentOn(section)
    onSent()
  }
  const finish = (draft: CommentDraft) => {
    if (kept === null) return sent(draft.section)
    onKept(
      begun.editing === null ? [...drafts, draft] : drafts.map((one, place) => (place === begun.editing ? draft : one)),
    )
  }
  const remove = (place: number) => {
    onKept(drafts.filter((_, other) => other !== place))
    if (begun.editing !== null && begun.editing > place) commenting.change({ editing: begun.editing - 1 })
  }

  return (
    <>
      <FrozenText
        content={content}
        afterSection={(section) => {
          const { heading, text } = content.sections[section] ?? { heading: '', text: '' }
          const isOpen = begun.isOpen && begun.section === section
          return (
            <Tools isOpen={isOpen}>
              {drafts.map((draft, place) =>
                draft.section === section && !(isOpen && begun.editing === place) ? (
                  <KeptComment
                    key={place}
                    draft={draft}
                    url={url}
                    onEdit={() => commenting.edit(draft, place)}
                    onRemove={() => remove(place)}
                    onSent={() => {
                      remove(place)
                      sent(section)
                    }}
                  />
                ) : null,
              )}
              {isOpen ? (
                <CommentComposer
                  key={begun.turn}
                  commenting={commenting}
                  heading={heading}
                  sectionText={text}
                  url={kept === null ? url : null}
                  onDone={finish}
                />
              ) : (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  aria-label={`Comment on “${heading}”`}
                  onClick={() => {
                    setSentOn(null)
                    commenting.begin(section)
                  }}
                >
                  Comment
                </Button>
              )}
              {sentOn === section && (
                <p className="review-panel__hint" role="status">
                  Sent. It stands below the text, under “Comments”.
                </p>
              )}
            </Tools>
          )
        }}
      />
      <SelectionBar content={content} onComment={commenting.begin} />
    </>
  )
}

/** The place below a section, which keeps the focus when a comment was kept, sent or given up. */
export const Tools = ({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) => {
  const ref = useFocusOnTurn(isOpen)
  return (
    <div ref={ref} tabIndex={-1} className="comments__tools">
      {children}
    </div>
  )
}

type BarProps = Pick<Props, 'content'> & { readonly onComment: (section: number, quote: string) => void }

/** Offered at the edge of the screen while words are selected. */
const SelectionBar = ({ content, onComment }: BarProps) => {
  const passage = useSelectedPassage()
  const quote = passage && quoteFrom(content.sections[passage.section]?.text ?? '', passage.words)
  if (!passage || !quote) return null
  return (
    // Pressing it must not end the selection that it is about.
    <div className="comments__bar" onMouseDown={(event) => event.preventDefault()}>
      <q className="comments__bar-words">{quote}</q>
      <Button margin={false} onClick={() => onComment(passage.section, quote)}>
        Comment on this
      </Button>
    </div>
  )
}
