'use client'
import { useId } from 'react'

/** How far the server is; `of` is null until it has read the file. */
export const ImportProgress = ({ finished, of }: { readonly finished: number; readonly of: number | null }) => {
  const id = useId()
  return (
    <div className="references__progress">
      <label htmlFor={id}>
        {of === null
          ? 'Sending and reading…'
          : `${finished.toLocaleString('en')} of ${of.toLocaleString('en')} records`}
      </label>
      <progress id={id} {...(of === null ? {} : { value: finished, max: of })} />
      <p className="review-panel__hint" role="status">
        You may leave this page: the import goes on without it. Only its report is shown nowhere else; to see it again,
        import the same once more.
      </p>
    </div>
  )
}
