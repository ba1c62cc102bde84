'use client'
import { useId } from 'react'

type Props = {
  readonly label: string
  /** What it is called to choose nothing. */
  readonly any: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** A list to choose one from, or none. A value that is not in the list (an old bookmark) stays chosen as it is. */
export const SelectAny = ({ label, any, value, options, onChange }: Props) => {
  const id = useId()
  const isKnown = value === '' || options.some((option) => option.value === value)
  return (
    <div className="review-panel__field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{any}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
