import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeJwt, SignJWT } from 'jose'
import { fill, type Ids } from '../leaks/fill.ts'
import { Client, signInAll, type People } from '../support/client.ts'
import { PASSWORD, seed, startServer } from '../support/server.ts'
import type { Who } from './who.ts'

/** A server with a document of each kind, and everybody who may come with what they bring. */
export type World = {
  readonly url: string
  readonly ids: Ids
  readonly slug: string
  /** The `Authorization` that somebody sends; null for none. `fresh` is for ways in that end the session. */
  readonly authorizationOf: (who: Who, fresh: boolean) => Promise<string | null>
  readonly stop: () => Promise<unknown>
}

const DISABLED = 'disabled@example.org'
const EXPIRED = 'expired@example.org'

const EMAILS = {
  editor: 'editor@example.org',
  'other editor': 'editor-2@example.org',
  'reviewer, assigned': 'reviewer-1@example.org',
  'reviewer, not assigned': 'reviewer-4@example.org',
  'managing editor': 'managing-editor@example.org',
  administrator: 'admin@example.org',
} as const

export const createWorld = async (directory: string): Promise<World> => {
  await seed(directory)
  const server = await startServer(directory, { QUESTIONS_PER_TEN_MINUTES: '1000', QUESTIONS_PER_DAY: '1000' })
  const { url } = server
  const people = await signInAll(url)
  const { ids, slugs } = await fill(people)
  const more = await rowsOfEachKind(people)
  const [read, ingest] = [await clientKey(people, 'read'), await clientKey(people, 'ingest')]
  const ended = { disabled: await disabledSession(people), expired: await expiredSession(people, directory) }
  const tokens = new Map<string, string>()
  const tokenOf = async (email: string, fresh: boolean): Promise<string> => {
    // What is asked with it may end the others of this person, too.
    if (fresh) tokens.delete(email)
    const known = tokens.get(email)
    if (known !== undefined) return known
    const { token } = await Client.signIn(url, email)
    if (token === null) throw new Error(`${email} can’t sign in.`)
    if (!fresh) tokens.set(email, token)
    return token
  }
  return {
    url,
    ids: { ...ids, ...more },
    slug: slugs[0] ?? '',
    authorizationOf: async (who, fresh) => {
      if (who === 'anonymous') return null
      if (who === 'read client') return `clients API-Key ${read}`
      if (who === 'ingest client') return `clients API-Key ${ingest}`
      if (who === 'disabled' || who === 'expired') return `JWT ${ended[who]}`
      return `JWT ${await tokenOf(EMAILS[who], fresh)}`
    },
    stop: () => server.stop(),
  }
}

/** Of the kinds that the workflow makes by itself, or that belong to one person: a row of the first editor's where there is one. */
const rowsOfEachKind = async (people: People): Promise<Ids> => {
  const first = async (who: Client, path: string): Promise<readonly string[]> => {
    const { docs = [] } = (await who.get(path)).body as { docs?: { id: string }[] }
    return docs.map(({ id }) => id)
  }
  const view = await people.editor.post('/api/saved-views', {
    name: 'Mine',
    list: 'articles',
    query: 'limit=25',
  })
  const user = await people.administrator.post('/api/users', {
    email: 'spare@example.org',
    name: 'Spare',
    password: PASSWORD,
  })
  const spare = (user.body as { doc: { id: string } }).doc.id
  const grant = await people.administrator.post('/api/grants', { user: spare, role: 'editor' })
  return {
    grants: [(grant.body as { doc: { id: string } }).doc.id],
    'saved-views': [(view.body as { doc: { id: string } }).doc.id],
    notices: await first(people.managingEditor, '/api/notices?limit=1'),
    events: await first(people.administrator, '/api/events?limit=1'),
    'review-decisions': await first(people.managingEditor, '/api/review-decisions?limit=1'),
    'ledger-heads': await first(people.administrator, '/api/ledger-heads?limit=1'),
    users: [spare],
    versions: await first(people.editor, '/api/articles/versions?limit=1'),
  }
}

const clientKey = async ({ administrator }: People, scope: string): Promise<string> => {
  const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const made = await administrator.post('/api/clients', { name: `A ${scope} client`, scopes: [scope], expiresAt })
  const { id } = (made.body as { doc: { id: string } }).doc
  return ((await administrator.post(`/api/clients/${id}/key`)).body as { key: string }).key
}

/** An editor, managing editor and administrator in one, with the id of the account: what they can't do, no role may. */
const signedInWithEveryRole = async ({ administrator }: People, email: string) => {
  const made = await administrator.post('/api/users', { email, name: 'Somebody', password: PASSWORD })
  const { id } = (made.body as { doc: { id: string } }).doc
  for (const role of ['editor', 'managing-editor', 'administrator'])
    await administrator.post('/api/grants', { user: id, role })
  const { token } = await Client.signIn(administrator.url, email)
  if (token === null) throw new Error(`${email} can’t sign in.`)
  return { id, token }
}

const disabledSession = async (people: People): Promise<string> => {
  const { id, token } = await signedInWithEveryRole(people, DISABLED)
  const answer = await people.administrator.post(`/api/users/${id}/disable`, { reason: 'Left.' })
  if (answer.status >= 300) throw new Error(answer.text)
  return token
}

/** A token as Payload signs it, of a session that is still there, whose own time is over. */
const expiredSession = async (people: People, directory: string): Promise<string> => {
  const { token } = await signedInWithEveryRole(people, EXPIRED)
  const secret = (await readFile(path.join(directory, 'secret'), 'utf8')).trim()
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT(decodeJwt(token))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(now - 7200)
    .setExpirationTime(now - 60)
    .sign(new TextEncoder().encode(key))
}
