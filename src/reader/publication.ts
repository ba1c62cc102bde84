import type { SourceAlert } from '../publication/alerts.ts'
import type { PublicationDocument } from '../publication/document.ts'
import type { PendingUpdate } from '../publication/links.ts'
import type { Publication } from '../payload-types.ts'

/** A live publication as its page needs it. Payload's generated type has every virtual field optional; the document has them all. */
export type ReaderPublication = PublicationDocument &
  Pick<Publication, 'id' | 'slug' | 'edition' | 'publishedAt'> & {
    readonly relatedQuestions: readonly RelatedQuestion[]
    readonly pendingUpdate: PendingUpdate | null
    /** Sources that were retracted, or are in doubt, since the text was approved. */
    readonly alerts: readonly SourceAlert[]
    /** The day by which it was to be reviewed again has passed. */
    readonly reviewOverdue: boolean
  }

/** `slug` is null where no live publication answers the question. */
export type RelatedQuestion = { readonly question: string; readonly slug: string | null }

export type RetractionNotice = {
  readonly notice: string | null
  readonly reason: string | null
  readonly retractedAt: string | null
}
