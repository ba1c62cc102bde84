import type { PublicPublication } from '../publication/public-view.ts'

/** A live publication as its page needs it. */
export type ReaderPublication = PublicPublication

export type RetractionNotice = {
  readonly notice: string | null
  readonly reason: string | null
  readonly retractedAt: string | null
}
