import type { CollectionConfig } from 'payload'
import { clientKeyAccess } from '../../access/clients.ts'

/**
 * The key of each client, as a hash. A row of its own, changed by compare-and-set: Payload writes a client back as it read it,
 * and whoever saves its name from a stale screen would bring a revoked key back.
 */
export const ClientKeys: CollectionConfig = {
  slug: 'client-keys',
  admin: { hidden: true },
  access: clientKeyAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    /** The client's id; unique. */
    { name: 'client', type: 'text', required: true, unique: true, index: true },
    /** The part of the key that it is found by; unique. */
    { name: 'keyId', type: 'text', required: true, unique: true, index: true },
    /** SHA-256 of the whole key, in hexadecimal. */
    { name: 'hash', type: 'text', required: true },
    { name: 'madeAt', type: 'date', required: true },
    /** Accounts. */
    { name: 'madeBy', type: 'text', required: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'revokedBy', type: 'text' },
    /** To the hour. */
    { name: 'lastUsedAt', type: 'date' },
    { name: 'revision', type: 'number', required: true },
  ],
}
