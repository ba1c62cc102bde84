import type { Approval } from './document.ts'
import type { SupersededPublication } from './edition.ts'
import type { PendingUpdate } from './links.ts'
import { FACTS, warningsOf, type ShownPublication } from './page-words.ts'

/** What FHIR and JATS are made of: a live publication, or an edition that another one replaced. */
export type ExportedPublication = Omit<ShownPublication, 'status' | 'reviewStatus' | 'pendingUpdate'> & {
  readonly status: 'live' | 'superseded'
  readonly reviewStatus: 'approved' | 'superseded'
  readonly pendingUpdate: PendingUpdate | null
  /** What took the place of a superseded edition. */
  readonly live?: SupersededPublication['live']
}

/** The board's approval; null where fewer stand behind it than the policy of its round asked for. */
export const approvalOf = ({ approval }: Pick<ExportedPublication, 'approval'>): Approval | null =>
  approval.quorum > 0 && approval.reviewers.length >= approval.quorum ? approval : null

/** When it was approved and is due again; null where the approval doesn't hold. */
export const approvalLine = (publication: ExportedPublication): string | null =>
  approvalOf(publication) === null ? null : FACTS.approved(publication)

/** When the first edition went out. */
export const firstPublishedAt = ({ edition, createdAt, publishedAt }: ExportedPublication): string =>
  edition === 1 ? publishedAt : createdAt

/** What must be known before the text, in sentences. */
export const cautionsOf = (publication: ExportedPublication): readonly string[] => [
  ...(publication.live ? [`This edition was replaced by edition ${publication.live.edition}.`] : []),
  ...warningsOf(publication),
]
