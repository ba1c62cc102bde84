'use client'
import { Folded } from './folded.tsx'
import { ReasonForm } from './reason-form.tsx'

type Props = {
  readonly articleId: string
  /** The text is approved and has not gone out yet. */
  readonly isWaiting: boolean
  readonly onDone: () => void
}

/** Taking a text back from the board, or an approved one from its publication. */
export const Withdraw = ({ articleId, isWaiting, onDone }: Props) => (
  <Folded button="Withdraw…">
    {(fold) => (
      <ReasonForm
        id="withdraw"
        title={isWaiting ? 'Withdraw the approved text' : 'Withdraw from review'}
        button={isWaiting ? 'Withdraw it' : 'Withdraw from review'}
        buttonStyle="secondary"
        url={`/api/articles/${articleId}/withdraw`}
        member="reason"
        label="Reason (optional)"
        hint={
          isWaiting
            ? 'It is not published. To publish it after all, it needs another round of review.'
            : 'The round is closed; its decisions don’t count for a later one.'
        }
        maxLength={2000}
        onDone={onDone}
        onCancel={fold}
      />
    )}
  </Folded>
)
