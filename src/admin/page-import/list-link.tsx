'use client'
import { Button, useAuth, useListDrawerContext } from '@payloadcms/ui'
import { isEditorial } from '../../../access/roles.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import '../references/references.css'

/** Above the list of articles. */
export const PageImportLink = () => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer || !isEditorial(user)) return null
  return (
    <nav className="review-panel references__tools" aria-label="Bring in articles">
      <Button el="link" to="/admin/collections/articles/import" buttonStyle="secondary" margin={false}>
        Import a page
      </Button>
    </nav>
  )
}
