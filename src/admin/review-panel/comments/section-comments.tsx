'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { CommentComposer } from './comment-composer.tsx'
import type { KeptComments } from './keep-comments.ts'
import { Tools } from './tools.tsx'
import type { Commenting } from './use-commenting.ts'

type Props = {
  readonly section: number
  readonly heading: string
  readonly text: string
  readonly mayComment: boolean
  readonly commenting: Commenting
  readonly kept: KeptComments | null
  readonly url: string
  /** The ids of what was said of this section, in the order of the list beside the text. */
  readonly said: readonly string[]
  /** Leads to one of them. */
  readonly onShow: (id: string) => void
  readonly onSent: () => void
}

/** Below a section: the way to what was said of it, and to saying something. */
export const SectionComments = (props: Props) => {
  const { section, heading, text, mayComment, commenting, kept, url, said, onShow, onSent } = props
  const [outcome, setOutcome] = useState<'kept' | 'sent' | null>(null)
  const { begun } = commenting
  const isOpen = mayComment && begun.isOpen && begun.section === section
  const [first] = said
  return (
    <Tools isOpen={isOpen}>
      {isOpen ? (
        <CommentComposer
          key={begun.turn}
          commenting={commenting}
          heading={heading}
          sectionText={text}
          url={kept === null ? url : null}
          onDone={(draft) => {
            setOutcome(kept ? 'kept' : 'sent')
            if (kept) kept.keep(draft)
            else onSent()
          }}
        />
      ) : (
        <div className="comments__row">
          {mayComment && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={`Comment on “${heading}”`}
              onClick={() => {
                setOutcome(null)
                commenting.begin(section)
              }}
            >
              Comment
            </Button>
          )}
          {first !== undefined && (
            <button
              type="button"
              className="comments__show"
              aria-label={`${countWords(said.length)} on “${heading}”`}
              onClick={() => onShow(first)}
            >
              {countWords(said.length)}
            </button>
          )}
        </div>
      )}
      <p className="review-panel__hint" role="status">
        {outcome === 'kept' && !isOpen && 'Kept on this device. It goes with your decision.'}
        {outcome === 'sent' && !isOpen && 'Sent. It stands under “Comments”.'}
      </p>
    </Tools>
  )
}

const countWords = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`)
