import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isAdministrator, isManagingEditor } from '../../../access/roles.ts'
import { LedgerScreen } from './ledger-screen.tsx'

/** The ledger in the frame of the admin UI. Payload shows a view of one's own to anybody, so this one asks who comes. */
export const LedgerView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, permissions, locale, visibleEntities } = initPageResult
  const { user } = req
  if (!user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/ledger')}`)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams ?? {}}
      user={user}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      {isAdministrator(user) || isManagingEditor(user) ? (
        <LedgerScreen />
      ) : (
        <Gutter>
          <h1>The ledger</h1>
          <p>Administrators and managing editors read the ledger. Your account is neither.</p>
        </Gutter>
      )}
    </DefaultTemplate>
  )
}
