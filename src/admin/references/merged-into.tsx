'use client'
import type { Reference } from '../../payload-types.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

/** In the place of everything that can be done with a record: where its citations lead since it was merged. */
export const MergedInto = ({ id }: { readonly id: string }) => {
  const { value } = useFetched<Reference>(`/api/references/${id}?depth=0`)
  return (
    <div className="review-panel references references--form">
      <section className="review-panel__missing" aria-label="Merged">
        <p>
          This record was merged into{' '}
          <a href={`/admin/collections/references/${id}`}>{value?.title ?? 'another one'}</a>: every citation of it is
          one of that. What is changed here reaches no text.
        </p>
      </section>
    </div>
  )
}
