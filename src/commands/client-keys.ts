import type { PayloadRequest } from 'payload'
import { isAdministrator } from '../../access/roles.ts'
import { batched } from '../database/batched.ts'
import { couldBeId } from '../database/ids.ts'
import { hashOfKey, newApiKey } from '../machine-clients/api-key.ts'
import type { ClientScope, MachineClient } from '../machine-clients/vocabulary.ts'
import { actorOf, type Actor } from './actor.ts'
import { appendEvent } from './ledger.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet, findRow, findRows, insertOnce, type StoredRow } from './store.ts'
import { administratorNeeded } from './webhook-secrets.ts'

const MOST_TRIES = 20

/** A client's key as it is stored; `hash` is all that is left of its words. */
export type StoredKey = {
  readonly id: string
  readonly client: string
  readonly keyId: string
  readonly hash: string
  readonly madeAt: string
  /** Accounts. */
  readonly madeBy: string
  readonly revokedAt: string | null
  readonly revokedBy: string | null
  /** To the hour. */
  readonly lastUsedAt: string | null
  readonly revision: number
}

export type StoredClient = MachineClient & { readonly expiresAt: string }

const iso = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

const toKey = (row: StoredRow): StoredKey => ({
  id: row.id,
  client: String(row.client),
  keyId: String(row.keyId),
  hash: String(row.hash),
  madeAt: iso(row.madeAt) ?? '',
  madeBy: String(row.madeBy),
  revokedAt: iso(row.revokedAt),
  revokedBy: typeof row.revokedBy === 'string' ? row.revokedBy : null,
  lastUsedAt: iso(row.lastUsedAt),
  revision: Number(row.revision),
})

const keysByClient = batched<StoredKey>(async (clients, req) => {
  const rows = await findRows('client-keys', { client: { in: [...clients] } }, req)
  return new Map(rows.map(toKey).map((key) => [key.client, key]))
})

/** The key of a client; null where none was ever made. */
export const clientKeyOf = async (clientId: string, req: PayloadRequest): Promise<StoredKey | null> =>
  (await keysByClient([clientId], req)).get(clientId) ?? null

/** The key with this id in it; null where there is none. */
export const findKey = async (keyId: string, req: PayloadRequest): Promise<StoredKey | null> => {
  const row = await findRow('client-keys', { keyId: { equals: keyId } }, req)
  return row ? toKey(row) : null
}

/** A client by its id; null where there is none. Whoever asks has been looked at. */
export const findClient = async (id: string, req: PayloadRequest): Promise<StoredClient | null> => {
  if (!couldBeId(req.payload, id)) return null
  const { docs } = await req.payload.find({
    collection: 'clients',
    where: { id: { equals: id } },
    select: { name: true, scopes: true, expiresAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [doc] = docs
  if (!doc) return null
  const { name, scopes, expiresAt } = doc
  return { id: String(doc.id), name, scopes: (scopes ?? []) as readonly ClientScope[], expiresAt }
}

/** What was made: the key, shown this once. */
export type MadeKey = { readonly key: string; readonly replaced: boolean }

const administratorOf = (req: PayloadRequest): Result<Actor> => {
  const actor = actorOf(req)
  return !actor.ok || isAdministrator(req.user) ? actor : refused(administratorNeeded)
}

/** Makes the key of a client, or a new one in its place, which ends the one before at once. */
export const makeClientKey = async (
  { clientId }: { readonly clientId: string },
  req: PayloadRequest,
): Promise<Result<MadeKey>> => {
  const actor = administratorOf(req)
  if (!actor.ok) return actor
  const client = await findClient(clientId, req)
  if (!client) return refused(notFound('machine client'))
  if (Date.parse(client.expiresAt) <= Date.now()) return refused(clientExpired)

  const { id: keyId, text } = newApiKey()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await findRow('client-keys', { client: { equals: clientId } }, req)
    // What a crash kept out of the ledger must be there before the row says something else.
    if (before) await recordClientKey(toKey(before), req)
    const data = {
      keyId,
      hash: hashOfKey(text),
      madeAt: new Date().toISOString(),
      madeBy: actor.value.userId,
      revokedAt: null,
      revokedBy: null,
      lastUsedAt: null,
    }
    const written = before
      ? await compareAndSet('client-keys', { id: before.id, revision: Number(before.revision) }, data, req)
      : await insertOnce('client-keys', { ...data, client: clientId, revision: 1 }, req)
    if (!written) continue
    await recordClientKey(toKey(written), req)
    return done({ key: text, replaced: before !== null })
  }
  throw new Error(`The key of client ${clientId} could not be written: ${MOST_TRIES} races lost.`)
}

/** Ends a client's key for good; the next request with it is refused. Asked again, it changes nothing. */
export const revokeClientKey = async (
  { clientId }: { readonly clientId: string },
  req: PayloadRequest,
): Promise<Result<StoredKey>> => {
  const actor = administratorOf(req)
  if (!actor.ok) return actor
  if (!(await findClient(clientId, req))) return refused(notFound('machine client'))

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await findRow('client-keys', { client: { equals: clientId } }, req)
    if (!row) return refused(noKeyYet)
    const key = toKey(row)
    if (key.revokedAt !== null) return done(key)
    const data = { revokedAt: new Date().toISOString(), revokedBy: actor.value.userId }
    const written = await compareAndSet('client-keys', key, data, req)
    if (!written) continue
    await recordClientKey(toKey(written), req)
    return done(toKey(written))
  }
  throw new Error(`The key of client ${clientId} could not be revoked: ${MOST_TRIES} races lost.`)
}

/** Writes into the ledger that a key was made, and that it was revoked, where it does not say so yet. Nothing of its words. */
const recordClientKey = async (key: StoredKey, req: PayloadRequest): Promise<void> => {
  const subject = `client:${key.client}`
  const name = (await findClient(key.client, req))?.name
  const event = { subject, details: { name, keyId: key.keyId } }
  await appendEvent(
    { ...event, key: `${subject}:key:${key.keyId}`, action: 'client-key-made', at: key.madeAt, actor: key.madeBy },
    req,
  )
  if (key.revokedAt === null) return
  await appendEvent(
    {
      ...event,
      key: `${subject}:key:${key.keyId}:revoked`,
      action: 'client-key-revoked',
      at: key.revokedAt,
      actor: key.revokedBy,
    },
    req,
  )
}

/** Recovery: what of the keys a crash kept out of the ledger. */
export const recordClientKeys = async (req: PayloadRequest): Promise<void> => {
  for (const row of await findRows('client-keys', {}, req)) await recordClientKey(toKey(row), req)
}

const clientExpired = refusal(
  409,
  'NOT_AVAILABLE_IN_STATE',
  'This client has expired: give it a later date, save it, and make the key then.',
)
const noKeyYet = refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This client has no key that could be revoked.')
