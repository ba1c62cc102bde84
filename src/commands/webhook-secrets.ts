import type { PayloadRequest } from 'payload'
import { isAdministrator } from '../../access/roles.ts'
import { openText, sealText } from '../sealed-text.ts'
import { newWebhookSecret, secretsNow, withNewSecret, type HeldSecret } from '../webhooks/secret.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { appendEvent } from './ledger.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet, findRow, insertOnce, type StoredRow } from './store.ts'
import { findWebhook } from './webhooks.ts'

const MOST_TRIES = 20

export const administratorNeeded = refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role administrator.')

/** A secret, shown this once. `previousUntil` is when the one before ends; null where there was none. */
export type MadeSecret = { readonly secret: string; readonly previousUntil: string | null }

/** Makes the secret of an address, or a new one in its place: then messages are signed with both for a day. */
export const makeWebhookSecret = async (
  { webhookId }: { readonly webhookId: string },
  req: PayloadRequest,
): Promise<Result<MadeSecret>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  if (!isAdministrator(req.user)) return refused(administratorNeeded)
  if (!(await findWebhook(webhookId, req))) return refused(notFound('webhook'))

  const secret = newWebhookSecret()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await secretRow(webhookId, req)
    const now = new Date().toISOString()
    const before = row ? heldIn(row) : []
    const after = withNewSecret(before, sealText(secret, placeOf(webhookId), req.payload), now)
    const data = { held: JSON.stringify(after) }
    const written = row
      ? await compareAndSet('webhook-secrets', { id: row.id, revision: Number(row.revision) }, data, req)
      : await insertOnce('webhook-secrets', { ...data, webhook: webhookId, revision: 1 }, req)
    if (!written) continue
    await appendEvent(
      {
        key: `webhook:${webhookId}:secret:${String(written.revision)}`,
        subject: `webhook:${webhookId}`,
        action: 'webhook-secret-made',
        at: now,
        actor: actor.value.userId,
        requestId: requestIdOf(req),
      },
      req,
    )
    return done({ secret, previousUntil: after.find(({ endsAt }) => endsAt !== null)?.endsAt ?? null })
  }
  throw new Error(`The secret of webhook ${webhookId} could not be written: ${MOST_TRIES} races lost.`)
}

/** When the secrets that count now were made and end, the newest first; nothing of the secrets themselves. */
export const secretTimes = async (
  webhookId: string,
  req: PayloadRequest,
): Promise<readonly Pick<HeldSecret, 'madeAt' | 'endsAt'>[]> => {
  const row = await secretRow(webhookId, req)
  if (!row) return []
  return secretsNow(heldIn(row), new Date().toISOString()).map(({ madeAt, endsAt }) => ({ madeAt, endsAt }))
}

/** The secrets that count at `now`; none where none was made, or the server's own secret has changed since. */
export const openSecrets = async (webhookId: string, now: string, req: PayloadRequest): Promise<readonly string[]> => {
  const row = await secretRow(webhookId, req)
  if (!row) return []
  return secretsNow(heldIn(row), now)
    .map(({ sealed }) => openText(sealed, placeOf(webhookId), req.payload))
    .filter((secret) => secret !== null)
    .filter((secret) => secret.startsWith('whsec_'))
}

const placeOf = (webhookId: string): string => `webhook:${webhookId}`

const secretRow = (webhookId: string, req: PayloadRequest): Promise<StoredRow | null> =>
  findRow('webhook-secrets', { webhook: { equals: webhookId } }, req)

const heldIn = (row: StoredRow): readonly HeldSecret[] => JSON.parse(String(row.held)) as readonly HeldSecret[]
