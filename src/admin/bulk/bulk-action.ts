import type { ReactNode } from 'react'
import type { ActionResult } from '../review-panel/post-action.ts'

/** What somebody chose before many documents are acted on. */
export type BulkChoice = { readonly ids: readonly string[]; readonly day: string; readonly words: string }
export const NOTHING_CHOSEN: BulkChoice = { ids: [], day: '', words: '' }

export type ChoiceProps = { readonly choice: BulkChoice; readonly onChange: (choice: BulkChoice) => void }

/** Something that can be done to many documents, one by one. */
export type BulkAction = {
  readonly key: string
  /** On the button that opens it, and the heading above it: "Submit for review". */
  readonly name: string
  /** What it does to each, in a sentence. */
  readonly hint: string
  readonly Fields?: (props: ChoiceProps) => ReactNode
  /** Whether enough was chosen to begin. */
  readonly isReady: (choice: BulkChoice) => boolean
  /** Never throws. */
  readonly act: (id: string, choice: BulkChoice) => Promise<ActionResult>
}

/** More would take minutes, and nobody reads a longer report. */
export const MOST_AT_ONCE = 100
