'use client'
import { useState } from 'react'
import { ActionForm } from '../action-form.tsx'
import { Input } from '../fields.tsx'
import { Folded } from '../folded.tsx'
import { incomplete } from '../post-action.ts'
import { isOpen } from '../../../review/vocabulary.ts'
import type { RoundRow } from '../round-row.ts'
import { formatTime, formatUtc, isUtc, localZone, toLocal, toUtc } from './local-time.ts'

type Props = { readonly round: RoundRow; readonly onDone: () => void }

/** Sets when the text goes out once it is approved. */
export const Schedule = ({ round, onDone }: Props) => (
  <Folded button={round.publishAt ? 'Change the time of publication…' : 'Set a time of publication…'}>
    {(fold) => (
      <ScheduleForm
        round={round}
        fold={fold}
        onDone={() => {
          fold()
          onDone()
        }}
      />
    )}
  </Folded>
)

const ScheduleForm = ({ round, onDone, fold }: Props & { readonly fold: () => void }) => {
  const [local, setLocal] = useState(round.publishAt ? toLocal(new Date(round.publishAt)) : '')
  const publishAt = toUtc(local)
  const mayTakeAway = round.publishAt !== null && isOpen(round.state)
  return (
    <ActionForm
      id="schedule"
      title="Time of publication"
      button={mayTakeAway && local === '' ? 'Take the time away' : 'Set the time'}
      url={`/api/review-states/${round.id}/schedule`}
      prepare={() =>
        publishAt === null && !(mayTakeAway && local === '')
          ? { ok: false, refusal: incomplete(['Choose a day and a time.']) }
          : { ok: true, body: { publishAt } }
      }
      onDone={onDone}
      onCancel={fold}
    >
      <Input
        type="datetime-local"
        label="Goes out on"
        hint={`Your time zone: ${localZone()}.`}
        min={toLocal(new Date())}
        value={local}
        onChange={setLocal}
      />
      <p className="review-panel__hint" aria-live="polite">
        {publishAt === null
          ? 'Without a time, the text goes out as soon as it is approved.'
          : `${isUtc(publishAt) ? '' : `That is ${formatUtc(publishAt)}. `}Where the board approves it later, it goes out then.`}
      </p>
    </ActionForm>
  )
}

/** An approved text need not wait for its time. */
export const PublishNow = ({ round, onDone }: Props) => (
  <Folded button="Publish now…">
    {(fold) => (
      <ActionForm
        id="publish"
        title="Publish now"
        button="Publish now"
        url={`/api/review-states/${round.id}/publish`}
        prepare={() => ({ ok: true, body: {} })}
        onDone={onDone}
        onCancel={fold}
      >
        <p>
          The approved text goes out at once{round.publishAt ? `, and not on ${formatTime(round.publishAt)}` : ''}. To
          take it down again, you have to retract it.
        </p>
      </ActionForm>
    )}
  </Folded>
)
