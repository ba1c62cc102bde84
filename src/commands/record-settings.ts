import type { PayloadRequest } from 'payload'
import { digestOf } from '../review/digest.ts'
import { appendEvent, lastEventOf } from './ledger.ts'

/** Settings whose every change stands in the ledger; each name is its events' subject. */
export const SETTINGS = ['policy', 'bibliography'] as const
export type SettingsName = (typeof SETTINGS)[number]

/** Settings as they stand; `savedAt` is null while nobody has saved any. */
export type StoredSettings = { readonly settings: object; readonly savedAt: string | null }

/** Writes settings into the ledger where the ledger's last word on them is another one. `read` is asked when the event's turn has come. */
export const recordSettings = (
  name: SettingsName,
  read: () => Promise<StoredSettings>,
  req: PayloadRequest,
): Promise<void> =>
  appendEvent(async () => {
    const { settings, savedAt } = await read()
    if (savedAt === null) return null
    const after = digestOf(settings)
    const last = await lastEventOf(name, req)
    const before = last?.after ?? null
    if (before === after) return null
    const at = new Date(savedAt).toISOString()
    return {
      // The event before is part of the name: settings can come back to what they were, where a topic is named back.
      key: `${name}:${at}:${digestOf([last?.key ?? null, after])}`,
      subject: name,
      action: `${name}-changed`,
      at,
      actor: req.user ? String(req.user.id) : null,
      before,
      after,
      details: { [name]: settings },
    }
  }, req)
