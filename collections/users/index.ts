import type { CollectionConfig } from 'payload'
import { administrators, nobody } from '../../access/roles.ts'
import { userAccess } from '../../access/users.ts'
import { checkNewPassword } from '../../src/accounts/check-new-password.ts'
import { confirmAccountChange, CURRENT_PASSWORD } from '../../src/accounts/confirm-account-change.ts'
import { noteSignIn, noteSignOut } from '../../src/accounts/note-session.ts'
import { userEndpoints } from '../../src/api/user-endpoints.ts'
import { passwordMail } from '../../src/accounts/forgotten-password.ts'
import { knowDevice, limitSignIn, unlockSignIn } from '../../src/accounts/limit-sign-in.ts'
import { isOverHttps } from '../../src/accounts/session-cookie.ts'
import { RESET_LINK_MS } from '../../src/accounts/sign-in.ts'
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
    cookies: { sameSite: 'Strict', secure: isOverHttps },
    forgotPassword: {
      expiration: RESET_LINK_MS,
      generateEmailHTML: (asked) => passwordMail(asked?.token ?? ''),
    },
  },
  access: userAccess,
  hooks: {
    // Counted before anything of the account is looked at; and a link, before the password that it is to set.
    beforeOperation: [limitSignIn, beforeSignIn, checkNewPassword, confirmAccountChange],
    beforeLogin: [completesSignIn],
    afterLogin: [knowDevice, noteSignIn],
    afterLogout: [endsSession, noteSignOut],
    afterRefresh: [prolongsSession],
    afterRead: [showWhatCounts],
    afterChange: [recordAccountChange],
    afterDelete: [recordsChanges('account').afterDelete],
    afterOperation: [countsNewPassword, recordPassword, unlockSignIn],
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
