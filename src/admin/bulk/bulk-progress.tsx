'use client'
import { useId } from 'react'

type Props = { readonly finished: number; readonly of: number; readonly what: string; readonly hint: string }

/** How far work on many things has come. */
export const BulkProgress = ({ finished, of, what, hint }: Props) => {
  const id = useId()
  return (
    <div className="references__progress">
      <label htmlFor={id}>
        {finished} of {of} {what}
      </label>
      <progress id={id} value={finished} max={of} />
      <p className="review-panel__hint">{hint}</p>
    </div>
  )
}
