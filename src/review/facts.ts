import type { ShortfallCode } from './refusal-codes.ts'
import type { BoardProfile, Round } from './round.ts'
import type { Checklist, CommentResolution, Role } from './vocabulary.ts'

/** One thing that stands in the way, with a stable code and a sentence a person can act on; `path` names the field at fault. */
export type Shortfall = { readonly code: ShortfallCode; readonly message: string; readonly path?: string }

/** Everything a decision may depend on, gathered before; the kernel itself looks nothing up. */
export type ReviewFacts = {
  /** ISO 8601, UTC. */
  readonly now: string
  readonly actor: { readonly userId: string; readonly roles: readonly Role[] }
  /** The round that the action is about; null where the article has none. */
  readonly round: Round | null
  /** Where there is no round: when the article's last one was changed. The clock may not be behind it. */
  readonly lastStepAt?: string | null
  /** The actor's own board profile, if there is one. */
  readonly profile: BoardProfile | null
  /** What the article still lacks; see `missingFrom`. */
  readonly missing: readonly Shortfall[]
  readonly given: Given
}

export type CommentDraft = {
  readonly section: number | null
  readonly quote: string | null
  readonly text: string
}

/** What came with the action. Absent means not given. */
export type Given = {
  readonly reviewers?: readonly BoardProfile[]
  /** Ids that name no board member. */
  readonly unknownReviewers?: readonly string[]
  /** The profiles, as they are now, of those whose assignment stands. */
  readonly standing?: readonly BoardProfile[]
  /** The board member whose place is taken by another. */
  readonly replaced?: string
  readonly dueAt?: string
  readonly digest?: string
  readonly checklist?: Checklist
  readonly conflict?: string
  /** The reviewer calls the conflict material. */
  readonly conflictIsMaterial?: boolean
  readonly comment?: string
  readonly comments?: readonly CommentDraft[]
  /** The frozen text of each section, for the quotations of comments. */
  readonly sectionTexts?: readonly string[]
  /** The id of the comment that is answered. */
  readonly answers?: string
  /** What the answer says became of the comment; null where it leaves it open. */
  readonly resolution?: CommentResolution | null
  readonly reason?: string
  /** Null takes a time away that was set before. */
  readonly publishAt?: string | null
}

export type Check = {
  /** HTTP status of the refusal: 403 not you, 409 not now, 422 something is missing. */
  readonly status: 403 | 409 | 422
  /** What stands in the way; an empty list means that the requirement is met. Missing facts are never a pass. */
  readonly check: (facts: ReviewFacts) => readonly Shortfall[]
}

export const unless = (met: boolean, code: ShortfallCode, message: string, path?: string): readonly Shortfall[] =>
  met ? [] : [path === undefined ? { code, message } : { code, message, path }]

export const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
