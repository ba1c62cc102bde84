'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useState, type DragEvent } from 'react'
import { detectFormat } from '../../citations/formats/detect.ts'
import type { FormatName } from '../../citations/formats/index.ts'
import { TextArea } from '../review-panel/fields.tsx'
import { RefusalMessage } from '../review-panel/messages.tsx'
import type { ShownRefusal } from '../review-panel/post-action.ts'
import { ImportProgress } from './import-progress.tsx'

export type FormatChoice = { readonly value: FormatName; readonly label: string; readonly extension: string }

type Props = {
  readonly formats: readonly FormatChoice[]
  readonly text: string
  /** Null: as it is detected. */
  readonly format: FormatName | null
  readonly file: File | null
  readonly refusal: ShownRefusal | null
  readonly progress: { readonly finished: number; readonly of: number | null } | null
  readonly onText: (text: string) => void
  readonly onFormat: (format: FormatName | null) => void
  readonly onFile: (file: File | null) => void
  readonly onSend: () => void
}

/** As much of a file as shows what it is. */
const HEAD = 64 * 1024

export const ImportForm = (props: Props) => {
  const { formats, text, format, file, refusal, progress, onText, onFormat, onFile, onSend } = props
  const detected = useDetected(text, file)
  const [isOver, setIsOver] = useState(false)
  const isEmpty = file === null && text.trim() === ''

  const drop = (event: DragEvent<HTMLElement>) => {
    const dropped = event.dataTransfer.files[0]
    setIsOver(false)
    if (!dropped) return
    event.preventDefault()
    onFile(dropped)
  }
  return (
    <section
      aria-label="What to import"
      className={`review-panel__form references__drop${isOver ? ' references__drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {file ? (
        <ChosenFile file={file} onRemove={() => onFile(null)} />
      ) : (
        <>
          <FileField formats={formats} onFile={onFile} />
          <TextArea label="Or paste the records" rows={12} value={text} onChange={onText} />
        </>
      )}
      <FormatField formats={formats} format={format} detected={detected} onFormat={onFormat} />
      {refusal && <RefusalMessage refusal={refusal} />}
      {progress && <ImportProgress {...progress} />}
      <div className="review-panel__buttons">
        <Button disabled={progress !== null || isEmpty} margin={false} onClick={onSend}>
          {progress ? 'Importing…' : 'Import'}
        </Button>
      </div>
    </section>
  )
}

const useDetected = (text: string, file: File | null): FormatName | null => {
  const [head, setHead] = useState('')
  useEffect(() => {
    let isMounted = true
    setHead('')
    // What can't be read is reported by the server, when it is sent.
    void file
      ?.slice(0, HEAD)
      .text()
      .catch(() => '')
      .then((read) => (isMounted ? setHead(read) : undefined))
    return () => {
      isMounted = false
    }
  }, [file])
  return detectFormat(file ? head : text.slice(0, HEAD))
}

const ChosenFile = ({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) => (
  <div className="references__file" role="group" aria-label="Chosen file">
    <span>
      <strong>{file.name}</strong> <span className="references__quiet">{sizeOf(file.size)}</span>
    </span>
    <Button buttonStyle="secondary" margin={false} onClick={onRemove}>
      Take another
    </Button>
  </div>
)

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const FileField = ({ formats, onFile }: Pick<Props, 'formats' | 'onFile'>) => {
  const id = useId()
  return (
    <div className="review-panel__field">
      <label htmlFor={id}>A file</label>
      <p className="review-panel__hint" id={`${id}-hint`}>
        Choose it, or drop it here.
      </p>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint`}
        accept={[...formats.map(({ extension }) => `.${extension}`), '.txt', 'text/plain'].join(',')}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
    </div>
  )
}

type FormatProps = Pick<Props, 'formats' | 'format' | 'onFormat'> & { readonly detected: FormatName | null }

const FormatField = ({ formats, format, detected, onFormat }: FormatProps) => {
  const id = useId()
  const found = formats.find(({ value }) => value === detected)
  return (
    <div className="review-panel__field references__format">
      <label htmlFor={id}>Format</label>
      <select
        id={id}
        value={format ?? ''}
        onChange={(event) => onFormat(formats.find(({ value }) => value === event.target.value)?.value ?? null)}
      >
        <option value="">{found ? `${found.label} (detected)` : 'Detected from the text'}</option>
        {formats.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
