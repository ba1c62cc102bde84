'use client'
import { useId, useState, type DragEvent, type ReactNode } from 'react'
import { takeFiles, type TakenFile } from './take-files.ts'

type Props = { readonly onFiles: (files: readonly TakenFile[]) => void; readonly children: ReactNode }

/** Where files are chosen, or dropped anywhere upon what it holds. */
export const FileDrop = ({ onFiles, children }: Props) => {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = async (list: FileList | null) => {
    if (list && list.length > 0) onFiles(await takeFiles([...list]))
  }
  const over = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent<HTMLElement>) => {
    setIsOver(false)
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void take(event.dataTransfer.files)
  }
  return (
    <section
      aria-label="What to import"
      className={`page-import__drop${isOver ? ' page-import__drop--over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className="review-panel__field page-import__file">
        <label htmlFor={id}>A text file, or several</label>
        <p className="review-panel__hint" id={`${id}-hint`}>
          Choose or drop them here; several are listed before anything is made. Or paste a page below.
        </p>
        <input
          id={id}
          type="file"
          multiple
          accept=".txt,text/plain"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const { files } = event.target
            // Emptied afterwards, so that the same file can be chosen again once it is mended.
            void take(files).then(() => (event.target.value = ''))
          }}
        />
      </div>
      {children}
    </section>
  )
}
