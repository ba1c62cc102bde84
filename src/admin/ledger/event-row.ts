/** An event as `GET /api/events?depth=0` answers it; docs/ledger.md says what the members mean. */
export type EventRow = {
  readonly id: string
  readonly subject: string
  readonly action: string
  readonly at: string
  readonly recordedAt?: string | null
  readonly actor?: string | null
  readonly article?: string | null
  readonly digest?: string | null
  readonly before?: string | null
  readonly after?: string | null
  readonly requestId?: string | null
  readonly details?: unknown
  readonly chain?: string | null
  readonly seq?: number | null
  readonly previous?: string | null
  readonly hash?: string | null
}

/** Names by ids: of accounts, and the questions of articles. */
export type Names = {
  readonly people: ReadonlyMap<string, string>
  readonly articles: ReadonlyMap<string, string>
}
