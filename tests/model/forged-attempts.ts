import type { Answer } from '../support/client.ts'
import { nothing, type Attempt, type Attempts, type Means } from './attempt.ts'
import { EVERYBODY, type Who } from './model.ts'

/** Writes that nobody may do, whoever it is: each is refused, with this or that of the refusing statuses. */
export const FORGED = { status: 0, code: 'FORGED' } as const

const ROWS: readonly { readonly collection: string; readonly table: string; readonly body: object }[] = [
  { collection: 'review-states', table: 'review_states', body: { state: 'approved', votes: [], contributors: [] } },
  { collection: 'review-decisions', table: 'review_decisions', body: { verdict: 'approve', conflict: 'none' } },
  { collection: 'publications', table: 'publications', body: { status: 'live', document: '{}', question: 'Forged?' } },
  { collection: 'events', table: 'events', body: { action: 'approve', hash: 'f'.repeat(64) } },
  { collection: 'ledger-heads', table: 'ledger_heads', body: { seq: 1, hash: 'f'.repeat(64) } },
]

type Send = (who: Who, means: Means) => Promise<Answer>

const newest = async ({ database }: Means, table: string): Promise<string> =>
  String((await database.rows(`SELECT id FROM ${table} ORDER BY rowid DESC LIMIT 1`))[0]?.id)

const byRest: readonly (readonly [string, Send])[] = ROWS.flatMap(({ collection, table, body }) => [
  [`creates one of ${collection}`, (who, { clients }) => clients[who].post(`/api/${collection}`, body)],
  [
    `changes one of ${collection}`,
    async (who, means) => means.clients[who].patch(`/api/${collection}/${await newest(means, table)}`, body),
  ],
  [
    `changes all ${collection}`,
    (who, { clients }) => clients[who].patch(`/api/${collection}?where[id][exists]=true`, body),
  ],
  [
    `deletes one of ${collection}`,
    async (who, means) => means.clients[who].delete(`/api/${collection}/${await newest(means, table)}`),
  ],
  [`deletes all ${collection}`, (who, { clients }) => clients[who].delete(`/api/${collection}?where[id][exists]=true`)],
  [
    `copies one of ${collection}`,
    async (who, means) => means.clients[who].post(`/api/${collection}/${await newest(means, table)}/duplicate`, body),
  ],
])

const byGraphql: readonly (readonly [string, Send])[] = [
  ['updateReviewState', 'review_states', '{ state: approved }'],
  ['updatePublication', 'publications', '{ status: live }'],
  ['deletePublication', 'publications', null],
  ['deleteReviewDecision', 'review_decisions', null],
  ['deleteEvent', 'events', null],
  ['deleteArticle', 'articles', null],
].map(([mutation, table, data]) => [
  `sends the mutation ${mutation}`,
  async (who, means) => {
    const id = await newest(means, String(table))
    const given = data === null ? `id: "${id}"` : `id: "${id}", data: ${data}`
    return means.clients[who].graphql(`mutation { ${mutation}(${given}) { id } }`)
  },
])

export const forging: Attempts = () =>
  EVERYBODY.flatMap((who) =>
    [...byRest, ...byGraphql].map(([what, send]): Attempt => ({
      who,
      what,
      way: what,
      reasons: [FORGED],
      send: (means) => send(who, means),
      then: nothing,
    })),
  )
