'use client'
import type { RefObject } from 'react'
import type { ApprovedContent, Audience } from '../../publication/content.ts'
import { AudienceSwitch } from './audience/audience-switch.tsx'
import type { KeptComments } from './comments/keep-comments.ts'
import { byPlace } from './comments/resolved.ts'
import { SectionComments } from './comments/section-comments.tsx'
import { SelectionBar } from './comments/selection-bar.tsx'
import type { Commenting } from './comments/use-commenting.ts'
import type { useMarkedPassages } from './comments/use-marked-passages.ts'
import { FrozenText } from './frozen-text.tsx'
import type { RoundRow } from './round-row.ts'
import { SourcePopover, type Sources } from './sources/source-popover.tsx'
import { usePressedCitation } from './sources/use-pressed-citation.ts'

type Props = {
  readonly round: RoundRow
  readonly alerts: Sources['alerts']
  readonly isNarrow: boolean
  readonly reader: Audience | null
  readonly onReader: (reader: Audience | null) => void
  readonly textRef: RefObject<HTMLElement | null>
  readonly passages: ReturnType<typeof useMarkedPassages>
  readonly mayComment: boolean
  readonly commenting: Commenting
  readonly kept: KeptComments | null
  /** Leads to something that was said, by the id of its element. */
  readonly onShowComment: (id: string) => void
  readonly onSent: () => void
}

/** The text under review as its readers will get it, with the sources behind its citations and the way to comment on it. */
export const ReviewText = (props: Props) => {
  const { round, alerts, isNarrow, reader, onReader, textRef, passages, mayComment, commenting, kept } = props
  const { content } = round
  const { pressed, close, onClick, onKeyDown } = usePressedCitation()
  return (
    <>
      <AudienceSwitch content={content} reader={reader} onReader={onReader} />
      <FrozenText
        content={content}
        reader={reader}
        ref={textRef}
        onClick={(event) => {
          const id = onClick(event) ? null : passages.pressed(event)
          if (id !== null) props.onShowComment(id)
        }}
        onKeyDown={onKeyDown}
        afterSection={(section) => (
          <SectionComments
            section={section}
            heading={content.sections[section]?.heading ?? ''}
            text={content.sections[section]?.text ?? ''}
            mayComment={mayComment}
            commenting={commenting}
            kept={kept}
            url={`/api/review-states/${round.id}/comment`}
            said={saidOf(round, kept, section)}
            onShow={props.onShowComment}
            onSent={props.onSent}
          />
        )}
      />
      {mayComment && <SelectionBar content={content} onComment={commenting.begin} />}
      {pressed && (
        <SourcePopover
          key={pressed.cited.map(({ number }) => number).join()}
          pressed={pressed}
          isSheet={isNarrow}
          bibliography={content.bibliography}
          advice={round.advice ?? null}
          alerts={alerts}
          onClose={close}
          onList={leadToEntry}
        />
      )}
    </>
  )
}

/** The elements that say something of a section, in the order in which they stand beside the text. */
const saidOf = (
  { comments }: { readonly comments: RoundRow['comments'] },
  kept: KeptComments | null,
  section: number,
): readonly string[] => [
  ...(kept?.drafts ?? []).flatMap((draft, place) => (draft.section === section ? [`kept-${place}`] : [])),
  ...comments
    .filter((comment) => comment.section === section)
    .toSorted(byPlace)
    .map(({ id }) => `comment-${id}`),
]

const leadToEntry = (number: ApprovedContent['bibliography'][number]['number']): void => {
  const entry = document.getElementById(`ref-${number}`)
  entry?.focus({ preventScroll: true })
  entry?.scrollIntoView({ block: 'center' })
}
