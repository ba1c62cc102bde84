import type { CollectionBeforeChangeHook } from 'payload'

/** Remembers who made a client; nothing that is saved later changes it. */
export const noteCreator: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => ({
  ...data,
  createdBy: operation === 'create' ? (req.user?.id ?? null) : (originalDoc?.createdBy ?? null),
})
