'use client'
import { useArticleActions } from './article-actions.tsx'
import { BulkBar } from './bulk-bar.tsx'

/** Above the list of articles. */
export const BulkArticles = () => <BulkBar collection="articles" what="articles" actions={useArticleActions()} />
