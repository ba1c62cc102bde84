import type { StoredRound } from '../commands/rounds.ts'
import type { StoredRow } from '../commands/store.ts'

/** A thing that events tell of, as it is in the database now. */
export type Thing =
  | { readonly kind: 'round'; readonly row: StoredRow; readonly decisions: readonly StoredRow[] }
  | { readonly kind: 'publication'; readonly row: StoredRow; readonly round: StoredRound | null }
  /** Anything else: only whether its record is what the ledger says it is. */
  | {
      readonly kind: 'record'
      readonly collection: string
      readonly id: string | null
      readonly name: string
      readonly digest: string
    }

/** What can't be read at all: a column that is no JSON any more, say. */
export type Unreadable = { readonly id: string; readonly error: unknown }

/** Whether an error comes from what a row holds, and not from the database being out of reach. */
export const isBadData = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError

/**
 * Everything that verification reads, a page at a time. Each call reads afresh, so that what does not fit can be looked at
 * again: a server may be at work meanwhile.
 */
export type LedgerRows = {
  /** All events, chain by chain, each chain in the order of its places; those without a place first. */
  readonly eventsInOrder: () => AsyncIterable<StoredRow | Unreadable>
  readonly eventAt: (chain: string, seq: number) => Promise<StoredRow | null>
  /** The events about each of these subjects; throws where one can't be read. */
  readonly eventsAbout: (subjects: readonly string[]) => Promise<readonly StoredRow[]>
  readonly heads: () => Promise<readonly StoredRow[]>
  /** The subjects of all things that are there. */
  readonly subjects: () => Promise<readonly string[]>
  /** The things with these subjects, as far as they are there; throws where one can't be read. */
  readonly things: (subjects: readonly string[]) => Promise<ReadonlyMap<string, Thing>>
  readonly decisionIds: () => Promise<readonly string[]>
}
