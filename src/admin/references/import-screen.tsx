'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditorial } from '../../../access/roles.ts'
import type { FormatName } from '../../citations/formats/index.ts'
import { useKeptState } from '../review-panel/use-kept-state.ts'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { ImportForm, type FormatChoice } from './import-form.tsx'
import { ImportResult } from './import-result.tsx'
import { Screen } from './screen.tsx'
import { useImport } from './use-import.ts'

type Props = {
  readonly formats: readonly FormatChoice[]
  readonly limit: { readonly bytes: number; readonly message: string }
}

const EMPTY: { readonly text: string; readonly format: FormatName | null } = { text: '', format: null }

/** References from a file or a pasted text: chosen, followed while they come in, and reported one by one. */
export const ImportScreen = ({ formats, limit }: Props) => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const [draft, setDraft, forget] = useKeptState('references-import', EMPTY)
  const [file, setFile] = useState<File | null>(null)
  useLeaveWarning(draft.text.trim() !== '')
  const { state, begin, restart, refuse } = useImport()

  const send = async () => {
    const source = file ?? draft.text
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source).length : source.size
    if (bytes > limit.bytes) return refuse({ code: 'REFERENCES_TOO_LARGE', message: limit.message, unmet: [] })
    if (!(await begin(source, draft.format))) return
    setFile(null)
    forget()
  }

  if (!isEditorial(user)) return <Screen title="Import references">Only editors can import references.</Screen>
  return (
    <Screen title="Import references">
      {state.phase === 'done' ? (
        <ImportResult result={state.result} onAgain={restart} />
      ) : (
        <>
          <p>
            From a reference manager, a database or a publisher’s page: as RIS, BibTeX, PubMed (NBIB) or CSL-JSON, up to
            2,000 records and 2 MB. What is there already is not added twice.
          </p>
          <ImportForm
            formats={formats}
            text={draft.text}
            format={draft.format}
            file={file}
            refusal={state.phase === 'idle' ? state.refusal : null}
            progress={state.phase === 'running' ? state : null}
            onText={(text) => setDraft((current) => ({ ...current, text }))}
            onFormat={(format) => setDraft((current) => ({ ...current, format }))}
            onFile={setFile}
            onSend={() => void send()}
          />
        </>
      )}
    </Screen>
  )
}
