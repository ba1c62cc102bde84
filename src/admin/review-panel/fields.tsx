'use client'
import { useId, type ReactNode } from 'react'

type TextProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
}

/** A labelled control with its hint; the control gets the ids that tie the three together. */
const Labelled = ({
  label,
  hint,
  children,
}: Pick<TextProps, 'label' | 'hint'> & {
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}) => {
  const id = useId()
  return (
    <div className="review-panel__field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="review-panel__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
    </div>
  )
}

type TextAreaProps = TextProps & { readonly rows?: number; readonly autoFocus?: boolean }

export const TextArea = ({ onChange, rows = 3, label, hint, ...rest }: TextAreaProps) => (
  <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
    {(ids) => <textarea {...ids} {...rest} rows={rows} onChange={(event) => onChange(event.target.value)} />}
  </Labelled>
)

type InputProps = TextProps & {
  readonly type: 'date' | 'datetime-local' | 'password' | 'text'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric'
  readonly min?: string
}

export const Input = ({ onChange, label, hint, ...rest }: InputProps) => (
  <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
    {(ids) => <input {...ids} {...rest} onChange={(event) => onChange(event.target.value)} />}
  </Labelled>
)

type SelectProps = Omit<TextProps, 'maxLength'> & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A list to choose one from; nothing is chosen beforehand. */
export const Select = ({ label, hint, value, options, onChange }: SelectProps) => (
  <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
    {(ids) => (
      <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Choose…</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio'
  readonly label: string
  readonly hint?: ReactNode
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
