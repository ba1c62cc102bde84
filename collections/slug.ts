import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'
import { slugify } from './slugify.ts'

/** A unique slug that is made from another field where none is given. */
export const slugFrom = (source: string): TextField => ({
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  admin: { position: 'sidebar', description: 'Part of the web address; made from the title when left empty.' },
  validate: (value: unknown) =>
    value === undefined || value === null || value === '' || (typeof value === 'string' && slugify(value) === value)
      ? true
      : 'Use lower-case letters, digits and single hyphens.',
  hooks: {
    beforeValidate: [
      ({ value, data }) => {
        if (typeof value === 'string' && value.trim() !== '') return value.trim()
        const text: unknown = data?.[source]
        return typeof text === 'string' ? slugify(text) || `untitled-${randomUUID().slice(0, 8)}` : value
      },
    ],
  },
})
