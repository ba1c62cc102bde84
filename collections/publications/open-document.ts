import type { CollectionBeforeReadHook } from 'payload'
import type { Publication } from '../../src/payload-types.ts'
import type { PublicationDocument } from '../../src/publication/document.ts'
import { linksOf } from '../../src/publication/links.ts'

/**
 * Spreads the stored document over the fields of a publication. `relatedQuestions[].slug`, `pendingUpdate` and
 * `reviewOverdue` are made when it is read: the first two say something about *other* rows, the last about the date, and
 * none says a word of unapproved text.
 */
export const openDocument: CollectionBeforeReadHook<Publication> = async ({ doc, req }) => {
  if (typeof doc.document !== 'string') return doc
  const document = JSON.parse(doc.document) as PublicationDocument
  const { slugs, pendingUpdate } = await linksOf(doc, document.relatedQuestionTexts, req)
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
  }
}
