import { z } from 'zod'
import { REFUSAL_CODES, type RefusalStatus } from '../commands/refusal-codes.ts'
import { QUESTION_STATES } from '../questions/vocabulary.ts'
import { DELIVERY_STATES } from '../webhooks/vocabulary.ts'
import { ALERT_STATES } from '../citations/source-alert.ts'
import { PERSONAL_KINDS } from '../questions/personal-data.ts'
import { MISSING_CODES, REVIEW_REFUSAL_CODES, UNMEETABLE_CODES } from '../review/refusal-codes.ts'
import { REVIEW_STATES } from '../review/vocabulary.ts'
import type { JsonSchema } from './describe.ts'
import { id, textOrNull, time, timeOrNull } from './shapes.ts'
import { toSchema } from './to-schema.ts'

/** What a refusal says besides its code: which members there are depends on the code. docs/api.md, "Refusals". */
const Details = z
  .strictObject({
    unmet: z.array(
      z.strictObject({
        code: z.enum([...Object.values(REVIEW_REFUSAL_CODES).flat(), ...MISSING_CODES, ...UNMEETABLE_CODES]),
        message: z.string(),
        path: z.string().optional(),
      }),
    ),
    problems: z.array(
      z.union([
        z.strictObject({ path: z.string(), message: z.string() }),
        z.strictObject({ line: z.int(), message: z.string() }),
        z.strictObject({ row: z.int(), message: z.string() }),
      ]),
    ),
    path: z.string(),
    slug: z.string(),
    savedAt: time,
    savedBy: textOrNull,
    mergedInto: id,
    reviewState: id,
    reviewer: id,
    state: z.enum([...REVIEW_STATES, ...QUESTION_STATES, ...ALERT_STATES, ...DELIVERY_STATES]),
    publication: id,
    reason: textOrNull,
    notice: textOrNull,
    retractedAt: timeOrNull,
    mediaTypes: z.array(z.string()),
    retryAfter: z.int(),
    text: z.string(),
    redacted: z.string(),
    found: z.array(z.strictObject({ kind: z.enum(PERSONAL_KINDS), text: z.string(), start: z.int(), end: z.int() })),
  })
  .partial()
  .meta({ id: 'RefusalDetails', description: 'Each member comes with some codes alone.' })

/** The one shape of a refusal, with the codes that this status can have. */
const refusalOf = (status: RefusalStatus) =>
  z
    .strictObject({
      errors: z
        .array(
          z.strictObject({
            message: z.string().meta({ description: 'A sentence for people; it may change.' }),
            code: z.enum(REFUSAL_CODES[status]).meta({ description: 'Stable.' }),
            details: Details,
            data: z
              .strictObject({ errors: z.array(z.strictObject({ path: z.string(), message: z.string() })) })
              .optional()
              .meta({ description: 'Repeats `details.problems` for Payload’s own forms.' }),
          }),
        )
        .min(1),
    })
    .meta({ id: `Refusal${status}` })

const MEANINGS: Readonly<Record<RefusalStatus, string>> = {
  308: 'Moved; `details.slug` is the present address.',
  400: 'The request can’t be read.',
  401: 'Not signed in.',
  403: 'Not you.',
  404: 'Not there; also “there, but not for you”.',
  405: 'Not with this method.',
  406: 'None of the media types in `details.mediaTypes` will do.',
  408: 'The request did not arrive in time.',
  409: 'Not now, or stale.',
  410: 'Retracted, with what readers are to be told.',
  413: 'The body is too large.',
  414: 'The address is too long.',
  415: 'A type of body that is not taken.',
  422: 'Something is missing or wrong; all of it is listed.',
  423: 'Locked.',
  429: 'Asked too often.',
  431: 'The headers are too large.',
  500: 'Something went wrong inside; nothing of it is shown.',
  503: 'Somebody else’s service did not answer, or a query took too long.',
}

const isStatus = (status: number): status is RefusalStatus => status in REFUSAL_CODES

export const REFUSAL_STATUSES = Object.keys(REFUSAL_CODES).map(Number).filter(isStatus)

/** The name of the component that answers with this status. */
export const refusalName = (status: RefusalStatus): string => `Refused${status}`

/** Every refusal as a response that operations refer to. */
export const refusalResponses = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    REFUSAL_STATUSES.map((status) => [
      refusalName(status),
      {
        description: MEANINGS[status],
        headers: {
          'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
          ...(status === 429 ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}),
        },
        content: { 'application/json': { schema: toSchema(refusalOf(status), 'output') } },
      },
    ]),
  )
