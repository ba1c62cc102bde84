'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { isAdministrator, isManagingEditor } from '../../../access/roles.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { formatDate } from '../dates.ts'
import { useFetched } from '../review-panel/use-fetched.ts'
import { useRequest } from './use-request.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

const URL_OF_DATA = '/api/references/retraction-watch'
const MOST_BYTES = 128 * 1024 * 1024

type Kept = { readonly rows: number; readonly uploadedAt: string }
type Uploaded = Kept & { readonly matched: number }

const number = (count: number): string => count.toLocaleString('en')

/** The Retraction Watch data that this server asks beside the services; a person brings them as a CSV file. */
export const RetractionWatchPanel = () => {
  const user = useAuth().user as Parameters<typeof isManagingEditor>[0]
  return isManagingEditor(user) || isAdministrator(user) ? <Data /> : null
}

const Data = () => {
  const { value, refusal: notRead, reload } = useFetched<Kept>(URL_OF_DATA)
  const { ask, isBusy, refusal, setRefusal } = useRequest()
  const [file, setFile] = useState<File | null>(null)
  const [uploaded, setUploaded] = useState<Uploaded | null>(null)
  const id = useId()

  const send = async () => {
    if (!file) return
    if (file.size > MOST_BYTES)
      return setRefusal({ code: 'BODY_TOO_LARGE', message: 'The file is larger than 128 MB.', unmet: [] })
    const answer = await ask<Uploaded>(URL_OF_DATA, { method: 'PUT', file })
    if (!answer) return
    setUploaded(answer)
    setFile(null)
    reload()
  }
  return (
    <section className="review-panel references references--form" aria-labelledby={`${id}-title`}>
      <h2 className="review-panel__title" id={`${id}-title`}>
        Retraction Watch data
      </h2>
      {notRead ? (
        <RefusalMessage refusal={notRead} />
      ) : (
        <p>
          {value
            ? `Uploaded on ${formatDate(value.uploadedAt)}: ${number(value.rows)} rows.`
            : 'None yet. Retractions are then known from PubMed and Crossref alone.'}
        </p>
      )}
      <div className="review-panel__form">
        <div className="review-panel__field">
          <label htmlFor={`${id}-file`}>The CSV file</label>
          <p className="review-panel__hint" id={`${id}-hint`}>
            Crossref publishes it with the columns of the Retraction Watch database. Up to 128 MB; sending it can take a
            minute. It takes the place of the file before.
          </p>
          <input
            key={uploaded?.uploadedAt}
            id={`${id}-file`}
            type="file"
            accept=".csv,text/csv"
            aria-describedby={`${id}-hint`}
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
        {refusal && <RefusalMessage refusal={refusal} />}
        {uploaded && (
          <DoneMessage key={uploaded.uploadedAt}>
            {number(uploaded.rows)} rows were read; {number(uploaded.matched)} of them are about references here.
          </DoneMessage>
        )}
        {isBusy && <progress aria-label="Sending and reading the file" />}
        <div className="review-panel__buttons">
          <Button disabled={isBusy || !file} margin={false} onClick={() => void send()}>
            {isBusy ? 'Sending…' : 'Upload'}
          </Button>
        </div>
      </div>
    </section>
  )
}
