import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import type { RawRow } from './ledger.ts'

/** Payload's own times of a row say nothing of what happened, and are in no digest. */
const TIMES = ['createdAt', 'updatedAt']

/** The columns that a collection's rows are stored in, but for the id, which names the row. */
export const columnsOf = (payload: Payload, collection: CollectionSlug): readonly FlattenedField[] =>
  payload.collections[collection].config.flattenedFields.filter(
    (field) =>
      field.type !== 'join' &&
      !('virtual' in field && field.virtual) &&
      field.name !== 'id' &&
      !TIMES.includes(field.name),
  )

const otherChar = (char: string): string => (char === 'a' ? 'b' : 'a')

const atChar = (text: string, at: number): string =>
  text === '' ? 'x' : `${text.slice(0, at)}${otherChar(text.charAt(at))}${text.slice(at + 1)}`

/** Another value of the same kind that differs by a byte where one can. */
export const altered = (
  field: FlattenedField,
  value: unknown,
  otherId: (slug: string, not: unknown) => string,
): unknown => {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? value + 1 : 1
    case 'checkbox':
      return value !== true
    case 'date':
      return new Date((value ? new Date(value as string).getTime() : Date.now()) + 1).toISOString()
    case 'relationship':
      return otherId(String(field.relationTo), value)
    case 'json':
      return alteredJson(value)
    default:
      return typeof value === 'string' ? atChar(value, value.length - 1) : 'x'
  }
}

/** The last leaf of a JSON value, altered. */
const alteredJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? ['x'] : [...value.slice(0, -1), alteredJson(value.at(-1))]
  if (typeof value === 'object' && value !== null) {
    const [name, member] = Object.entries(value).at(-1) ?? ['x', null]
    return { ...value, [name]: alteredJson(member) }
  }
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? atChar(value, value.length - 1) : 'x'
}

/** One character of the text exchanged for another. */
export const withByteChanged = (text: string, position: number): string => atChar(text, position % text.length)

/** A value as it can be written back. */
export const asStored = (row: RawRow, name: string): unknown => row[name] ?? null
