import type { CollectionBeforeReadHook } from 'payload'
import type { Publication } from '../../src/payload-types.ts'
import { alertsOf } from '../../src/publication/alerts.ts'
import type { PublicationDocument } from '../../src/publication/document.ts'
import { linksOf } from '../../src/publication/links.ts'

/**
 * Spreads the stored document over the fields of a publication. `relatedQuestions[].slug`, `pendingUpdate`, `alerts` and
 * `reviewOverdue` are made when it is read: they say something about *other* rows, or about the date, and none says a word of
 * unapproved text.
 */
export const openDocument: CollectionBeforeReadHook<Publication> = async ({ doc, req }) => {
  if (typeof doc.document !== 'string') return doc
  const document = JSON.parse(doc.document) as PublicationDocument
  const [{ slugs, pendingUpdate }, alerts] = await Promise.all([
    linksOf(doc, document.relatedQuestionTexts, req),
    alertsOf(doc.article, document.bibliography, req),
  ])
  return {
    ...doc,
    ...document,
    reviewStatus: 'approved',
    reviewOverdue: document.approval.nextReviewDue < new Date().toISOString(),
    relatedQuestions: document.relatedQuestionTexts.map((question, index) => ({
      question,
      slug: slugs[index] ?? null,
    })),
    pendingUpdate,
    alerts,
  }
}
