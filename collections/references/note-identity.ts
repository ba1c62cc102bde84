import type { CollectionBeforeChangeHook } from 'payload'
import type { Reference } from '../../src/payload-types.ts'

/**
 * Whoever writes a record down says what it is; a record that was read from the text of a page is nobody's word yet
 * (`req.context.readFromPage`). Another identifier is another work: what was known of its retraction no longer holds.
 */
export const noteIdentity: CollectionBeforeChangeHook<Reference> = ({ data, originalDoc, operation, req }) => {
  const isAnother = (['doi', 'pmid'] as const).some(
    (name) => data[name] !== undefined && (data[name] ?? null) !== (originalDoc?.[name] ?? null),
  )
  const isConfirmed = req.context.identityConfirmed === true
  if (operation === 'update' && !isAnother && !isConfirmed) return data
  const unchecked =
    operation === 'update' && !isAnother
      ? {}
      : ({ integrity: 'not-checked', integrityCheckedAt: null, integrityReport: null } as const)
  if (!req.user || req.context.readFromPage === true)
    return { ...data, ...unchecked, identityConfirmedAt: null, identityConfirmedBy: null }
  return { ...data, ...unchecked, identityConfirmedAt: new Date().toISOString(), identityConfirmedBy: req.user.id }
}
