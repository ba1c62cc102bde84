import type { CollectionAfterReadHook } from 'payload'
import { isStaff } from '../../access/roles.ts'
import type { ReviewState as ReviewStateRow } from '../../src/payload-types.ts'
import { commentsOfOne, isBlinded } from '../../src/review/blinding.ts'
import type { Assignment, ReviewComment, RoundPolicy, Vote } from '../../src/review/round.ts'

/** The JSON columns; any of them is absent where `select` left it out. */
type Columns = {
  readonly state?: ReviewStateRow['state']
  readonly policy?: RoundPolicy
  readonly assignments?: readonly Assignment[]
  readonly votes?: readonly Vote[]
  readonly comments?: readonly ReviewComment[]
}

/** Shows the frozen text as an object, and keeps from a reviewer who has not decided yet what the others said and decided. */
export const showFrozenText: CollectionAfterReadHook<ReviewStateRow> = ({ doc, req: { user }, overrideAccess }) => {
  const content: unknown = typeof doc.canonicalContent === 'string' ? JSON.parse(doc.canonicalContent) : null
  if (overrideAccess || user === null || isStaff(user)) return { ...doc, content }

  const columns = doc as unknown as Columns
  if (!isBlinded(columns, user.id)) return { ...doc, content }
  const comments = commentsOfOne(columns.comments ?? [], columns.assignments, user.id)
  return { ...doc, content, votes: [], history: [], comments }
}
