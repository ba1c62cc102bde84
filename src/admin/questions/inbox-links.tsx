'use client'
import { Button, useListDrawerContext } from '@payloadcms/ui'
import { listPath } from '../../home/home-list.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import '../references/references.css'

const NEW = listPath('questions', [['state', 'equals', 'new']])

/** Above the inbox. */
export const InboxLinks = () => {
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer) return null
  return (
    <nav className="review-panel references__tools" aria-label="Parts of the inbox">
      <Button el="link" to={NEW} buttonStyle="secondary" margin={false}>
        New ones alone
      </Button>
      <Button el="link" to={listPath('questions', [])} buttonStyle="secondary" margin={false}>
        All questions
      </Button>
    </nav>
  )
}
