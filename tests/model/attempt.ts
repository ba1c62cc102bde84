import type { Answer, Client } from '../support/client.ts'
import type { Database } from './database.ts'
import type { Model, Who } from './model.ts'
import type { Reasons } from './rules.ts'

/** What the actions are done with: everybody's client, and the server's file. */
export type Means = {
  readonly clients: Readonly<Record<Who, Client>>
  readonly database: Database
  /** A name that no other article of this run has. */
  readonly freshMark: () => string
}

/** One thing that one person could do now, and what should come of it. */
export type Attempt = {
  readonly who: Who
  readonly what: string
  /** How it is done; kinds of doing the same thing are tried equally often. */
  readonly way: string
  /** Why it must be refused; empty where it must succeed. */
  readonly reasons: Reasons
  /** What sets the refusal apart from others with the same code; such are tried equally often. */
  readonly because?: string
  readonly send: (means: Means) => Promise<Answer>
  /** What a success changes in the model; gets the answer for the ids in it. */
  readonly then: (answer: Answer, means: Means) => void | Promise<void>
  /** What a refusal changes in the model: a wrong password is counted. */
  readonly otherwise?: () => void
}

/** Everything that everybody could do now of one kind. */
export type Attempts = (model: Model) => readonly Attempt[]

/** Part of an answer's body by its path of keys. */
export const part = (answer: Answer, ...path: readonly string[]): string => {
  const found = path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key],
    answer.body,
  )
  return typeof found === 'string' ? found : ''
}

export const nothing = (): void => {}
