/**
 * Why the review refuses a step, each code under the status that it is answered with (docs/api.md, "Codes of the review").
 * They are stable: clients act on them.
 */
export const REVIEW_REFUSAL_CODES = {
  403: [
    'CONFLICT_EXCLUDES',
    'NOT_ASSIGNED',
    'NOT_DISCLOSED',
    'NOT_ON_BOARD',
    'NOT_YOUR_ARTICLE',
    'NOT_YOUR_COMMENT',
    'OWN_TEXT',
    'ROLE_NOT_ALLOWED',
  ],
  409: [
    'ALREADY_ACCEPTED',
    'ALREADY_ASSIGNED',
    'ALREADY_DECIDED',
    'ALREADY_PUBLISHED',
    'CLOCK_BEHIND',
    'DIGEST_MISMATCH',
    'NOT_AVAILABLE_IN_STATE',
    'NOT_REPLACEABLE',
    'NO_CHANGES_LEFT',
  ],
  422: [
    'CHECKLIST_INCOMPLETE',
    'COMMENT_MISSING',
    'COMMENT_NOT_ANCHORED',
    'COMMENT_TOO_LONG',
    'CONFLICT_NOT_STATED',
    'DUE_DATE_PAST',
    'INCOMPLETE',
    'NOT_ENOUGH_REVIEWERS',
    'NO_REVIEWERS',
    'NO_TIME_TO_TAKE_AWAY',
    'ONLY_CONFLICTED_REVIEWERS',
    'PUBLISH_TIME_PAST',
    'REASON_MISSING',
    'REVIEWER_CONFLICTED',
    'REVIEWER_IS_AUTHOR',
    'REVIEWER_NOT_DISCLOSED',
    'REVIEWER_NOT_ELIGIBLE',
    'SPECIALTY_NOT_COVERED',
    'TOO_MANY_COMMENTS',
    'UNKNOWN_COMMENT',
    'UNKNOWN_REVIEWER',
  ],
} as const

/** What an article can lack (docs/api.md, "What an article can lack"). */
export const MISSING_CODES = [
  'CITATION_WITHOUT_REFERENCE',
  'COMMENT_UNANSWERED',
  'CONTENT_NOT_SUPPORTED',
  'HEADING_MISSING',
  'PROVENANCE_TOOL_MISSING',
  'QUESTION_MISSING',
  'REFERENCE_INCOMPLETE',
  'REFERENCE_RETRACTED',
  'REFERENCE_UNKNOWN',
  'SECTIONS_MISSING',
  'SECTION_EMPTY',
  'SECTION_WITHOUT_CITATION',
] as const

/** Why the board, as it stands, could not meet a policy: in `details.unmet` of `POLICY_UNMEETABLE`. */
export const UNMEETABLE_CODES = ['ALL_CONFLICTED', 'SPECIALTY_NOT_ON_BOARD', 'TOO_FEW_ON_BOARD'] as const

type Codes = typeof REVIEW_REFUSAL_CODES
export type ReviewRefusalCode = Codes[keyof Codes][number]
export type ShortfallCode = ReviewRefusalCode | (typeof MISSING_CODES)[number] | (typeof UNMEETABLE_CODES)[number]
