'use client'
import type { Shortfall } from '../../review/facts.ts'
import { ReasonForm } from './reason-form.tsx'

type Props = {
  readonly articleId: string
  readonly missing: readonly Shortfall[]
  /** The form around has changes that aren't saved. */
  readonly isModified: boolean
  readonly onDone: () => void
}

/** Submitting, beside everything that still stands in its way. */
export const SubmitForm = ({ articleId, missing, isModified, onDone }: Props) => (
  <>
    {missing.length > 0 && (
      <div className="review-panel__missing">
        <h3 className="review-panel__form-title">Before it can be submitted</h3>
        <ul>
          {missing.map(({ code, message, path }) => (
            <li key={`${code}:${path ?? ''}`}>{message}</li>
          ))}
        </ul>
      </div>
    )}
    {isModified && (
      <p className="review-panel__note" role="status">
        You have unsaved changes. What is submitted is the saved text, so save first.
      </p>
    )}
    <ReasonForm
      id="submit-article"
      title="Submit to the board"
      button="Submit for review"
      url={`/api/articles/${articleId}/submit`}
      member="note"
      label="Note to the board (optional)"
      maxLength={2000}
      disabled={missing.length > 0 || isModified}
      onDone={onDone}
    />
  </>
)
