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
  readonly member: 'note' | 'reason' | 'findings'
  readonly label: string
  readonly hint?: string
  readonly maxLength: number
  readonly disabled?: boolean
  readonly buttonStyle?: 'primary' | 'secondary'
  readonly onDone: () => void
  readonly onCancel?: () => void
}

/** A verb that takes one text: submit, withdraw, decline, step aside. */
export const ReasonForm = (props: Props) => {
  const { member, label, hint, maxLength, onDone, ...form } = props
  const [words, setWords] = useState('')
  return (
    <ActionForm
      {...form}
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
