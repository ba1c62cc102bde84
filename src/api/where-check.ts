import type { FlattenedField, PayloadRequest } from 'payload'
import { refusal } from '../commands/result.ts'
import { RefusalError } from './refusal-error.ts'

/** How to compare with one value, with a list, and with whether there is one. Payload knows places on a map besides. */
const WITH_ONE: ReadonlySet<string> = new Set([
  'equals',
  'not_equals',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
])
const WITH_LIST: ReadonlySet<string> = new Set(['in', 'not_in', 'all'])

/** Bounds of what members may ask; anonymous clients have the narrower ones of `readListQuery`. */
const MOST = { conditions: 50, depth: 8, values: 1000, characters: 1000 } as const

/**
 * Checks the conditions of every question that comes from outside, in each collection. Payload (3.90.2) checks the names of
 * fields and operators alone: a date that is none, or an object in place of a value, throws in the database's driver and so
 * answers 500; on MongoDB a condition that can't be cast is left out, and so matches everything
 * (db-mongodb, sanitizeQueryValue). 400 `QUERY_NOT_ALLOWED` with the path.
 */
export const checkConditions = (
  { where, joins }: { readonly where?: unknown; readonly joins?: unknown },
  fields: readonly FlattenedField[],
  req: Pick<PayloadRequest, 'payload'>,
): void => {
  checkWhere('where', where, fields, req)
  for (const [name, join] of Object.entries(isObject(joins) ? joins : {})) {
    if (!isObject(join)) continue
    const field = fieldAt(fields, name.split('.'), req)
    const related = field?.type === 'join' && typeof field.collection === 'string' ? field.collection : null
    checkWhere(
      `joins.${name}.where`,
      join.where,
      related ? req.payload.collections[related].config.flattenedFields : [],
      req,
    )
  }
}

/** Throws a refusal where a condition can't be answered. Names that no field has are Payload's to refuse. */
export const checkWhere = (
  path: string,
  where: unknown,
  fields: readonly FlattenedField[],
  req: Pick<PayloadRequest, 'payload'>,
): void => {
  let conditions = 0
  const group = (here: string, asked: unknown, depth: number): void => {
    if (asked === undefined || asked === null) return
    if (!isObject(asked)) throw notAllowed(here, 'A condition looks like where[name][equals]=…')
    if (depth > MOST.depth) throw notAllowed(here, `Conditions are nested ${MOST.depth} deep at most.`)
    for (const [name, below] of Object.entries(asked)) {
      const at = `${here}.${name}`
      if (/^(and|or)$/i.test(name)) {
        const parts: unknown = isObject(below) ? Object.values(below) : below
        if (!Array.isArray(parts)) throw notAllowed(at, 'This is a list of conditions.')
        for (const [index, part] of parts.entries()) group(`${at}.${index}`, part, depth + 1)
      } else condition(at, name, below)
    }
  }
  const condition = (at: string, name: string, compared: unknown): void => {
    if (!isObject(compared)) throw notAllowed(at, `Say how to compare, as in where[${name}][equals]=…`)
    const field = fieldAt(fields, name.split('.'), req)
    for (const [operator, value] of Object.entries(compared)) {
      conditions += 1
      if (conditions > MOST.conditions) throw notAllowed(at, `A query has at most ${MOST.conditions} conditions.`)
      compare(`${at}.${operator}`, field, operator, value)
    }
  }
  group(path, where, 0)
}

const compare = (at: string, field: FlattenedField | null, operator: string, value: unknown): void => {
  if (operator === 'exists') return
  if (field?.type === 'relationship' && Array.isArray(field.relationTo))
    throw notAllowed(at, 'Ask for “value” and “relationTo” of this, each by itself.')
  if (WITH_LIST.has(operator)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : String(scalar(at, value)).split(',')
    if (list.length > MOST.values) throw notAllowed(at, `A list has at most ${MOST.values} entries.`)
    for (const one of list) fits(at, field, scalar(at, one))
  } else if (WITH_ONE.has(operator)) fits(at, field, scalar(at, value))
  else throw notAllowed(at, `“${operator}” is no way to compare here.`)
}

type Scalar = string | number | boolean | Date | null

const scalar = (at: string, value: unknown): Scalar => {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') {
    if (value.length > MOST.characters) throw notAllowed(at, `A value has at most ${MOST.characters} characters.`)
    if (value.includes('\u0000')) throw notAllowed(at, 'A value has no NUL characters.')
    return value
  }
  if (typeof value === 'boolean' || value instanceof Date) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw notAllowed(at, 'This is one value, not a list or an object.')
}

/** Values come as text in an address. Nothing at all stands for "is not set". */
const fits = (at: string, field: FlattenedField | null, value: Scalar): void => {
  if (value === null || value === '' || value === 'null') return
  if (field?.type === 'date' && Number.isNaN(new Date(String(value)).getTime()))
    throw notAllowed(at, 'This is a date like 2026-11-22, or a time like 2026-11-22T10:00:00Z.')
  if (field?.type === 'number' && !Number.isFinite(Number(value))) throw notAllowed(at, 'This is a number.')
  if (field?.type === 'checkbox' && !/^(true|false)$/.test(String(value)))
    throw notAllowed(at, 'This is true or false.')
}

/** The field at the end of a path, through groups, lists, versions and related collections; null where there is none. */
const fieldAt = (
  fields: readonly FlattenedField[],
  [name = '', ...rest]: readonly string[],
  req: Pick<PayloadRequest, 'payload'>,
): FlattenedField | null => {
  const field = fields.find((one) => one.name === name)
  if (!field) return name === 'version' && rest.length > 0 ? fieldAt(fields, rest, req) : null
  if (rest.length === 0) return field
  if ('flattenedFields' in field && field.flattenedFields) return fieldAt(field.flattenedFields, rest, req)
  if ((field.type === 'relationship' || field.type === 'join') && typeof target(field) === 'string')
    return fieldAt(req.payload.collections[String(target(field)) as 'users'].config.flattenedFields, rest, req)
  return null
}

const target = (field: FlattenedField & { readonly type: 'relationship' | 'join' }): unknown =>
  field.type === 'join' ? field.collection : field.relationTo

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const notAllowed = (path: string, message: string): RefusalError =>
  new RefusalError(refusal(400, 'QUERY_NOT_ALLOWED', message, { path }))
