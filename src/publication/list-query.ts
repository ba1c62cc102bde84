import { AUDIENCES, type Audience } from './content.ts'
import { readSelect, type Select } from './select.ts'
import { done, refusal, refused, type Result } from '../commands/result.ts'

/**
 * What anybody may ask of the list of publications. An allow-list: each field names the operators that an index or a short
 * look can answer, and everything else is refused by name, so that no question reads the whole table, and none is answered
 * by what may not be told.
 */
type Kind = 'text' | 'words' | 'number' | 'date' | 'topic' | 'audience'

const OPERATORS = {
  text: ['equals', 'in'],
  words: ['equals', 'like', 'contains'],
  number: ['equals', 'in', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
  date: ['equals', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
  topic: ['equals'],
  audience: ['equals'],
} as const satisfies Record<Kind, readonly string[]>
type Operator = (typeof OPERATORS)[Kind][number]

/** Each member that may be asked for. */
const FIELDS: Readonly<Record<string, Kind>> = {
  slug: 'text',
  question: 'words',
  language: 'text',
  edition: 'number',
  publishedAt: 'date',
  updatedAt: 'date',
  topics: 'topic',
  'topics.slug': 'topic',
  audiences: 'audience',
}

/** What a topic's list can be narrowed by besides, and sorted by: its index has these. */
const WITH_TOPIC = ['language', 'audiences', 'publishedAt', 'topics', 'topics.slug']

const SORTABLE = ['slug', 'question', 'language', 'edition', 'publishedAt', 'updatedAt']

const MOST = {
  conditions: 20,
  depth: 3,
  values: 100,
  characters: 256,
  limit: 100,
  page: 1_000_000,
  sortKeys: 2,
  depthOfAnswer: 2,
}
export const DEFAULT_LIMIT = 10
const DEFAULT_SORT = ['-publishedAt']

export type Value = string | number | readonly (string | number)[]
/** A checked condition; the members of each list belong together by `and` or `or`. */
export type Condition =
  | { readonly field: string; readonly operator: Operator; readonly value: Value }
  | { readonly audience: Audience }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }

export type ListQuery = {
  /** All of them must hold. */
  readonly conditions: readonly Condition[]
  /** A topic by its slug, or null for all. */
  readonly topic: string | null
  readonly sort: readonly string[]
  readonly limit: number
  readonly page: number
  /** Whether to count what there is; without it the answer has no totals. */
  readonly counted: boolean
  readonly select: Select | null
}

type Asked = Readonly<Record<string, unknown>>

/** Reads `where`, `sort`, `limit`, `page`, `pagination`, `depth` and `select`; a refusal names the path of what is not allowed. */
export const readListQuery = (query: Asked): Result<ListQuery> => {
  try {
    const { conditions, topics } = readWhere(query.where)
    const [topic = null, another] = topics
    if (another !== undefined) throw new NotAllowed('where.topics', 'One topic can be asked for at a time.')
    const sort = readSort(query.sort)
    if (topic !== null) checkWithTopic(conditions, sort)
    checkDepth(query.depth)
    const select = readSelect(query.select)
    if (!select.ok) return select
    return done({
      conditions,
      topic,
      sort,
      limit: readNumber('limit', query.limit, MOST.limit) ?? DEFAULT_LIMIT,
      page: readNumber('page', query.page, MOST.page) ?? 1,
      counted: query.pagination !== 'false' && query.pagination !== false,
      select: select.value,
    })
  } catch (error) {
    if (error instanceof NotAllowed) return refused(error.refusal)
    throw error
  }
}

export const notAllowed = (path: string, message: string) => refusal(400, 'QUERY_NOT_ALLOWED', message, { path })

class NotAllowed extends Error {
  readonly refusal: ReturnType<typeof notAllowed>

  constructor(path: string, message: string) {
    super(message)
    this.refusal = notAllowed(path, message)
  }
}

const isObject = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readWhere = (
  where: unknown,
): { readonly conditions: readonly Condition[]; readonly topics: readonly string[] } => {
  const topics: string[] = []
  let leaves = 0

  const leaf = (path: string, field: string, operator: string, value: unknown, depth: number): readonly Condition[] => {
    leaves += 1
    if (leaves > MOST.conditions) throw new NotAllowed(path, `A query has at most ${MOST.conditions} conditions.`)
    const kind = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
    if (!kind) throw new NotAllowed(path, `Publications can’t be asked for by “${field}”.`)
    const known: readonly string[] = OPERATORS[kind]
    if (!known.includes(operator))
      throw new NotAllowed(path, `“${field}” knows ${known.join(', ')}, not “${operator}”.`)
    if (kind === 'topic') {
      if (depth > 0) throw new NotAllowed(path, 'A topic can be asked for beside other conditions, not inside “or”.')
      topics.push(readText(path, value))
      return []
    }
    if (kind === 'audience') return [{ audience: readAudience(path, value) }]
    const read = READERS[kind]
    return [
      {
        field,
        operator: operator as Operator,
        value: operator === 'in' ? listOf(path, value).map((one) => read(path, one)) : read(path, value),
      },
    ]
  }

  const group = (path: string, asked: unknown, depth: number): readonly Condition[] => {
    if (!isObject(asked)) throw new NotAllowed(path, 'A condition looks like where[language][equals]=en.')
    if (depth > MOST.depth) throw new NotAllowed(path, `Conditions are nested ${MOST.depth} deep at most.`)
    return Object.entries(asked).flatMap(([name, below]): readonly Condition[] => {
      const here = `${path}.${name}`
      if (name === 'and' || name === 'or') {
        const parts = listOf(here, below)
        // Inside "and", a condition on a topic still holds for the whole.
        const inside = parts.map((part, index) => group(`${here}.${index}`, part, name === 'or' ? depth + 1 : depth))
        return name === 'and' ? inside.flat() : [{ or: inside.map((and) => ({ and })) }]
      }
      if (!isObject(below)) throw new NotAllowed(here, `Say how to compare, as in where[${name}][equals]=…`)
      // "topics.slug" comes as a path of its own, or nested.
      const nested = name === 'topics' && isObject(below.slug) ? { field: 'topics.slug', operators: below.slug } : null
      const { field, operators } = nested ?? { field: name, operators: below }
      return Object.entries(operators).flatMap(([operator, value]) =>
        leaf(`${path}.${field}.${operator}`, field, operator, value, depth),
      )
    })
  }

  return { conditions: where === undefined ? [] : group('where', where, 0), topics }
}

/** A list comes as one, as an object with numbers for names, or as words between commas. */
const listOf = (path: string, value: unknown): readonly unknown[] => {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : isObject(value)
      ? Object.values(value)
      : String(value).split(',')
  if (list.length === 0 || list.length > MOST.values)
    throw new NotAllowed(path, `A list has between 1 and ${MOST.values} entries.`)
  return list
}

const readText = (path: string, value: unknown): string => {
  if (typeof value !== 'string' || value === '' || value.length > MOST.characters)
    throw new NotAllowed(path, `This is a text of 1 to ${MOST.characters} characters.`)
  return value
}

/** A list of one is written as its only entry. */
const isOneValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

const readWholeNumber = (path: string, value: unknown): number => {
  const text = isOneValue(value) ? String(value) : ''
  if (!/^\d{1,9}$/.test(text)) throw new NotAllowed(path, 'This is a whole number.')
  return Number(text)
}

/** ISO 8601, a day or a moment; anything else would be left out of the question by the database, or break it. */
const readDate = (path: string, value: unknown): string => {
  const text = isOneValue(value) ? String(value) : ''
  const isDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)
  const date = new Date(text)
  if (!isDate || Number.isNaN(date.getTime()))
    throw new NotAllowed(path, 'This is a date like 2026-11-22, or a time like 2026-11-22T10:00:00Z.')
  return date.toISOString()
}

