import type { CollectionBeforeChangeHook } from 'payload'
import type { Reviewer } from '../../src/payload-types.ts'

/** Payload takes the time of creation from whoever may change anything in the row. */
export const keepCreatedAt: CollectionBeforeChangeHook<Reviewer> = ({ data, originalDoc }) =>
  originalDoc?.createdAt ? { ...data, createdAt: originalDoc.createdAt } : data
