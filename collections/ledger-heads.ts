import type { CollectionConfig } from 'payload'
import { ledgerHeadAccess } from '../access/ledger-heads.ts'

/**
 * The newest event of each chain, signed: whoever cuts off the end of the ledger would have to forge this too. The same
 * statement is kept beside the keys in `DATA_DIR`, out of the database's reach.
 */
export const LedgerHeads: CollectionConfig = {
  slug: 'ledger-heads',
  labels: { singular: 'Ledger head', plural: 'Ledger heads' },
  admin: { useAsTitle: 'chain', defaultColumns: ['chain', 'seq', 'at'], group: 'Review' },
  access: ledgerHeadAccess,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'chain', type: 'text', required: true, unique: true, index: true },
    { name: 'seq', type: 'number', required: true },
    { name: 'hash', type: 'text', required: true },
    { name: 'at', type: 'date', required: true },
    /** Compact JWS over {chain, seq, hash, at}. */
    { name: 'signature', type: 'textarea', required: true },
    { name: 'revision', type: 'number', required: true, admin: { hidden: true } },
  ],
}
