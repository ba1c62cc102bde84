import type { CollectionAfterReadHook } from 'payload'
import type { Reviewer } from '../../src/payload-types.ts'

/**
 * To those who may not read a declaration Payload shows an empty list of interests, as if there were none. Whether they may
 * is seen by `nothingToDisclose`, which stands under the same rule and is always selected.
 */
export const hideEmptyDeclaration: CollectionAfterReadHook<Reviewer> = ({ doc }) => {
  if ('nothingToDisclose' in doc) return doc
  const { interests: _hidden, ...rest } = doc as Partial<Reviewer>
  return rest
}
