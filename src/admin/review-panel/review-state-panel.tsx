'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import type { RoundReview } from '../../commands/review-panel.ts'
import { DoneMessage, RefusalMessage } from './messages.tsx'
import type { RoundRow } from './round-row.ts'
import { RoundScreen } from './round-screen.tsx'
import { useFetched } from './use-fetched.ts'
import './review-panel.css'
import './forms.css'
import './frozen-text.css'
import './comments/comments.css'

/** A round of review: the text first, then what this person may do about it. */
export const ReviewStatePanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : (
    <div className="review-panel__place">
      <RoundPanel id={String(id)} />
    </div>
  )
}

/** What the server says of a round that is there, but not for whoever asks. */
const GONE = ['NOT_FOUND', 'FORBIDDEN']

const RoundPanel = ({ id }: { readonly id: string }) => {
  const router = useRouter()
  const review = useFetched<RoundReview>(`/api/review-states/${id}/review`)
  const row = useFetched<RoundRow>(`/api/review-states/${id}?depth=0`)
  const [done, setDone] = useState<{ readonly words: string; readonly at: number } | null>(null)
  const [farewell, setFarewell] = useState<string | null>(null)

  const { reload: reloadReview } = review
  const { reload: reloadRow } = row
  const reload = useCallback(() => {
    reloadReview()
    reloadRow()
  }, [reloadReview, reloadRow])

  const refusal = review.refusal ?? row.refusal
  if (farewell !== null) {
    return (
      <div className="review-panel">
        <DoneMessage>
          {farewell} <a href="/admin/collections/review-states">To your reviews</a>
        </DoneMessage>
      </div>
    )
  }
  if (!review.value || !row.value) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading the text…</p>

  const isGone = [review, row].some((one) => one.refusal !== null && GONE.includes(one.refusal.code))
  return (
    <RoundScreen
      review={review.value}
      round={row.value}
      messages={
        <>
          {done && <DoneMessage key={done.at}>{done.words}</DoneMessage>}
          {refusal && !isGone && <RefusalMessage refusal={refusal} />}
          {isGone && (
            <p className="review-panel__note">You can’t see this review any more; this is how it last stood.</p>
          )}
        </>
      }
      isGone={isGone}
      onDone={(words) => {
        setDone({ words, at: Date.now() })
        reload()
        router.refresh()
      }}
      onChanged={reload}
      onLeft={setFarewell}
    />
  )
}
