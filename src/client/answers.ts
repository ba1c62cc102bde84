import type { Publication } from './publication.ts'

/**
 * What went wrong, as a value. `code` is one of the server's stable codes (docs/api.md, "Refusals"), or `UNREACHABLE` where no
 * answer came, or `NOT_AN_ANSWER` where it was none of this server's; `httpStatus` is null where no answer came.
 */
export type Failure = {
  readonly status: 'failed'
  readonly code: string
  /** A sentence for people. */
  readonly message: string
  readonly httpStatus: number | null
  /** Seconds after which to ask again, where the server said so. */
  readonly retryAfter: number | null
}

/** Its proof did not fit: don't show it. */
export type Unverified = { readonly status: 'unverified'; readonly slug: string; readonly reason: string }

export type Retracted = {
  readonly status: 'retracted'
  /** For readers: show it at the article's address. */
  readonly notice: string | null
  readonly reason: string | null
  readonly retractedAt: string | null
}

export type BySlugAnswer =
  | { readonly status: 'live'; readonly publication: Publication }
  | Retracted
  /** It has another address now: send readers there. */
  | { readonly status: 'moved'; readonly slug: string }
  | { readonly status: 'not-found' }
  | Unverified
  | Failure

/** An earlier one says what stands at the address now. */
export type EditionOf = Publication & {
  readonly live?: { readonly edition: number; readonly slug: string; readonly publishedAt: string }
}

export type EditionAnswer =
  | { readonly status: 'found'; readonly publication: EditionOf }
  | Retracted
  | { readonly status: 'moved'; readonly slug: string }
  | { readonly status: 'not-found' }
  | Unverified
  | Failure

export type ListAnswer =
  | {
      readonly status: 'found'
      readonly docs: readonly Publication[]
      /** Left out, because the proof of each did not fit. */
      readonly unverified: readonly Unverified[]
      readonly page: number
      readonly hasNextPage: boolean
      /** Null where the server did not count. */
      readonly totalDocs: number | null
    }
  | Failure

export type SearchAnswer =
  | {
      readonly status: 'found'
      /** Excerpts carry no proof: read the publication before you show more. */
      readonly docs: readonly {
        readonly slug: string
        readonly question: string
        readonly excerpt: string
        readonly score: number
      }[]
    }
  | Failure

/** `received`: it lies in the editors' inbox, and will never be public. */
export type AskAnswer = { readonly status: 'received' } | Failure
