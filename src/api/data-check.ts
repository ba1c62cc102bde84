import { ValidationError, type FlattenedBlock, type FlattenedField } from 'payload'

export type Problem = { readonly path: string; readonly message: string }

/**
 * Checks that what comes from outside has the shape of the fields that it is for, before anything of Payload works on it.
 * Payload (3.90.2) validates the values of most fields, but takes for granted that a group is an object, a list a list and
 * a value one value: hooks and the database's driver then throw, and the answer is 500. And SQLite ends a text at a NUL
 * character: another text would be stored than was sent. 400 `INVALID_INPUT`, with each field that is wrong.
 */
export const checkData = (slug: string, data: unknown, fields: readonly FlattenedField[]): void => {
  if (data === undefined) return
  const problems = isObject(data) ? problemsIn(data, fields, '') : [{ path: '', message: 'This is an object.' }]
  if (problems.length > 0) throw new ValidationError({ collection: slug, errors: [...problems] })
}

const problemsIn = (
  data: Readonly<Record<string, unknown>>,
  fields: readonly FlattenedField[],
  before: string,
): readonly Problem[] =>
  fields.flatMap((field) => {
    const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined
    return value === undefined ? [] : problemsOf(field, value, `${before}${field.name}`)
  })

const problemsOf = (field: FlattenedField, value: unknown, path: string): readonly Problem[] => {
  switch (field.type) {
    case 'group':
    case 'tab':
      return isObject(value)
        ? problemsIn(value, field.flattenedFields, `${path}.`)
        : [wrong(path, 'This is an object.')]
    case 'array':
      return rows(value, path, (row, at) => problemsIn(row, field.flattenedFields, at))
    case 'blocks':
      return rows(value, path, (row, at) => {
        const block = blockOf(field.blocks, row.blockType)
        return block ? problemsIn(row, block.flattenedFields, at) : [wrong(`${at}blockType`, 'There is no such block.')]
      })
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
    case 'date':
    case 'radio':
    case 'select':
      return each(field, value, path, textProblems)
    case 'number':
      return each(field, value, path, numberProblems)
    case 'checkbox':
      return value === null || typeof value === 'boolean' || value === 'true' || value === 'false' || value === ''
        ? []
        : [wrong(path, 'This is true or false.')]
    case 'relationship':
    case 'upload':
      return each(field, value, path, documentProblems)
    case 'richText':
      return value === null || isObject(value) ? [] : [wrong(path, 'This is the state of an editor.')]
    default:
      // JSON is whatever it is; joins and what is shown alone are not stored.
      return []
  }
}

/** Payload's forms say 0 for a list without rows. */
const rows = (
  value: unknown,
  path: string,
  problems: (row: Readonly<Record<string, unknown>>, at: string) => readonly Problem[],
): readonly Problem[] => {
  if (value === null || value === 0 || value === '0' || value === '') return []
  if (!Array.isArray(value)) return [wrong(path, 'This is a list.')]
  return value.flatMap((row: unknown, index) =>
    isObject(row)
      ? [...idProblems(row.id ?? null, `${path}.${index}.id`), ...problems(row, `${path}.${index}.`)]
      : [wrong(`${path}.${index}`, 'This is an object.')],
  )
}

const each = (
  field: FlattenedField,
  value: unknown,
  path: string,
  problems: (one: unknown, at: string) => readonly Problem[],
): readonly Problem[] =>
  'hasMany' in field && field.hasMany && Array.isArray(value)
    ? value.flatMap((one, index) => problems(one, `${path}.${index}`))
    : problems(value, path)

const textProblems = (value: unknown, path: string): readonly Problem[] => {
  if (value === null || value instanceof Date) return []
  if (typeof value !== 'string') return [wrong(path, 'This is a text.')]
  return value.includes('\u0000') ? [wrong(path, 'A text has no NUL characters.')] : []
}

/** Forms send what was typed. */
const numberProblems = (value: unknown, path: string): readonly Problem[] =>
  value === null || ((typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value)))
    ? []
    : [wrong(path, 'This is a number.')]

const idProblems = (value: unknown, path: string): readonly Problem[] =>
  typeof value === 'number' ? numberProblems(value, path) : textProblems(value, path)

/** By its id, as it is read with its fields, or with the collection that it is in. */
const documentProblems = (value: unknown, path: string): readonly Problem[] => {
  if (!isObject(value)) return idProblems(value, path)
  const isPolymorphic = typeof value.relationTo === 'string'
  const inner = isPolymorphic ? value.value : value.id
  if (isPolymorphic && isObject(inner)) return documentProblems(inner, path)
  return inner === undefined ? [wrong(path, 'This is the id of a document.')] : idProblems(inner, path)
}

const blockOf = (blocks: readonly (FlattenedBlock | string)[], type: unknown): FlattenedBlock | undefined =>
  blocks.find((block): block is FlattenedBlock => typeof block !== 'string' && block.slug === type)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const wrong = (path: string, message: string): Problem => ({ path, message })
