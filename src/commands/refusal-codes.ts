import { REVIEW_REFUSAL_CODES, type ShortfallCode } from '../review/refusal-codes.ts'

/**
 * Every code that a refusal can carry, under the status that it is answered with (docs/api.md, "Refusals"). They are stable:
 * clients act on them. What is in no list here does not compile, and an answer that carries it under another status fails the
 * tests that see it.
 */
export const REFUSAL_CODES = {
  308: ['MOVED'],
  400: [
    'IDEMPOTENCY_KEY_UNREADABLE',
    'INVALID_INPUT',
    'INVALID_QUERY',
    'METHOD_OVERRIDE',
    'NOT_JSON',
    'QUERY_NOT_ALLOWED',
  ],
  401: ['API_KEY_EXPIRED', 'API_KEY_REVOKED', 'INVALID_API_KEY', 'NOT_SIGNED_IN', 'SIGN_IN_FAILED'],
  403: [
    ...REVIEW_REFUSAL_CODES[403],
    'CODE_NEEDED',
    'CROSS_ORIGIN',
    'FORBIDDEN',
    'OWN_ACCOUNT',
    'OWN_RETRACTION',
    'OWN_SECOND_FACTOR',
    'PERSON_REQUIRED',
    'SCOPE_NOT_ALLOWED',
    'WRONG_CODE',
    'WRONG_PASSWORD',
  ],
  404: ['LOOKUP_NOT_FOUND', 'NOT_FOUND'],
  405: ['METHOD_NOT_ALLOWED'],
  406: ['NOT_ACCEPTABLE'],
  408: ['REQUEST_TIMEOUT'],
  409: [
    ...REVIEW_REFUSAL_CODES[409],
    'ACCOUNT_DISABLED',
    'ACCOUNT_IN_USE',
    'ACCOUNT_NOT_DISABLED',
    'ALREADY_MERGED',
    'ALREADY_UNDER_REVIEW',
    'ARTICLE_CHANGED',
    'ARTICLE_LOCKED',
    'CONFLICT',
    'IDEMPOTENCY_KEY_IN_USE',
    'LAST_ADMINISTRATOR',
    'LOOKUP_DISABLED',
    'MERGE_TARGET_MERGED',
    'NOTHING_TO_CONFIRM',
    'NOTHING_TO_REVIEW',
    'SECOND_FACTOR_ACTIVE',
    'SECOND_FACTOR_UNREADABLE',
    'SLUG_IN_USE',
    'WEBHOOK_OFF',
    'WEBHOOK_WITHOUT_SECRET',
  ],
  410: ['RETRACTED'],
  413: ['BODY_TOO_LARGE', 'REFERENCES_TOO_LARGE', 'RETRACTION_WATCH_TOO_LARGE'],
  414: ['ADDRESS_TOO_LONG'],
  415: ['UNSUPPORTED_MEDIA_TYPE'],
  422: [
    ...REVIEW_REFUSAL_CODES[422],
    'ARTICLE_INCOMPLETE',
    'COMMENTS_UNANSWERED',
    'DISCLOSURE_CONTRADICTS',
    'DISCLOSURE_DATE_AHEAD',
    'IDEMPOTENCY_KEY_REUSED',
    'INVALID_INPUT',
    'INVALID_SLUG',
    'MERGE_INTO_ITSELF',
    'NOT_A_PAGE',
    'PAGE_TOO_LONG',
    'PERSONAL_DATA',
    'POLICY_UNMEETABLE',
    'REFERENCES_EMPTY',
    'REFERENCES_NOT_TEXT',
    'REFERENCES_TOO_MANY_RECORDS',
    'REFERENCES_UNKNOWN_FORMAT',
    'RETRACTION_WATCH_UNREADABLE',
    'SLUG_UNCHANGED',
    'UNKNOWN_PUBLICATION',
  ],
  423: ['ACCOUNT_LOCKED', 'LOCKED'],
  429: ['TOO_MANY_REQUESTS'],
  431: ['HEADERS_TOO_LARGE'],
  500: ['INTERNAL_ERROR'],
  503: ['LOOKUP_UNAVAILABLE', 'QUERY_TOO_SLOW'],
} as const

type Codes = typeof REFUSAL_CODES
export type RefusalStatus = keyof Codes
/** With those of single shortfalls: the kernel names a refusal after the only one there is. */
export type RefusalCode = Codes[RefusalStatus][number] | ShortfallCode
