import type { CollectionBeforeOperationHook } from 'payload'

/** Payload calls restoring a version an update by the time that `beforeChange` runs; this tells the two apart. */
export const markRestoring: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'restoreVersion') req.context.restoring = true
}
