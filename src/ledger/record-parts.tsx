import { createContext, useContext, type ReactNode } from 'react'

/** Names of accounts by their ids. */
export const People = createContext<Readonly<Record<string, string>>>({})

/** An account: the person's name with the id behind it; the system where nobody acted. */
export const Person = ({ id }: { readonly id: string | null }) => {
  const people = useContext(People)
  if (id === null) return <>the system</>
  return (
    <>
      {people[id] ?? 'unknown account'} <code>{id}</code>
    </>
  )
}

export type Fact = readonly [name: string, value: ReactNode]

/** Names and values; what there is none of is left out. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl>
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** A text as it was written, line by line. */
export const Words = ({ text }: { readonly text: string }) => <p className="words">{text}</p>

export const Code = ({ text }: { readonly text: string | null }) => (text ? <code>{text}</code> : null)

/** Whether something was found to fit, in words: colour alone says nothing on paper. */
export const Fits = ({ fits, what }: { readonly fits: boolean; readonly what: string }) => (
  <strong className={fits ? 'fits' : 'unfit'}>{fits ? `fits: ${what}` : `DOES NOT FIT: ${what}`}</strong>
)

/** A value that has no form of its own here. */
export const Json = ({ value }: { readonly value: unknown }) =>
  value === null || value === undefined ? null : <code>{JSON.stringify(value)}</code>

export const Table = ({
  head,
  rows,
}: {
  readonly head: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}) => (
  <table>
    <thead>
      <tr>
        {head.map((cell) => (
          <th key={cell} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
