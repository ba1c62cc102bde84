'use client'
import { Button, useAuth, useListDrawerContext, useSelection } from '@payloadcms/ui'
import { isEditorial } from '../../../access/roles.ts'
import type { FormatName } from '../../citations/formats/index.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

type Props = { readonly formats: readonly { readonly value: FormatName; readonly label: string }[] }

const LIST = '/admin/collections/references'

export const ListLinks = ({ formats }: Props) => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const { isInDrawer } = useListDrawerContext()
  const { selectedIDs } = useSelection()
  if (isInDrawer) return null
  const ids = selectedIDs.map(String)
  return (
    <nav className="review-panel references__tools" aria-label="Work on references">
      {isEditorial(user) && (
        <>
          <Button el="link" to={`${LIST}/import`} buttonStyle="secondary" margin={false}>
            Import
          </Button>
          <Button el="link" to={`${LIST}/duplicates`} buttonStyle="secondary" margin={false}>
            Find duplicates
          </Button>
        </>
      )}
      <details className="references__export">
        <summary className="btn btn--style-secondary btn--size-medium">
          {ids.length > 0 ? `Export ${ids.length} selected` : 'Export all'}
        </summary>
        <ul>
          {formats.map(({ value, label }) => (
            <li key={value}>
              <a href={exportUrl(value, ids)} download>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

const exportUrl = (format: FormatName, ids: readonly string[]): string =>
  `/api/references/export?format=${format}${ids.length > 0 ? `&ids=${ids.map(encodeURIComponent).join(',')}` : ''}`
