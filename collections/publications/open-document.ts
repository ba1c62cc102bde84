import type { CollectionBeforeReadHook } from 'payload'
import type { Publication } from '../../src/payload-types.ts'
import { openDocuments } from '../../src/publication/open.ts'

/** Spreads the stored document over the fields of a publication, for the staff's own screens and for relationships. */
export const openDocument: CollectionBeforeReadHook<Publication> = async ({ doc, req }) => {
  if (typeof doc.document !== 'string') return doc
  const [document] = await openDocuments([{ article: doc.article, document: doc.document }], req)
  return { ...doc, ...document }
}
