import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import type { Article } from '../payload-types.ts'
import type { CloseReason, PersonalDataOutcome, QuestionState } from '../questions/vocabulary.ts'
import { appendEvent } from './ledger.ts'
import { compareAndSet, findRow, markSettled, type StoredRow } from './store.ts'

/** A reader's question as it is stored. */
export type StoredQuestion = {
  readonly id: string
  readonly text: string
  readonly state: QuestionState
  /** Id of the publication that it was asked below. */
  readonly publication: string | null
  readonly askedAt: string
  readonly expiresAt: string
  readonly personalData: PersonalDataOutcome
  readonly article: string | null
  readonly reason: CloseReason | null
  readonly handledAt: string | null
  /** Account that answered or closed it, or has begun to. */
  readonly handledBy: string | null
  readonly revision: number
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const iso = (value: unknown): string => new Date(value as string).toISOString()

export const toQuestion = (row: StoredRow): StoredQuestion => ({
  id: row.id,
  text: String(row.text),
  state: row.state as QuestionState,
  publication: textOrNull(row.publication),
  askedAt: iso(row.askedAt),
  expiresAt: iso(row.expiresAt),
  personalData: row.personalData as PersonalDataOutcome,
  article: textOrNull(row.article),
  reason: textOrNull(row.reason) as CloseReason | null,
  handledAt: row.handledAt ? iso(row.handledAt) : null,
  handledBy: textOrNull(row.handledBy),
  revision: Number(row.revision),
})

/** What the ledger calls a question. Its events hold nothing of its text: the ledger keeps for ever, the question doesn't. */
export const questionSubject = (id: string): string => `question:${id}`

export const findQuestion = async (id: string, req: PayloadRequest): Promise<StoredQuestion | null> => {
  if (!couldBeId(req.payload, id)) return null
  const row = await findRow('questions', { id: { equals: id } }, req)
  return row ? toQuestion(row) : null
}

/** The article that was begun on a question; null where there is none. */
export const articleBegunOn = async (questionId: string, req: PayloadRequest): Promise<Article | null> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { readerQuestion: { equals: questionId } },
    joins: false,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

/**
 * Notes in the inbox which article answers a question. An article that is there counts more than a closing that came
 * between: a question with an article is answered. Null where the row has changed meanwhile.
 */
export const markAnswered = async (
  question: StoredQuestion,
  article: string,
  by: string | null,
  req: PayloadRequest,
): Promise<StoredQuestion | null> => {
  const row = await compareAndSet(
    'questions',
    question,
    {
      state: 'answered',
      article,
      reason: null,
      handledAt: new Date().toISOString(),
      handledBy: by,
      settled: false,
    },
    req,
  )
  return row ? toQuestion(row) : null
}

/**
 * Records what became of a question; safe to run again. A crash may have come between an article and the note of it in the
 * inbox: then it is made now.
 */
export const settleQuestion = async (found: StoredQuestion, req: PayloadRequest): Promise<void> => {
  const begun = found.state === 'new' ? await articleBegunOn(found.id, req) : null
  const question = begun ? await markAnswered(found, String(begun.id), found.handledBy, req) : found
  // Somebody else has gone on with it.
  if (!question) return
  const { id, state, handledAt, handledBy, article, reason } = question
  if (state !== 'new' && handledAt !== null) {
    await appendEvent(
      {
        key: `${questionSubject(id)}:${state}`,
        subject: questionSubject(id),
        action: `question-${state}`,
        at: handledAt,
        actor: handledBy,
        article,
        details: state === 'closed' ? { reason } : null,
      },
      req,
    )
  }
  await markSettled('questions', question, req)
}
