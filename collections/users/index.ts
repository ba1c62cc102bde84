import type { CollectionConfig } from 'payload'
import { administrators, nobody } from '../../access/roles.ts'
import { userAccess } from '../../access/users.ts'
import { checkNewPassword } from '../../src/accounts/check-new-password.ts'
import { confirmAccountChange, CURRENT_PASSWORD } from '../../src/accounts/confirm-account-change.ts'
import { noteSignIn, noteSignOut } from '../../src/accounts/note-session.ts'
import { userEndpoints } from '../../src/api/user-endpoints.ts'
import { passwordMail } from '../../src/accounts/forgotten-password.ts'
import { isOverHttps } from '../../src/accounts/session-cookie.ts'
import { knowDevice, limitSignIn, unlockSignIn } from '../../src/accounts/sign-in.ts'
import { MAIL_PREFERENCES, type MailPreference } from '../../src/notices/vocabulary.ts'
import { ROLES } from '../../src/review/vocabulary.ts'
import { recordAccountChange, recordPassword, recordsChanges } from '../record-changes.ts'
import { worded } from '../worded.ts'
import { showRoles } from './show-roles.ts'

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
    cookies: { sameSite: 'Strict', secure: isOverHttps },
    forgotPassword: { generateEmailHTML: (asked) => passwordMail(asked?.token ?? '') },
  },
  access: userAccess,
  hooks: {
    beforeOperation: [limitSignIn, checkNewPassword, confirmAccountChange],
    afterLogin: [knowDevice, noteSignIn],
    afterLogout: [noteSignOut],
    afterRead: [showRoles],
    afterChange: [recordAccountChange],
    afterDelete: [recordsChanges('account').afterDelete],
    afterOperation: [recordPassword, unlockSignIn],
  },
  endpoints: userEndpoints,
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: CURRENT_PASSWORD,
      type: 'text',
      virtual: true,
      admin: {
        components: { Field: '/src/admin/account/current-password.tsx#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
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
      name: 'grants',
      type: 'join',
      collection: 'grants',
      on: 'user',
      label: 'Roles',
      admin: { defaultColumns: ['role', 'createdAt'], allowCreate: true },
    },
  ],
}
