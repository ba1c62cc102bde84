'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { LockNotice } from './lock-notice.tsx'
import { NewerTextNotice } from './newer-text-notice.tsx'
import { ReaderQuestionNotice } from './reader-question-notice.tsx'
import '../review-panel/review-panel.css'
import './article.css'

/** Above everything else in an article's form: that the board holds it, that somebody else has saved it meanwhile, which reader asked for it. */
export const ArticleNotices = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : (
    <div className="review-panel article__notices">
      <LockNotice articleId={String(id)} />
      <NewerTextNotice articleId={String(id)} />
      <ReaderQuestionNotice />
    </div>
  )
}
