import type { PayloadRequest } from 'payload'
import { toPublication } from '../commands/publications.ts'
import { findRow } from '../commands/store.ts'
import { overdueFrom, PUBLICATIONS, tagsOfPublication } from './cache-tags.ts'
import type { PublicationDocument } from './document.ts'

/** Whether the article at this address was retracted, what its page is made of, and when that changes by itself. */
export const articleStandingAt = async (
  slug: string,
  req: PayloadRequest,
): Promise<{ readonly retracted: boolean; readonly tags: readonly string[]; readonly until: string | null }> => {
  const row = await findRow('publications', { slug: { equals: slug } }, req)
  if (!row) return { retracted: false, tags: [PUBLICATIONS], until: null }
  const { id, status, document } = toPublication(row)
  const { relatedQuestionTexts, approval } = JSON.parse(document) as PublicationDocument
  return {
    retracted: status === 'retracted',
    tags: tagsOfPublication(id, relatedQuestionTexts),
    until: overdueFrom(approval.nextReviewDue, new Date().toISOString()),
  }
}
