import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import type { Webhook } from '../payload-types.ts'
import type { DeliveryAttempt, DeliveryState } from '../webhooks/vocabulary.ts'
import { findRow, type StoredRow } from './store.ts'

/** A message to one address, as it is stored. */
export type StoredDelivery = {
  readonly id: string
  /** The message's `webhook-id`: the same at every try. */
  readonly key: string
  readonly webhook: string
  readonly type: string
  readonly state: DeliveryState
  readonly body: string
  readonly tries: number
  readonly attempts: readonly DeliveryAttempt[]
  readonly firstTryAt: string | null
  readonly nextTryAt: string | null
  readonly revision: number
}

const isoOrNull = (value: unknown): string | null => (value ? new Date(value as string | Date).toISOString() : null)

export const toDelivery = (row: StoredRow): StoredDelivery => ({
  id: row.id,
  key: String(row.key),
  webhook: String(row.webhook),
  type: String(row.type),
  state: row.state as DeliveryState,
  body: String(row.body),
  tries: Number(row.tries),
  attempts: (row.attempts ?? []) as readonly DeliveryAttempt[],
  firstTryAt: isoOrNull(row.firstTryAt),
  nextTryAt: isoOrNull(row.nextTryAt),
  revision: Number(row.revision),
})

export const findDelivery = async (id: string, req: PayloadRequest): Promise<StoredDelivery | null> => {
  if (!couldBeId(req.payload, id)) return null
  const row = await findRow('webhook-deliveries', { id: { equals: id } }, req)
  return row ? toDelivery(row) : null
}

/** The addresses that are turned on. */
export const activeWebhooks = async (req: PayloadRequest): Promise<readonly Webhook[]> => {
  const { docs } = await req.payload.find({
    collection: 'webhooks',
    where: { active: { equals: true } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

export const findWebhook = async (id: string, req: PayloadRequest): Promise<Webhook | null> => {
  if (!couldBeId(req.payload, id)) return null
  const { docs } = await req.payload.find({
    collection: 'webhooks',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}
