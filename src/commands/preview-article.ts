import type { PayloadRequest } from 'payload'
import { freeze } from '../publication/freeze.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { done, type Result } from './result.ts'
import { openRoundOf } from './rounds.ts'

/** The publication as it would be if the article were approved as it stands; for staff only, and never cached. */
export const previewArticle = async (articleId: string, req: PayloadRequest): Promise<Result<unknown>> => {
  const article = await findArticle(articleId, req)
  if (!article.ok) return article
  const [frozen, open] = await Promise.all([manuscriptOf(article.value, req).then(freeze), openRoundOf(articleId, req)])
  return done({
    ...frozen.content,
    relatedQuestions: frozen.content.relatedQuestionTexts.map((question) => ({ question, slug: null })),
    slug: article.value.slug ?? null,
    reviewStatus: open?.state ?? 'draft',
    digest: frozen.digest,
    missing: frozen.missing,
    advice: frozen.advice,
  })
}
