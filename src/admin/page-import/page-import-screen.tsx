'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditorial } from '../../../access/roles.ts'
import { Screen } from '../references/screen.tsx'
import { ManyPages } from './many-pages.tsx'
import { OnePage } from './one-page.tsx'
import type { TakenFile } from './take-files.ts'
import './page-import.css'

const ARTICLES = { label: 'Articles', url: '/admin/collections/articles' }

/** Pages into articles: one is corrected beside what was recognised in it, several are brought in together. */
export const PageImportScreen = () => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const [files, setFiles] = useState<readonly TakenFile[] | null>(null)
  if (!isEditorial(user)) {
    return (
      <Screen title="Import a page" list={ARTICLES}>
        Only editors can import pages.
      </Screen>
    )
  }
  return (
    <Screen title={files ? 'Import pages' : 'Import a page'} list={ARTICLES} isWide>
      {files ? <ManyPages files={files} onLeave={() => setFiles(null)} /> : <OnePage onMany={setFiles} />}
    </Screen>
  )
}
