import type { CollectionConfig } from 'payload'
import { topicAccess } from '../access/topics.ts'
import { recordsChanges, recordTopicInPolicy } from './record-changes.ts'
import { slugFrom } from './slug.ts'

const { afterChange, afterDelete } = recordsChanges('topic')

export const Topics: CollectionConfig = {
  slug: 'topics',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug'], group: 'Content' },
  access: topicAccess,
  hooks: { afterChange: [afterChange, recordTopicInPolicy], afterDelete: [afterDelete] },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    slugFrom('name'),
    { name: 'description', type: 'textarea' },
  ],
}
