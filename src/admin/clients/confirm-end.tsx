import { Button } from '@payloadcms/ui'
import { useId } from 'react'

type Props = {
  readonly title: string
  readonly words: string
  readonly button: string
  readonly isDangerous?: boolean
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks once more before a key ends. */
export const ConfirmEnd = ({ title, words, button, isDangerous = false, isBusy, onConfirm, onCancel }: Props) => {
  const id = useId()
  return (
    <section className="review-panel__form" aria-labelledby={id}>
      <h3 className="review-panel__form-title" id={id}>
        {title}
      </h3>
      <p>{words}</p>
      <div className="review-panel__buttons">
        <Button
          buttonStyle={isDangerous ? 'secondary' : 'primary'}
          className={isDangerous ? 'review-panel__danger' : ''}
          margin={false}
          disabled={isBusy}
          onClick={onConfirm}
        >
          {button}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
          Keep it as it is
        </Button>
      </div>
    </section>
  )
}
