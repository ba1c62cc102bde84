import type { CollectionAfterReadHook } from 'payload'
import { isReviewer, isStaff } from '../../access/roles.ts'
import { isOpen } from '../../src/review/vocabulary.ts'
import type { ReviewState as ReviewStateRow } from '../../src/payload-types.ts'
import type { Vote } from '../../src/review/round.ts'

/**
 * Shows the frozen text as an object, and hides other reviewers' decisions from a reviewer who has not decided yet, so that
 * nobody is swayed by who decided first.
 */
export const showFrozenText: CollectionAfterReadHook<ReviewStateRow> = ({ doc, req, overrideAccess }) => {
  const content: unknown = typeof doc.canonicalContent === 'string' ? JSON.parse(doc.canonicalContent) : null
  const { user } = req
  const votes = (doc.votes ?? []) as unknown as readonly Vote[]
  const undecidedReviewer =
    !overrideAccess &&
    user !== null &&
    isReviewer(user) &&
    !isStaff(user) &&
    isOpen(doc.state) &&
    !votes.some((vote) => vote.userId === user.id)
  return undecidedReviewer ? { ...doc, content, votes: [], history: [] } : { ...doc, content }
}
