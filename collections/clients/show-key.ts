import type { CollectionAfterReadHook } from 'payload'
import { clientKeyOf } from '../../src/commands/client-keys.ts'
import { keyStateOf } from '../../src/machine-clients/key-state.ts'

/** Says of each client where its key stands, and when it was last used; nothing of the key itself. */
export const showKey: CollectionAfterReadHook = async ({ doc, req }) => {
  const key = await clientKeyOf(String(doc.id), req)
  return {
    ...doc,
    keyState: keyStateOf(key, String(doc.expiresAt), new Date().toISOString()),
    lastUsedAt: key?.lastUsedAt ?? null,
  }
}
