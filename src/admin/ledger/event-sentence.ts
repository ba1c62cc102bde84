import { formatTime } from '../dates.ts'
import { ACTION_WORDS } from './action-words.ts'
import type { EventRow, Names } from './event-row.ts'

/** "Max Placeholder" "assigned reviewers to" "“Does it help?”", "Rosa Fictional, Quentin Invented". */
export type EventSentence = {
  readonly who: string
  readonly did: string
  readonly what: string
  /** The admin screen of the thing; null where it has none. */
  readonly path: string | null
  /** What the event says besides, in a few words; null where that is nothing. */
  readonly more: string | null
}

/** An event in words. Where a name is not known (any more), the id stands in its place. */
export const sentenceOf = (event: EventRow, names: Names): EventSentence => ({
  who: whoOf(event, names),
  did: ACTION_WORDS[event.action] ?? `did “${event.action}” to`,
  what: nameOf(event, names),
  path: pathOf(event.subject),
  more: moreOf(event),
})

const whoOf = (event: EventRow, { people }: Names): string => {
  if (event.actor) return people.get(event.actor) ?? `Account ${event.actor}`
  const { client } = detailsOf(event)
  return typeof client === 'object' && client !== null && 'name' in client
    ? `The machine client “${String(client.name)}”`
    : 'The system'
}

type Members = Readonly<Record<string, unknown>>

const detailsOf = ({ details }: Pick<EventRow, 'details'>): Members =>
  typeof details === 'object' && details !== null && !Array.isArray(details) ? (details as Members) : {}

/** "round:3f…" as kind and id; a role's id is the account's, for roles are shown with it. */
const partsOf = (subject: string): { readonly kind: string; readonly id: string } => {
  const [kind = '', id = ''] = subject.split(':')
  return { kind, id }
}

const COLLECTIONS: Readonly<Record<string, string>> = {
  round: 'review-states',
  publication: 'publications',
  article: 'articles',
  'source-alert': 'source-alerts',
  reviewer: 'reviewers',
  topic: 'topics',
  account: 'users',
  webhook: 'webhooks',
  client: 'clients',
  grant: 'users',
}
const GLOBALS: Readonly<Record<string, string>> = { policy: 'review-policy', bibliography: 'bibliography' }

const pathOf = (subject: string): string | null => {
  const { kind, id } = partsOf(subject)
  const [collection, global] = [COLLECTIONS[kind], GLOBALS[kind]]
  if (collection && id !== '') return `/admin/collections/${collection}/${id}`
  return global ? `/admin/globals/${global}` : null
}

const nameOf = (event: EventRow, { people, articles }: Names): string => {
  const { kind, id } = partsOf(event.subject)
  const details = detailsOf(event)
  const named = typeof details.name === 'string' ? details.name : null
  const question = event.article ? articles.get(event.article) : undefined
  switch (kind) {
    case 'policy':
      return 'the review policy'
    case 'bibliography':
      return 'the settings of the bibliography'
    case 'retraction-watch':
      return 'the file of Retraction Watch'
    case 'question':
      return 'a reader’s question'
    case 'reviewer':
      return `the board profile of ${named ?? id}`
    case 'topic':
      return `the topic “${named ?? id}”`
    case 'webhook':
      return `the webhook ${typeof details.host === 'string' ? `to ${details.host}` : id}`
    case 'client':
      return `the machine client “${named ?? id}”`
    case 'account':
      return event.actor === id ? 'their own account' : `the account of ${named ?? people.get(id) ?? id}`
    case 'grant':
      return `the role ${event.subject.split(':')[2] ?? ''} ${event.action === 'role-granted' ? 'to' : 'of'} ${people.get(id) ?? id}`
    default:
      return question ? `“${question}”` : typeof details.slug === 'string' ? `“${details.slug}”` : event.subject
  }
}

/** Those details that say most, in the order in which people ask. The rest is shown as it was recorded. */
const moreOf = (event: EventRow): string | null => {
  const { edition, round, reviewers, replacement, publishAt, resolution, outcome, ...texts } = detailsOf(event)
  const parts = [
    typeof edition === 'number' ? `edition ${edition}` : null,
    typeof round === 'number' ? `round ${round}` : null,
    namesIn(reviewers ?? replacement),
    typeof publishAt === 'string' ? `for ${formatTime(publishAt)}` : publishAt === null ? 'no time' : null,
    typeof resolution === 'string' ? resolution.replaceAll('-', ' ') : null,
    typeof outcome === 'string' ? outcome.replaceAll('-', ' ') : null,
    ...['reason', 'notice', 'findings', 'note'].map((name) => quoted(texts[name])),
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join('; ') : null
}

const namesIn = (people: unknown): string | null =>
  Array.isArray(people)
    ? people
        .map((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : '?'))
        .join(', ')
    : null

/** Long texts are cut: the whole stands below. */
const quoted = (text: unknown): string | null => {
  if (typeof text !== 'string' || text === '') return null
  return `“${text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text}”`
}
