'use client'
import { Banner, useDocumentInfo } from '@payloadcms/ui'
import { isOpen } from '../../review/vocabulary.ts'
import { latestRoundUrl, type RoundRow } from '../review-panel/round-row.ts'
import { useFetched } from '../review-panel/use-fetched.ts'
import { holdSentence } from './hold-sentence.ts'

/** Who holds the text while it is under review, and how to get it back. */
export const LockNotice = ({ articleId }: { readonly articleId: string }) => {
  const { lastUpdateTime, data } = useDocumentInfo()
  const since = `${lastUpdateTime}:${String(data?.updatedAt)}:${String(data?.stage)}`
  const { value } = useFetched<{ readonly docs: readonly RoundRow[] }>(latestRoundUrl(articleId), since)
  const round = value?.docs[0]
  if (!round || !isOpen(round.state)) return null
  return (
    <div role="note" aria-label="Locked" className="article__locked">
      <Banner type="info">
        {holdSentence(round)} To change it, withdraw it from review: an author of the text or a managing editor can, in
        the panel “Review”.
      </Banner>
    </div>
  )
}
