import type { PayloadRequest } from 'payload'
import type { CloseReason } from '../questions/vocabulary.ts'
import { editorialActor } from './editorial-actor.ts'
import { findQuestion, settleQuestion, toQuestion, type StoredQuestion } from './questions.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet } from './store.ts'

const MOST_TRIES = 20

/** Closes a reader's question without an article, and says why. */
export const closeQuestion = async (
  { id, reason }: { readonly id: string; readonly reason: CloseReason },
  req: PayloadRequest,
): Promise<Result<StoredQuestion>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const question = await findQuestion(id, req)
    if (!question) return refused(notFound('question'))
    const { state } = question
    if (state !== 'new')
      return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', `This question was ${state} already.`, { state }))
    const row = await compareAndSet(
      'questions',
      question,
      {
        state: 'closed',
        reason,
        handledAt: new Date().toISOString(),
        handledBy: actor.value.userId,
        settled: false,
      },
      req,
    )
    if (!row) continue
    await settleQuestion(toQuestion(row), req)
    return done(toQuestion(row))
  }
  throw new Error(`Question ${id} could not be closed: ${MOST_TRIES} races lost.`)
}
