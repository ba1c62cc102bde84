import { toUtc } from '../review-panel/release/local-time.ts'

/** What is looked for; empty where it does not matter. It stands in the address, so that a bookmark keeps it. */
export type EventFilter = {
  /** Words of an article's question. */
  readonly question: string
  /** One article, by its id. */
  readonly article: string
  /** An account's id, or `system`. */
  readonly person: string
  readonly action: string
  /** Days as the reader's calendar has them ("2026-11-22"); both are included. */
  readonly from: string
  readonly to: string
}

export const FILTER_NAMES = [
  'question',
  'article',
  'person',
  'action',
  'from',
  'to',
] as const satisfies readonly (keyof EventFilter)[]
export const NO_FILTER: EventFilter = { question: '', article: '', person: '', action: '', from: '', to: '' }
export const SYSTEM = 'system'
/** Events a page. */
export const PAGE_SIZE = 25

type Query = { readonly get: (name: string) => string | null }

export const filterIn = (query: Query): EventFilter =>
  Object.fromEntries(FILTER_NAMES.map((name) => [name, query.get(name)?.trim() ?? ''])) as EventFilter

/** Pages count from 1; what is no such number is the first. */
export const pageIn = (query: Query): number => {
  const page = Number(query.get('page'))
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** The address of this screen with this filter, from the site's root. */
export const ledgerPath = (filter: Partial<EventFilter>, page = 1): string => {
  const query = new URLSearchParams(
    FILTER_NAMES.flatMap((name): [string, string][] => (filter[name] ? [[name, filter[name]]] : [])),
  )
  if (page > 1) query.set('page', String(page))
  return `/admin/ledger${query.size > 0 ? `?${query.toString()}` : ''}`
}

/** The question to Payload's REST API for a page of these events, the newest first. */
export const eventsUrl = ({ question, article, person, action, from, to }: EventFilter, page: number): string => {
  const conditions: (readonly [field: string, operator: string, value: string | null])[] = [
    ['article.question', 'like', question],
    ['article', 'equals', article],
    person === SYSTEM ? ['actor', 'exists', 'false'] : ['actor', 'equals', person],
    ['action', 'equals', action],
    ['at', 'greater_than_equal', startOf(from)],
    ['at', 'less_than', startOf(to, 1)],
  ]
  const query = new URLSearchParams(
    conditions
      .filter(([, , value]) => value !== null && value !== '')
      .map(([field, operator, value], index): [string, string] => [
        `where[and][${index}][${field}][${operator}]`,
        value ?? '',
      ]),
  )
  for (const [name, value] of Object.entries({ sort: '-at,-seq', limit: PAGE_SIZE, page, depth: 0 }))
    query.set(name, String(value))
  return `/api/events?${query.toString()}`
}

/** The first moment of this day, or of one so many days later, on the reader's clock; null where it is no day. */
const startOf = (day: string, later = 0): string | null => {
  const start = toUtc(day === '' ? '' : `${day}T00:00`)
  if (start === null) return null
  const date = new Date(start)
  date.setDate(date.getDate() + later)
  return date.toISOString()
}
