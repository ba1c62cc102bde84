'use client'
import { useEffect } from 'react'
import { keepComments } from './comments/keep-comments.ts'
import { useCommenting } from './comments/use-commenting.ts'
import { EMPTY_DECISION, type DecisionDraft } from './decision.ts'
import { keyOfDraft } from './kept/kept-drafts.ts'
import { unsentWords } from './kept/unsent-words.ts'
import { useKeptDraft } from './kept/use-kept-draft.ts'
import type { RoundRow } from './round-row.ts'

/**
 * What one person has typed about one text and not sent: the decision with its comments, and the comment that is being
 * written. Under the digest, so that words about one text never go out with another.
 */
export const useRoundDrafts = (
  round: RoundRow,
  userId: string,
  { mayComment, onElsewhere }: { readonly mayComment: boolean; readonly onElsewhere: () => void },
) => {
  const name = `${round.id}:${round.digest}`
  const decision = useKeptDraft<DecisionDraft>(keyOfDraft(userId, `decision:${name}`), EMPTY_DECISION)
  const commenting = useCommenting(keyOfDraft(userId, `comment:${name}`))
  const { value: draft, set: setDraft, isForgottenElsewhere } = decision
  const change = (changes: Partial<DecisionDraft>) => setDraft((current) => ({ ...current, ...changes }))
  const kept = keepComments(draft.comments, (comments) => change({ comments }), commenting)
  const vote = round.votes.find((one) => one.userId === userId) ?? null
  // A comment that can still be sent is only being written.
  const begun = mayComment ? { ...commenting.begun, isOpen: false } : commenting.begun
  const unsent = unsentWords(draft, begun, { vote, comments: round.comments }, userId)
  const forget = () => {
    decision.forget()
    commenting.forget()
  }

  // It may have been sent there.
  useEffect(() => {
    if (isForgottenElsewhere) onElsewhere()
  }, [isForgottenElsewhere, onElsewhere])

  // All of it is recorded, so nothing has to stay on the device.
  const isDone = vote !== null && unsent.length === 0 && draft !== EMPTY_DECISION
  useEffect(() => {
    if (isDone) decision.forget()
    // Once, when that becomes true.
  }, [isDone])

  return { draft, change, commenting, kept, vote, unsent, forget }
}
