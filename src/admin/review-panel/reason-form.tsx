'use client'
import { useState } from 'react'
import { ActionForm } from './action-form.tsx'
import { TextArea } from './fields.tsx'

type Props = {
  readonly id: string
  readonly title: string
  readonly button: string
  readonly url: string
  /** The member of the body that carries the words. */
  readonly member: 'note' | 'reason'
  readonly label: string
  readonly hint?: string
  readonly maxLength: number
  readonly disabled?: boolean
  readonly buttonStyle?: 'primary' | 'secondary'
  readonly onDone: () => void
}

/** A verb that takes one text: submit, withdraw, step aside. */
export const ReasonForm = (props: Props) => {
  const { id, title, button, url, member, label, hint, maxLength, disabled = false, buttonStyle, onDone } = props
  const [words, setWords] = useState('')
  return (
    <ActionForm
      id={id}
      title={title}
      button={button}
      url={url}
      disabled={disabled}
      buttonStyle={buttonStyle ?? 'primary'}
      prepare={() => ({ ok: true, body: { [member]: words } })}
      onDone={() => {
        setWords('')
        onDone()
      }}
    >
      <TextArea label={label} {...(hint ? { hint } : {})} value={words} maxLength={maxLength} onChange={setWords} />
    </ActionForm>
  )
}
