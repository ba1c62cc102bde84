import type { PayloadRequest } from 'payload'
import { isHashOfKey, keyIn } from '../machine-clients/api-key.ts'
import { keyStateOf } from '../machine-clients/key-state.ts'
import type { MachineClient } from '../machine-clients/vocabulary.ts'
import { findClient, findKey, type StoredKey } from './client-keys.ts'
import { done, refusal, refused, type Result } from './result.ts'
import { noteKeyUse } from './store.ts'

/** A use is noted at most so often: reading must not become writing. */
const NOTE_EVERY_MS = 3_600_000

/**
 * Which client an `Authorization` header belongs to, as everything stands at this moment: nothing is remembered, so what is
 * revoked, expired or changed counts from the next request on. 401 in each other case, also where the header is malformed:
 * whoever sends a key means to be somebody, and must hear that it does not work rather than be served as nobody.
 */
export const authenticateClient = async (
  authorization: string,
  req: PayloadRequest,
): Promise<Result<MachineClient>> => {
  const given = keyIn(authorization)
  const key = given ? await findKey(given.id, req) : null
  if (!given || !key || !isHashOfKey(key.hash, given.text)) return refused(invalidKey)
  const client = await findClient(key.client, req)
  if (!client) return refused(invalidKey)

  const now = new Date().toISOString()
  const state = keyStateOf(key, client.expiresAt, now)
  if (state === 'revoked') return refused(revokedKey)
  if (state === 'expired') return refused(expiredKey)
  await noteUse(key, now, req)
  return done({ id: client.id, name: client.name, scopes: client.scopes })
}

const noteUse = async (key: StoredKey, now: string, req: PayloadRequest): Promise<void> => {
  if (key.lastUsedAt !== null && Date.parse(now) - Date.parse(key.lastUsedAt) < NOTE_EVERY_MS) return
  try {
    await noteKeyUse(key, now, req)
  } catch (error) {
    req.payload.logger.warn({ err: error, msg: 'the use of a key could not be noted' })
  }
}

// Told apart only to whoever holds the whole key: everybody else hears the first.
const invalidKey = refusal(
  401,
  'INVALID_API_KEY',
  'This is not a key that works. Send it as “Authorization: clients API-Key <key>”.',
)
const revokedKey = refusal(401, 'API_KEY_REVOKED', 'This key was revoked. Ask an administrator for a new one.')
const expiredKey = refusal(401, 'API_KEY_EXPIRED', 'This key has expired. Ask an administrator to renew it.')
