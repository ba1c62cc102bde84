import type { CollectionBeforeReadHook } from 'payload'
import type { Publication } from '../../src/payload-types.ts'
import type { PublicationDocument } from '../../src/publication/document.ts'
import { linksOf } from '../../src/publication/links.ts'

/**
 * Spreads the stored document over the fields of a publication. `relatedQuestions[].slug` and `pendingUpdate` are the two
 * members that are looked up when read: both say something about *other* rows, and neither says a word of unapproved text.
 */
export const openDocument: CollectionBeforeReadHook<Publication> = async ({ doc, req }) => {
  if (typeof doc.document !== 'string') return doc
  const document = JSON.parse(doc.document) as PublicationDocument
  const { slugs, pendingUpdate } = await linksOf(doc, document.relatedQuestionTexts, req)
  return {
    ...doc,
    ...document,
    reviewStatus: 'approved',
    relatedQuestions: document.relatedQuestionTexts.map((question, index) => ({
      question,
      slug: slugs[index] ?? null,
    })),
    pendingUpdate,
  }
}
