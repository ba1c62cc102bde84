import { z } from 'zod'
import { ExportInput } from '../api/ledger-endpoints.ts'
import { ListInput } from '../api/list-views-endpoint.ts'
import { MOST_LETTERS } from '../api/search-endpoint.ts'
import { NOTE_CODES, PROBLEM_CODES } from '../ledger/problem.ts'
import { SHARING_ROLES } from '../list-views/vocabulary.ts'
import { DELIVERY_STATES } from '../webhooks/vocabulary.ts'
import { json, type Area } from './describe.ts'
import { anyObject, count, id, textOrNull, time, timeOrNull } from './shapes.ts'

const path = z.string().meta({ description: 'From the site’s root.' })

const Home = z.strictObject({
  lists: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      total: count,
      items: z.array(
        z.strictObject({ id, title: z.string(), path, words: textOrNull, at: timeOrNull, isLate: z.boolean() }),
      ),
      all: textOrNull,
      empty: z.string(),
    }),
  ),
  load: z.array(z.strictObject({ id, name: z.string(), open: count, late: count })).nullable(),
})

const SearchHits = z.strictObject({
  groups: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      hits: z.array(z.strictObject({ id, title: z.string(), words: z.string(), path })),
      total: count,
      all: z.string(),
    }),
  ),
})

const ListViews = z.strictObject({
  ready: z.array(z.strictObject({ name: z.string(), path, total: count.nullable() })),
  saved: z.array(
    z.strictObject({ id, name: z.string(), path, isOwn: z.boolean(), sharedWith: z.enum(SHARING_ROLES).nullable() }),
  ),
})

/** What members of the staff find their work by. */
export const findingArea: Area = {
  tag: 'finding',
  description: 'Finding things, and what waits for whom.',
  paths: {
    '/api/home': { get: { summary: 'What waits for you, by your roles', answers: { 200: json(Home) } } },
    '/api/search': {
      get: {
        summary: 'Find anything that you may read by a few words of its title',
        query: [{ name: 'q', description: 'The words.', required: true, schema: z.string().max(MOST_LETTERS) }],
        answers: { 200: json(SearchHits) },
        refusals: [422],
      },
    },
    '/api/list-views': {
      get: {
        summary: 'Views of a list, ready-made and saved',
        query: ListInput,
        answers: { 200: json(ListViews) },
        refusals: [422],
      },
    },
  },
}

const finding = (codes: readonly [string, ...string[]]) =>
  z.strictObject({
    code: z.enum(codes),
    what: z.strictObject({
      collection: z.string(),
      id: id.nullable(),
      chain: textOrNull.optional(),
      seq: z.int().nullable().optional(),
      key: textOrNull.optional(),
    }),
    message: z.string(),
  })

const Verification = z.strictObject({
  problems: z.array(finding(PROBLEM_CODES)),
  notes: z.array(finding(NOTE_CODES)),
  totals: z.strictObject({ problems: count, notes: count }),
  figures: z.strictObject({
    events: count,
    chains: count,
    rounds: count,
    decisions: count,
    publications: count,
    records: count,
  }),
  verifiedAt: time,
})

/** docs/ledger.md says what each member holds. */
const ArticleRecord = z.strictObject({
  format: z.literal('imprimatur-article-record'),
  version: z.literal(1),
  exportedAt: time,
  article: anyObject,
  rounds: z.array(anyObject),
  publications: z.array(anyObject),
  editions: z.array(anyObject),
  events: z.array(anyObject),
  people: z.record(z.string(), z.string()),
  problems: z.array(finding(PROBLEM_CODES)),
  keys: anyObject,
})

export const ledgerArea: Area = {
  tag: 'ledger',
  description: 'Whether the record is whole; for administrators.',
  paths: {
    '/api/ledger/verify': {
      post: {
        summary: 'Verify the whole ledger now',
        answers: { 200: json(Verification) },
        refusals: [422],
      },
    },
    '/api/ledger/export': {
      get: {
        summary: 'Download an article’s whole record',
        query: ExportInput,
        answers: {
          200: {
            description: 'The record.',
            headers: ['Content-Disposition'],
            content: { 'application/json': ArticleRecord, 'text/html': z.string() },
          },
        },
        refusals: [404, 422],
      },
    },
  },
}

const Delivery = z.strictObject({
  delivery: z.strictObject({
    id,
    type: z.string(),
    state: z.enum(DELIVERY_STATES),
    tries: count,
    attempts: z.array(
      z.strictObject({
        at: time,
        status: z.int().nullable(),
        failure: z.enum(['forbidden', 'timeout', 'unreachable', 'no-secret']).nullable(),
        ms: z.number(),
      }),
    ),
    nextTryAt: timeOrNull,
  }),
})

export const webhooksArea: Area = {
  tag: 'webhooks',
  description: 'Addresses that are told of changes; for administrators.',
  paths: {
    '/api/webhooks/{id}/secret': {
      get: {
        summary: 'Since when its secrets count',
        answers: {
          200: json(z.strictObject({ secrets: z.array(z.strictObject({ madeAt: time, endsAt: timeOrNull })) })),
        },
      },
      post: {
        summary: 'Make a new secret; it is shown this once',
        answers: { 201: json(z.strictObject({ secret: z.string(), previousUntil: timeOrNull }), 'Made.') },
      },
    },
    '/api/webhooks/{id}/test': {
      post: { summary: 'Send a test now', answers: { 200: json(Delivery) }, refusals: [409] },
    },
    '/api/webhook-deliveries/{id}/resend': {
      post: { summary: 'Send a message once more, now', answers: { 200: json(Delivery) }, refusals: [409] },
    },
  },
}

export const clientsArea: Area = {
  tag: 'clients',
  description: 'Programs with a key of their own; for administrators.',
  paths: {
    '/api/clients/{id}/key': {
      post: {
        summary: 'Make a new key; it is shown this once, and the one before ends',
        answers: { 201: json(z.strictObject({ key: z.string(), replaced: z.boolean() }), 'Made.') },
        refusals: [409],
      },
    },
    '/api/clients/{id}/revoke': {
      post: {
        summary: 'Revoke its key, from the next request on',
        answers: { 200: json(z.strictObject({ client: z.strictObject({ id, revokedAt: time }) })) },
        refusals: [409],
      },
    },
  },
}
