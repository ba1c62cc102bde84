import { approvalsOf, type Byline, type Round } from '../review/round.ts'
import type { ApprovedContent } from './content.ts'

export type Approval = {
  readonly digest: string
  readonly round: number
  readonly approvedAt: string
  readonly nextReviewDue: string
  readonly quorum: number
  readonly reviewers: readonly (Byline & { readonly conflict: string; readonly decidedAt: string })[]
}

/** The frozen part of a publication, as it is stored and served. */
export type PublicationDocument = ApprovedContent & { readonly approval: Approval }

/** An approved round with its frozen text: everything that a publication is made of. */
export type ApprovedRound = Round & {
  readonly number: number
  readonly canonicalContent: string
  readonly approvedAt: string
}

/**
 * The publication of an approved round. A pure function of the round's row: a recovery pass that builds it again after a
 * crash gets the same bytes.
 */
export const publicationDocument = (round: ApprovedRound): PublicationDocument => ({
  ...(JSON.parse(round.canonicalContent) as ApprovedContent),
  approval: {
    digest: round.digest,
    round: round.number,
    approvedAt: round.approvedAt,
    nextReviewDue: addMonths(round.approvedAt, round.policy.reviewIntervalMonths),
    quorum: round.policy.quorum,
    reviewers: approvalsOf(round).map(({ byline, conflict, decidedAt }) => ({ ...byline, conflict, decidedAt })),
  },
})

/** Calendar months in UTC; a day that the month does not have becomes its last one (31 January + 1 → 28 or 29 February). */
export const addMonths = (iso: string, months: number): string => {
  const date = new Date(iso)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.toISOString()
}

/** Two spellings of one question: case, spaces and end marks don't count. Links related questions to live publications. */
export const questionKey = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
