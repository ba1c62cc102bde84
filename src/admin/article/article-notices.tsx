'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { FailedSave } from './failed-save.tsx'
import { KeptNotice } from './kept/kept-notice.tsx'
import { useKeeping } from './kept/use-keeping.ts'
import { useOffers } from './kept/use-offers.ts'
import { LockNotice } from './lock-notice.tsx'
import { NewerTextNotice } from './newer-text-notice.tsx'
import { ReaderQuestionNotice } from './reader-question-notice.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/changes/changes.css'
import './article.css'

/**
 * Above everything else in an article's form: that a save came to nothing, that the board holds it, that somebody else has
 * saved it meanwhile, that words were left unsaved here, or which reader asked for it.
 */
export const ArticleNotices = () => {
  const { id } = useDocumentInfo()
  const article = id === undefined ? null : String(id)
  const keeping = useKeeping(article)
  const kept = useOffers(article, keeping)
  return (
    <div className="review-panel article__notices">
      <FailedSave />
      {article !== null && (
        <>
          <LockNotice articleId={article} />
          <NewerTextNotice articleId={article} />
          <ReaderQuestionNotice />
        </>
      )}
      <KeptNotice keeping={keeping} {...kept} />
    </div>
  )
}
