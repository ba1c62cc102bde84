import type { CollectionConfig } from 'payload'
import { accountStandingAccess } from '../access/account-standings.ts'

/**
 * What counts of an account, whatever stands in its row in `users`: Payload rewrites that row at every sign-in, refresh and
 * sign-out from a copy that may be stale (payload#17596, #18132), and would bring back an old password and ended sessions.
 * Each change is one compare-and-set of this row. See docs/decisions/0027-accounts.md.
 */
export const AccountStandings: CollectionConfig = {
  slug: 'account-standings',
  admin: { hidden: true },
  access: accountStandingAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    /** The account's id; unique. */
    { name: 'account', type: 'text', required: true, unique: true, index: true },
    /** The password that counts, in the format in which Payload stores one. */
    { name: 'hash', type: 'text', required: true },
    { name: 'salt', type: 'text', required: true },
    /** Empty until the first change: links to reset it that were made before this time count no longer. */
    { name: 'passwordSetAt', type: 'date' },
    /** A session counts only while it bears this number, so that raising it ends all sessions at once. */
    { name: 'epoch', type: 'number', required: true },
    /** `active` or `disabled`. */
    { name: 'state', type: 'text', required: true, index: true },
    /** The last thing that an administrator did to the account, as JSON: recovery records it where a crash came between. */
    { name: 'act', type: 'text' },
    { name: 'revision', type: 'number', required: true },
  ],
}
