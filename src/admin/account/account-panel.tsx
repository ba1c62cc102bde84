'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { AccountStanding } from './account-standing.tsx'
import { OwnSecondFactor } from './own-second-factor.tsx'
import { OwnSessions } from './own-sessions.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './account.css'

/** On one's own account: the second factor and the sessions. On somebody else's, for administrators: whether it is open. */
export const AccountPanel = () => {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  if (id === undefined || !user) return null
  const isOwn = String(user.id) === String(id)
  return (
    <div className="review-panel account">
      {isOwn ? (
        <>
          <OwnSecondFactor />
          <OwnSessions />
        </>
      ) : (
        <AccountStanding id={String(id)} />
      )}
    </div>
  )
}
