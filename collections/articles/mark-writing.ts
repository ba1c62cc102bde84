import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Payload calls restoring a version an update by the time that `beforeChange` runs, and asks for access to a field both to
 * show its form and to save it. This tells them apart.
 */
export const markWriting: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'restoreVersion') req.context.restoring = true
  if (operation === 'update' || operation === 'restoreVersion') req.context.writing = true
}
