'use client'
import { Button } from '@payloadcms/ui'
import type { ApprovedContent } from '../../../publication/content.ts'
import { quoteFrom } from './quote.ts'
import { useSelectedPassage } from './use-selected-passage.ts'

type Props = {
  readonly content: ApprovedContent
  readonly onComment: (section: number, quote: string) => void
}

/** Offered at the edge of the screen while words are selected. */
export const SelectionBar = ({ content, onComment }: Props) => {
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
