'use client'
import { useId } from 'react'

type TextProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
}

export const TextArea = ({ label, hint, value, onChange, maxLength, rows = 3 }: TextProps & { rows?: number }) => {
  const id = useId()
  return (
    <div className="review-panel__field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="review-panel__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={maxLength}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

type InputProps = TextProps & { readonly type: 'date' | 'password'; readonly autoComplete?: string; min?: string }

export const Input = ({ label, hint, value, onChange, type, autoComplete, maxLength, min }: InputProps) => {
  const id = useId()
  return (
    <div className="review-panel__field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="review-panel__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type={type}
        value={value}
        min={min}
        maxLength={maxLength}
        autoComplete={autoComplete}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio'
  readonly label: string
  readonly hint?: string
  readonly name?: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

/** A tick or a radio with its whole row as the target: thumbs are wide. */
export const Choice = ({ type, label, hint, name, checked, disabled = false, onChange }: ChoiceProps) => {
  const id = useId()
  return (
    <div className={`review-panel__choice${disabled ? ' review-panel__choice--disabled' : ''}`}>
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>
        {label}
        {hint && (
          <span className="review-panel__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}
