import type { CollectionConfig } from 'payload'
import { topicAccess } from '../access/topics.ts'
import { slugFrom } from './slug.ts'

export const Topics: CollectionConfig = {
  slug: 'topics',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug'], group: 'Content' },
  access: topicAccess,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    slugFrom('name'),
    { name: 'description', type: 'textarea' },
  ],
}
