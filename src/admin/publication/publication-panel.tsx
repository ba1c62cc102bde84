'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Publication } from '../../payload-types.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { PublicationScreen } from './publication-screen.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import '../review-panel/frozen-text.css'
import '../review-panel/changes/changes.css'
import '../review-panel/comments/comments.css'
import './publication.css'

/** What the world reads, how it came to that, and what can be done about it. */
export const PublicationPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : (
    <div className="review-panel__place">
      <StoredPublication id={String(id)} />
    </div>
  )
}

const StoredPublication = ({ id }: { readonly id: string }) => {
  const router = useRouter()
  const { value: publication, refusal, reload } = useFetched<Publication>(`/api/publications/${id}?depth=0`)
  const [done, setDone] = useState<{ readonly words: string; readonly at: number } | null>(null)

  if (!publication) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading the text…</p>
  return (
    <PublicationScreen
      publication={publication}
      since={done?.at ?? 0}
      messages={
        <>
          {done && <DoneMessage key={done.at}>{done.words}</DoneMessage>}
          {refusal && <RefusalMessage refusal={refusal} />}
        </>
      }
      onDone={(words) => {
        setDone({ words, at: Date.now() })
        reload()
        router.refresh()
      }}
    />
  )
}
