import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exchange } from '../leaks/exchange.ts'
import { canariesIn, fuzzLeaks, placeOf } from '../leaks/fuzz.ts'
import { knownOf } from '../leaks/known.ts'
import type { Known } from '../leaks/requests.ts'
import { startStores, type Stores } from '../leaks/stores.ts'
import type { Client } from '../support/client.ts'
import { scratchDirectory } from '../support/scratch.ts'

/** The same seed each time: a commit that was green stays green. `npm run fuzz:leaks` goes where nobody has been. */
const SEED = 20_261_128
const REQUESTS = 5000
const MINUTE = 60_000

let stores: Stores
let known: Known
let remove: () => Promise<void>
beforeAll(async () => {
  const scratch = await scratchDirectory()
  remove = scratch.remove
  stores = await startStores(scratch.directory)
  known = await knownOf(stores, scratch.directory)
}, 4 * MINUTE)
afterAll(async () => {
  await stores?.stop()
  await remove?.()
})

test('canaries stand in every column that holds words of what the board did not approve', () => {
  const planted = [...new Set([...stores.right.canaries.values()].map(({ table, column }) => `${table}.${column}`))]
  expect(planted).toEqual(expect.arrayContaining(EXPECTED))
})

/** The least: what editors write, what the board says, whom the installation knows, where it sends. A new column is planted by itself. */
const EXPECTED = [
  '_articles_v.version_question',
  '_articles_v.version_sections',
  'articles.change_note',
  'articles.disclaimer',
  'articles.internal_notes',
  'articles.provenance_note',
  'articles.provenance_tool',
  'articles.question',
  'articles.sections',
  'articles.slug',
  'articles.summary',
  'articles_related_questions.question',
  'events.details',
  'publications.retractions',
  'questions.text',
  'references.container_title',
  'references.note',
  'references.title',
  'review_decisions.comment',
  'review_states.canonical_content',
  'review_states.comments',
  'review_states.question',
  'reviewers.name',
  'topics.description',
  'users.email',
  'users.name',
  'webhooks.url',
]

test(
  '5,000 generated requests by nobody are answered alike, byte for byte, by two stores that differ in what the board did not approve; none fails, and none is told a word of it',
  async () => {
    const report = await fuzzLeaks(stores, known, { requests: REQUESTS, seed: SEED })
    expect(report.faults).toEqual([])
    expect(report.requests).toBe(REQUESTS)
    // It reached what is there, what is not, what is closed, and what can't be read.
    for (const status of [200, 308, 400, 401, 404, 410])
      expect([status, report.statuses.has(status)]).toEqual([status, true])
    console.info(`seed ${SEED}: ${report.requests} requests, answers ${JSON.stringify([...report.statuses])}`)
  },
  10 * MINUTE,
)

test('the log holds no word of what the board did not approve, whatever was asked', () => {
  for (const { server, canaries } of [stores.left, stores.right]) {
    const asked = new Set(known.words)
    const told = canariesIn({ headers: '', body: Buffer.from(server.log()) }, canaries).filter((one) => !asked.has(one))
    expect(told.map((one) => placeOf(canaries, one))).toEqual([])
  }
})

/**
 * What a member of the board who is assigned to nothing may read, besides their own account and notices: the literature, the
 * board, the policy, and what the board found out about a retraction. Everything else is as closed to them as to the world.
 */
const OF_EVERY_MEMBER =
  /^(references|references_authors|topics|reviewers|reviewers_texts|bibliography|bibliography_texts|review_policy|publications)\./

test(
  'a board member who is assigned to nothing reads no canary of articles, rounds, questions, other accounts or the ledger, by any route',
  async () => {
    const { server, canaries, people } = stores.right
    const { surface, ids } = known
    const own = await ownRows(people.reviewer4)
    const queries = [
      '',
      '?depth=2&limit=0',
      '?draft=true&trash=true&locale=all',
      '?select[question]=true&populate[articles][question]=true',
    ]
    const paths = surface.routes
      .filter(({ method }) => method === 'get')
      .flatMap(({ path, collection }) => {
        const some = collection === null ? ['x'] : [...new Set(ids[collection] ?? ['x'])].slice(0, 8)
        return some.flatMap((id) => queries.map((query) => path.replace(/:\w+/g, id) + query))
      })
    const told: string[] = []
    const answered = new Map<number, number>()
    for (const path of new Set(paths)) {
      const headers = { Authorization: `JWT ${people.reviewer4.token}` }
      const answer = await exchange(server.url, { method: 'GET', path, headers })
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
      for (const canary of canariesIn(answer, canaries)) {
        const place = placeOf(canaries, canary)
        const isOwn = /^(users|notices|account_sessions)\./.test(place) && own.has(canaries.get(canary)?.row ?? '')
        if (!isOwn && !OF_EVERY_MEMBER.test(place)) told.push(`${place} by ${path}`)
      }
      if (answer.status >= 500) told.push(`${answer.status} by ${path}`)
    }
    expect(told).toEqual([])
    expect(answered.get(200)).toBeGreaterThan(20)
  },
  5 * MINUTE,
)

/** Ids of somebody's account and of the notices to them, read where nobody's canary is: by who they are to. */
const ownRows = async (who: Client): Promise<ReadonlySet<string>> => {
  const me = (await who.get('/api/users/me')).body as { user: { id: string } }
  const { docs } = (await who.get('/api/notices?limit=100&depth=0')).body as {
    docs: { id: string; recipient: string }[]
  }
  const { sessions } = (await who.get('/api/users/sessions')).body as { sessions: { id: string }[] }
  return new Set([
    me.user.id,
    ...sessions.map(({ id }) => id),
    ...docs.filter(({ recipient }) => recipient === me.user.id).map(({ id }) => id),
  ])
}
