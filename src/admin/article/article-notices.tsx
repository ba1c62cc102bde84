'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { LockNotice } from './lock-notice.tsx'
import { NewerTextNotice } from './newer-text-notice.tsx'
import '../review-panel/review-panel.css'
import './article.css'

/** Above everything else in an article's form: that the board holds it, or that somebody else has saved it meanwhile. */
export const ArticleNotices = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : (
    <div className="review-panel article__notices">
      <LockNotice articleId={String(id)} />
      <NewerTextNotice articleId={String(id)} />
    </div>
  )
}
