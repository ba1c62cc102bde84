'use client'
import { Folded } from './folded.tsx'
import { ReasonForm } from './reason-form.tsx'

/** Stepping aside; it can't be taken back. */
export const Recuse = ({ roundId, onDone }: { readonly roundId: string; readonly onDone: () => void }) => (
  <Folded button="Step aside…">
    {(fold) => (
      <ReasonForm
        id="recuse"
        title="Step aside from this review"
        button="Step aside"
        buttonStyle="secondary"
        url={`/api/review-states/${roundId}/recuse`}
        member="reason"
        label="Reason"
        hint="Such as a conflict of interest. The editors see it and ask somebody else; you can’t come back to this round."
        maxLength={5000}
        onDone={onDone}
        onCancel={fold}
      />
    )}
  </Folded>
)
