import type { CollectionConfig } from 'payload'
import { secondFactorAccess } from '../access/second-factors.ts'

/**
 * The second factor of an account: the secret of its one-time codes (TOTP, RFC 6238), encrypted. A row of its own, because
 * Payload rewrites the account at every sign-in from a copy that may be stale (payload#17596).
 */
export const SecondFactors: CollectionConfig = {
  slug: 'second-factors',
  admin: { hidden: true },
  access: secondFactorAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    /** The account's id; unique. */
    { name: 'account', type: 'text', required: true, unique: true, index: true },
    { name: 'secret', type: 'text', required: true },
    /** Empty until a first code has shown that the person's device has the secret. */
    { name: 'confirmedAt', type: 'date' },
    /** The time step of the last code that was used: no code counts twice (RFC 6238, 5.2). */
    { name: 'lastStep', type: 'number', required: true },
    { name: 'revision', type: 'number', required: true },
  ],
}
