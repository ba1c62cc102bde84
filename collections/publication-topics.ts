import type { CollectionConfig } from 'payload'
import { publicationTopicAccess } from '../access/publication-topics.ts'

/**
 * Which publications a topic has, in the order in which they are listed: an index, made of the publications and made anew
 * from them where it is missing. A row stays when its publication leaves the topic, and says so: with its revision kept, a
 * writer that was overtaken can't bring it back. Whoever lists by it looks at each publication again.
 */
export const PublicationTopics: CollectionConfig = {
  slug: 'publication-topics',
  admin: { hidden: true },
  access: publicationTopicAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  indexes: [{ fields: ['topic', 'listed', 'publishedAt'] }],
  fields: [
    /** `<publication>:<topic>` */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'topic', type: 'text', required: true },
    /** An id, as text: the row is no owner of what it points at. */
    { name: 'publication', type: 'text', required: true, index: true },
    { name: 'listed', type: 'checkbox', required: true },
    { name: 'language', type: 'text', required: true },
    { name: 'forClinicians', type: 'checkbox', required: true },
    { name: 'forPatients', type: 'checkbox', required: true },
    { name: 'publishedAt', type: 'date', required: true },
    /** That of the publication, when this was written. */
    { name: 'revision', type: 'number', required: true },
  ],
}
