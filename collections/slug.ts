import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'

/** Lower-case words joined by hyphens, at most 90 characters, cut between words; Latin letters lose their accents. */
export const slugify = (text: string): string => {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.reduce((slug, word) => {
    const longer = slug === '' ? word : `${slug}-${word}`
    return longer.length <= 90 ? longer : slug === '' ? word.slice(0, 90) : slug
  }, '')
}

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
