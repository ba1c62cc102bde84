import type { CollectionConfig } from 'payload'
import { publicationClockAccess } from '../access/publication-clock.ts'

/**
 * One row that moves on with every change of what the world reads. Each server process looks at it before it answers from its
 * cache (docs/decisions/0017). Read and written by `src/publication-changes` alone.
 */
export const PublicationClock: CollectionConfig = {
  slug: 'publication-clock',
  admin: { hidden: true },
  access: publicationClockAccess,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  graphQL: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'revision', type: 'number', required: true },
    /** The last moves, oldest first: `{revision, tags}`, the tags of what had changed. */
    { name: 'recent', type: 'json', required: true },
    /** What is being changed at this moment: `{id, tags, since}`. */
    { name: 'underWay', type: 'json', required: true },
  ],
}
