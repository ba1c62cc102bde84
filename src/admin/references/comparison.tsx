'use client'
import { useId } from 'react'
import type { BibliographicRecord } from '../../citations/reference.ts'
import { compareRecords, type ComparedField, type ComparedRow } from './compare-records.ts'
import './comparison.css'

export type ComparisonColumn = { readonly id: string; readonly name: string; readonly record: BibliographicRecord }

type Props = {
  readonly label: string
  readonly columns: readonly ComparisonColumn[]
  /** Lets a person pick the fields of the second record that shall be taken. */
  readonly choice?: {
    readonly offered: readonly ComparedField[]
    readonly chosen: ReadonlySet<ComparedField>
    readonly onChange: (field: ComparedField, isChosen: boolean) => void
  }
}

const verdictWords = ({ verdict, values }: ComparedRow): string | null =>
  verdict === 'same' ? null : verdict === 'differs' ? 'differs' : values.length > 2 ? 'not in all' : 'only in one'

/**
 * Records side by side, field by field; on a narrow screen below each other. The roles stay a table's there, which browsers
 * forget once a table is laid out as something else.
 */
export const Comparison = ({ label, columns, choice }: Props) => {
  const rows = compareRecords(columns.map(({ record }) => record))
  return (
    <table role="table" aria-label={label} className={`comparison comparison--of-${Math.min(columns.length, 4)}`}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Field
          </th>
          {columns.map(({ id, name }) => (
            <th key={id} role="columnheader" scope="col">
              {name}
            </th>
          ))}
          {choice && (
            <th role="columnheader" scope="col" className="comparison__choice">
              Take
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.field} row={row} columns={columns} {...(choice ? { choice } : {})} />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ row, columns, choice }: { readonly row: ComparedRow } & Pick<Props, 'columns' | 'choice'>) => {
  const { field, label, values, verdict } = row
  const words = verdictWords(row)
  return (
    <tr role="row" className={`comparison__row comparison__row--${verdict}`}>
      <th role="rowheader" scope="row">
        {label} {words && <span className="comparison__verdict">{words}</span>}
      </th>
      {columns.map(({ id, name }, index) => (
        <td key={id} role="cell" data-column={name}>
          {values[index] === '' ? <span className="comparison__nothing">—</span> : values[index]}
        </td>
      ))}
      {choice && (
        <td role="cell" className="comparison__choice">
          {choice.offered.includes(field) && (
            <Take
              label={label}
              isChosen={choice.chosen.has(field)}
              onChange={(isChosen) => choice.onChange(field, isChosen)}
            />
          )}
        </td>
      )}
    </tr>
  )
}

type TakeProps = {
  readonly label: string
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

const Take = ({ label, isChosen, onChange }: TakeProps) => {
  const id = useId()
  return (
    <label htmlFor={id} className="comparison__take">
      <input id={id} type="checkbox" checked={isChosen} onChange={(event) => onChange(event.target.checked)} />
      <span className="comparison__take-words">
        Take<span className="review-panel__unseen"> {label}</span>
      </span>
    </label>
  )
}
