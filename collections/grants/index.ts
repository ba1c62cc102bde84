import type { CollectionConfig } from 'payload'
import { grantAccess } from '../../access/grants.ts'
import { administrators } from '../../access/roles.ts'
import { ROLES } from '../../src/review/vocabulary.ts'
import { recordsChanges } from '../record-changes.ts'
import { worded } from '../worded.ts'
import { giveBackLastAdministrator, keepLastAdministrator } from './keep-an-administrator.ts'
import { nameGrant } from './name-grant.ts'

const { afterChange, afterDelete } = recordsChanges('grant')

/** One role given to one account: granting is one insert, revoking one delete, and neither can be written back by a sign-in. */
export const Grants: CollectionConfig = {
  slug: 'grants',
  labels: { singular: 'Role', plural: 'Roles' },
  admin: {
    useAsTitle: 'role',
    defaultColumns: ['user', 'role', 'createdAt'],
    group: 'Administration',
    hidden: ({ user }) => !administrators({ req: { user } } as never),
  },
  access: grantAccess,
  disableDuplicate: true,
  lockDocuments: false,
  // What the ledger is told of a role that is taken back; a caller's own `select` must not leave it out.
  forceSelect: { user: true, role: true, key: true },
  hooks: {
    beforeChange: [nameGrant],
    afterChange: [afterChange],
    beforeDelete: [keepLastAdministrator],
    afterDelete: [afterDelete, giveBackLastAdministrator],
  },
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'role', type: 'select', options: worded(ROLES), required: true },
    { name: 'key', type: 'text', unique: true, index: true, admin: { hidden: true } },
  ],
}
