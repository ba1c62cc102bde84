import type { PayloadRequest } from 'payload'
import { appendEvent } from './ledger.ts'
import { questionSubject } from './questions.ts'
import { deleteQuestion, findColumns } from './store.ts'

/**
 * Deletes readers' questions whose time is over, answered or not. That it was deleted stands in the ledger, and nothing of
 * what it said. Recorded before it is done: a crash between the two leaves a row that the next look deletes. Returns how many.
 */
export const expireQuestions = async (now: string, req: PayloadRequest): Promise<number> => {
  const due = await findColumns('questions', ['expiresAt'], req, { expiresAt: { less_than_equal: now } })
  for (const { id } of due) {
    const subject = questionSubject(id)
    await appendEvent({ key: `${subject}:expired`, subject, action: 'question-expired', at: now, actor: null }, req)
    await deleteQuestion(id, req)
  }
  return due.length
}
