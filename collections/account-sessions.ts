import type { CollectionConfig } from 'payload'
import { accountSessionAccess } from '../access/account-sessions.ts'

/**
 * One row a session. A row of its own, so that ending a session is one delete that no sign-in under way can undo: the list
 * in the account's own row is rewritten from stale copies (payload#17596).
 */
export const AccountSessions: CollectionConfig = {
  slug: 'account-sessions',
  admin: { hidden: true },
  access: accountSessionAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    /** Payload's name for the session, as the token bears it; unique. */
    { name: 'sid', type: 'text', required: true, unique: true, index: true },
    { name: 'account', type: 'text', required: true, index: true },
    /** The account's epoch when the session began; it counts no longer once that has changed. */
    { name: 'epoch', type: 'number', required: true },
    /** When the session was last prolonged, or began. */
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    /** In words, such as "Firefox on Android": never the whole of what the browser says of itself. */
    { name: 'device', type: 'text' },
    /** Of the address only the network. */
    { name: 'network', type: 'text' },
  ],
}
