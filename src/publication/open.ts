import type { PayloadRequest } from 'payload'
import { alertsByArticle, alertsAbout, type SourceAlert } from './alerts.ts'
import { questionKey, type PublicationDocument } from './document.ts'
import { liveAnswers, pendingUpdatesOf, type PendingUpdate, type RelatedQuestion } from './links.ts'

/** The frozen document, with what is made when it is read: it says something about *other* rows, or about the date. */
export type OpenedDocument = PublicationDocument & {
  readonly reviewStatus: 'approved'
  readonly reviewOverdue: boolean
  readonly relatedQuestions: readonly RelatedQuestion[]
  readonly pendingUpdate: PendingUpdate | null
  readonly alerts: readonly SourceAlert[]
}

type Stored = { readonly article: unknown; readonly document: string }

/**
 * Opens the documents of some rows of `publications`, in their order. Three queries for all of them together, side by side;
 * none says a word of unapproved text.
 */
export const openDocuments = async (
  rows: readonly Stored[],
  req: PayloadRequest,
): Promise<readonly OpenedDocument[]> => {
  const documents = rows.map(({ document }) => JSON.parse(document) as PublicationDocument)
  const articles = rows.map(({ article }) => String(article))
  const [answers, pending, alerts] = await Promise.all([
    liveAnswers(
      documents.flatMap(({ relatedQuestionTexts }) => relatedQuestionTexts),
      req,
    ),
    pendingUpdatesOf(articles, req),
    alertsByArticle(articles, req),
  ])
  const now = new Date().toISOString()
  return documents.map((document, index) => ({
    ...document,
    reviewStatus: 'approved',
    reviewOverdue: document.approval.nextReviewDue < now,
    relatedQuestions: document.relatedQuestionTexts.map((question) => {
      const answer = answers.get(questionKey(question))
      return { question, slug: answer?.slug ?? null, publication: answer ? String(answer.id) : null }
    }),
    pendingUpdate: pending.get(articles[index] ?? '') ?? null,
    alerts: alertsAbout(document.bibliography, alerts.get(articles[index] ?? '') ?? []),
  }))
}
