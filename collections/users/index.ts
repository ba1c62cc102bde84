import type { CollectionConfig } from 'payload'
import { administrators, nobody } from '../../access/roles.ts'
import { userAccess } from '../../access/users.ts'
import { userEndpoints } from '../../src/api/user-endpoints.ts'
import { RESET_LINK_MS } from '../../src/accounts/sign-in.ts'
import { env } from '../../src/env.ts'
import { MAIL_PREFERENCES, type MailPreference } from '../../src/notices/vocabulary.ts'
import { ROLES } from '../../src/review/vocabulary.ts'
import { recordAccountChange, recordPassword, recordsChanges } from '../record-changes.ts'
import { worded } from '../worded.ts'
import { beforeSignIn, completesSignIn, countsNewPassword, endsSession, prolongsSession } from './guard-sign-in.ts'
import { showWhatCounts } from './show-what-counts.ts'

const MAIL_LABELS: Readonly<Record<MailPreference, string>> = {
  each: 'A mail for each notice',
  daily: 'One mail a day',
  none: 'No mail',
}

export const Users: CollectionConfig = {
  slug: 'users',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles'],
    group: 'Administration',
    hidden: ({ user }) => !administrators({ req: { user } } as never),
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    forgotPassword: { expiration: RESET_LINK_MS },
    cookies: { sameSite: 'Strict', secure: env.SERVER_URL?.startsWith('https:') ?? false },
  },
  access: userAccess,
  hooks: {
    beforeOperation: [beforeSignIn],
    beforeLogin: [completesSignIn],
    afterLogout: [endsSession],
    afterRefresh: [prolongsSession],
    afterRead: [showWhatCounts],
    afterChange: [recordAccountChange],
    afterDelete: [recordsChanges('account').afterDelete],
    afterOperation: [countsNewPassword, recordPassword],
  },
  endpoints: userEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      // Not stored here: Payload rewrites the whole account at every sign-in, from a copy that may be stale, and would
      // bring a revoked role back (payload#17596). Roles live in `grants`; this field only shows them.
      name: 'roles',
      type: 'select',
      hasMany: true,
      virtual: true,
      options: worded(ROLES),
      access: { create: nobody, update: nobody },
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'mail',
      type: 'select',
      defaultValue: 'each',
      options: MAIL_PREFERENCES.map((value) => ({ value, label: MAIL_LABELS[value] })),
      admin: {
        position: 'sidebar',
        description: 'How you hear of what waits for you. The list under “Notices” is always kept.',
      },
    },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/account/account-panel.tsx#AccountPanel' } },
    },
    {
      name: 'grants',
      type: 'join',
      collection: 'grants',
      on: 'user',
      label: 'Roles',
      admin: { defaultColumns: ['role', 'createdAt'], allowCreate: true },
    },
  ],
}
