'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewComment } from '../../../review/round.ts'
import { RefusalMessage } from '../messages.tsx'
import { postAction, type ShownRefusal } from '../post-action.ts'

type Props = { readonly roundId: string; readonly comment: ReviewComment; readonly onDone: () => void }

/** Whoever made a comment says that it is settled: an answer like any other, under their name. */
export const Settle = ({ roundId, comment, onDone }: Props) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const send = async () => {
    if (busy) return
    setBusy(true)
    const result = await postAction(`/api/review-states/${roundId}/answer`, {
      comment: comment.id,
      text: 'This is settled.',
      resolution: 'settled',
    })
    setBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) onDone()
  }
  return (
    <>
      {refusal && <RefusalMessage refusal={refusal} />}
      <Button
        buttonStyle="secondary"
        margin={false}
        disabled={busy}
        aria-label={`Settled: your comment ${comment.text.slice(0, 60)}`}
        onClick={() => void send()}
        extraButtonProps={{ 'aria-busy': busy }}
      >
        {busy ? 'Sending…' : 'It is settled'}
      </Button>
    </>
  )
}