const READERS = { text: readText, words: readText, number: readWholeNumber, date: readDate } as const

const AUDIENCE_NAMES: readonly string[] = AUDIENCES

export const isAudience = (value: unknown): value is Audience =>
  typeof value === 'string' && AUDIENCE_NAMES.includes(value)

const readAudience = (path: string, value: unknown): Audience => {
  if (!isAudience(value)) throw new NotAllowed(path, `An audience is ${AUDIENCES.join(' or ')}.`)
  return value
}

const readSort = (sort: unknown): readonly string[] => {
  if (sort === undefined || sort === '') return DEFAULT_SORT
  const keys = (Array.isArray(sort) ? sort : String(sort).split(',')).map((key) => String(key).trim())
  if (keys.length > MOST.sortKeys) throw new NotAllowed('sort', `Sort by ${MOST.sortKeys} members at most.`)
  for (const key of keys) {
    if (!SORTABLE.includes(key.replace(/^-/, '')))
      throw new NotAllowed(`sort.${key}`, `Sort by ${SORTABLE.join(', ')}; a “-” before it turns the order round.`)
  }
  return keys
}

const checkWithTopic = (conditions: readonly Condition[], sort: readonly string[]): void => {
  for (const condition of conditions) {
    const fits = 'audience' in condition || ('field' in condition && WITH_TOPIC.includes(condition.field))
    if (!fits)
      throw new NotAllowed(
        `where.${'field' in condition ? condition.field : 'or'}`,
        'A topic goes together with language, audiences and publishedAt.',
      )
  }
  const [first = '', second] = sort
  if (first.replace(/^-/, '') !== 'publishedAt' || second !== undefined)
    throw new NotAllowed(`sort.${first}`, 'The list of a topic is sorted by publishedAt or -publishedAt.')
}

const readNumber = (name: string, value: unknown, most: number): number | null => {
  if (value === undefined || value === '' || value === null) return null
  const text = String(value)
  if (!/^[1-9]\d{0,6}$/.test(text) || Number(text) > most)
    throw new NotAllowed(name, `“${name}” is a whole number from 1 to ${most}.`)
  return Number(text)
}

const checkDepth = (depth: unknown): void => {
  if (!isDepth(depth)) throw new NotAllowed('depth', `“depth” is a whole number from 0 to ${MOST.depthOfAnswer}.`)
}

/** A publication holds everything itself, so the depth changes nothing; it is taken because Payload’s clients send it. */
export const isDepth = (depth: unknown): boolean =>
  depth === undefined || (/^\d$/.test(String(depth)) && Number(depth) <= MOST.depthOfAnswer)
