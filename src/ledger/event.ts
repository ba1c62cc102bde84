import { digestOf } from '../review/digest.ts'

/** One line of the ledger, as it is hashed and signed. Times are ISO 8601 in UTC; hashes lower-case hexadecimal SHA-256. */
export type LedgerEvent = {
  /** One chain a server: two servers on one database do not wait for each other. */
  readonly chain: string
  /** Place in the chain, from 1. */
  readonly seq: number
  /** Hash of the event before; of the chain's name for the first. */
  readonly previous: string
  readonly recordedAt: string
  readonly key: string
  /** What the action was done to: "round:<id>", "publication:<id>", "policy" and the like. */
  readonly subject: string
  readonly action: string
  /** When it was done; recorded later where a crash came between. */
  readonly at: string
  /** Account id; null where the system acted. */
  readonly actor: string | null
  readonly article: string | null
  readonly reviewState: string | null
  readonly publication: string | null
  /** Digest of the text that the action was about. */
  readonly digest: string | null
  /** Digests of the subject's record before and after. */
  readonly before: string | null
  readonly after: string | null
  readonly requestId: string | null
  readonly details: unknown
}

export const EVENT_MEMBERS = [
  'chain',
  'seq',
  'previous',
  'recordedAt',
  'key',
  'subject',
  'action',
  'at',
  'actor',
  'article',
  'reviewState',
  'publication',
  'digest',
  'before',
  'after',
  'requestId',
  'details',
] as const satisfies readonly (keyof LedgerEvent)[]

/** What the chain begins with, in place of a hash of an event before. */
export const genesis = (chain: string): string => digestOf({ chain })

/** Hash of an event: SHA-256 of its canonical JSON, the hash of the one before it included. */
export const eventHash = (event: LedgerEvent): string =>
  digestOf(Object.fromEntries(EVENT_MEMBERS.map((member) => [member, event[member]])))

/** What the server signs with each event. */
export const eventStatement = ({ chain, seq }: Pick<LedgerEvent, 'chain' | 'seq'>, hash: string) => ({
  chain,
  seq,
  hash,
})

/** The newest event of a chain, as it is signed; kept where an event can't be cut off together with it. */
export type LedgerHead = {
  readonly chain: string
  readonly seq: number
  readonly hash: string
  readonly at: string
}
