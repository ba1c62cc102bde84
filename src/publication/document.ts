import { addMonths } from '../review/calendar.ts'
import { approvalsOf, type Byline, type Round } from '../review/round.ts'
import { COVERED_MEMBERS, type ApprovedContent } from './content.ts'

export type Approval = {
  readonly digest: string
  readonly round: number
  readonly approvedAt: string
  readonly nextReviewDue: string
  readonly quorum: number
  readonly reviewers: readonly (Byline & { readonly conflict: string; readonly decidedAt: string })[]
}

/** One line of the corrections log: what was different in this edition, in the words that the board approved with it. */
export type Correction = { readonly edition: number; readonly publishedAt: string; readonly note: string }

/** Which members the digest covers, and the server's signature over the digest and the approval. */
export type Proof = { readonly covers: readonly string[]; readonly jws: string }

/** The frozen part of a publication, as it is stored and served. */
export type PublicationDocument = ApprovedContent & {
  readonly approval: Approval
  readonly corrections: readonly Correction[]
  readonly proof: Proof
}

/** An approved round with its frozen text: everything that a publication is made of. */
export type ApprovedRound = Round & {
  readonly number: number
  readonly canonicalContent: string
  readonly approvedAt: string
  readonly nextReviewDue: string | null
}

export type Edition = {
  readonly slug: string
  readonly edition: number
  readonly publishedAt: string
  /** The corrections log of the edition before. */
  readonly corrections: readonly Correction[]
}

/**
 * The publication of an approved round, without its signature. A pure function of the round's row and the edition before:
 * a recovery pass that builds it again after a crash gets the same bytes.
 */
export const publicationDocument = (
  round: ApprovedRound,
  { edition, publishedAt, corrections }: Edition,
): Omit<PublicationDocument, 'proof'> => {
  const content = JSON.parse(round.canonicalContent) as ApprovedContent
  return {
    ...content,
    approval: {
      digest: round.digest,
      round: round.number,
      approvedAt: round.approvedAt,
      nextReviewDue: round.nextReviewDue ?? addMonths(round.approvedAt, round.policy.reviewIntervalMonths),
      quorum: round.policy.quorum,
      reviewers: approvalsOf(round).map(({ byline, conflict, decidedAt }) => ({ ...byline, conflict, decidedAt })),
    },
    corrections: content.changeNote
      ? [...corrections, { edition, publishedAt, note: content.changeNote }]
      : [...corrections],
  }
}

/** The members that the digest was taken of: all that the frozen text has. */
export const coveredMembers = (content: ApprovedContent): readonly string[] =>
  COVERED_MEMBERS.filter((member) => Object.hasOwn(content, member))

/** What the server signs with a publication: that these people approved this digest, for this address and edition. */
export const publicationStatement = (
  { approval }: Pick<PublicationDocument, 'approval'>,
  covers: readonly string[],
  { slug, edition, publishedAt }: Pick<Edition, 'slug' | 'edition' | 'publishedAt'>,
) => ({ slug, edition, publishedAt, covers, ...approval })

/** Two spellings of one question: case, spaces and end marks don't count. Links related questions to live publications. */
export const questionKey = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
