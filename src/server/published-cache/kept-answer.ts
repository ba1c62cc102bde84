import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MadeAt } from '../../publication-changes/known-changes.ts'
import type { Encoding } from './accept.ts'
import type { Captured } from './in-process.ts'
import type { PublishedRequest } from './published-request.ts'

/** One form of an answer, ready to be sent. */
export type Representation = {
  /** Names and values in turn, as `writeHead` takes them fastest. */
  readonly headers: readonly string[]
  readonly body: Buffer
  /** What a client that has this form already sends back in `If-None-Match`. */
  readonly etag: string
}

const KEPT_STATUSES = new Set([200, 308, 404, 410])

/** Longest time that an answer is kept, in milliseconds: for what no change announces, such as a database put back by hand. */
const LONGEST = 60_000

/** Whether an answer says what it is made of, is for everybody, and is of a kind that stays true until that changes. */
export const mayBeKept = ({ method }: PublishedRequest, { status, headers, body }: Captured): boolean =>
  KEPT_STATUSES.has(status) &&
  headers['cache-tag'] !== undefined &&
  headers['set-cookie'] === undefined &&
  headers['content-encoding'] === undefined &&
  !/\b(private|no-store)\b/i.test(headers['cache-control'] ?? '') &&
  !/(^|,)\s*(\*|cookie|authorization)\s*(,|$)/i.test(headers.vary ?? '') &&
  (method === 'GET' || (status === 200 && !hasErrors(body)))

/** A field that failed for a moment (a database that was busy) must not stay failed. GraphQL says so within a 200. */
const hasErrors = (body: Buffer): boolean => {
  const answer: unknown = JSON.parse(body.toString('utf8'))
  return typeof answer !== 'object' || answer === null || 'errors' in answer
}

/** Of the connection that it came by, or written anew. */
const LEFT_OUT = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'x-request-id',
  'etag',
  'cache-control',
  'vary',
  'surrogate-key',
])
const COMPRESSIBLE = /^(text\/|application\/([\w.-]+\+)?(json|xml)\b)/
/** Bytes below which compressing saves nothing. */
const WORTH_COMPRESSING = 1024
/** Bytes that an answer takes besides its bodies. */
const OVERHEAD = 4096

const compress = {
  gzip: (body: Buffer): Promise<Buffer> => promisify(gzip)(body, { level: 6 }),
  br: (body: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
}

/** A finished answer of ours: the bytes and headers in each encoding, each made when it is first asked for. */
export class KeptAnswer {
  readonly status: number
  readonly tags: readonly string[]
  readonly madeAt: MadeAt
  /** On the monotonic clock of `performance.now()`. */
  readonly until: number
  readonly #digest: string
  readonly #common: readonly string[]
  readonly #compressible: boolean
  readonly #forms = new Map<Encoding, Representation>()
  readonly #underWay = new Map<Encoding, Promise<Representation>>()

  constructor(
    { status, headers, body }: Captured,
    { madeAt, sMaxAge }: { readonly madeAt: MadeAt; readonly sMaxAge: number },
  ) {
    this.status = status
    this.tags = String(headers['cache-tag']).split(',')
    this.madeAt = madeAt
    const ownEnd = headers.expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(headers.expires) - Date.now()
    this.until = performance.now() + Math.min(LONGEST, Number.isNaN(ownEnd) ? 0 : ownEnd)
    this.#digest = createHash('sha256').update(body).digest('base64url').slice(0, 27)
    this.#compressible = body.length >= WORTH_COMPRESSING && COMPRESSIBLE.test(headers['content-type'] ?? '')
    this.#common = [
      ...Object.entries(headers).flatMap(([name, value]) =>
        LEFT_OUT.has(name) || value === undefined ? [] : [value].flat().flatMap((one) => [name, one]),
      ),
      'cache-control',
      `public, max-age=0, must-revalidate${sMaxAge > 0 ? `, s-maxage=${sMaxAge}` : ''}`,
      'surrogate-key',
      this.tags.join(' '),
      'vary',
      [...new Set([...(headers.vary ?? '').split(/\s*,\s*/), 'Accept-Encoding'])].filter(Boolean).join(', '),
    ]
    this.#forms.set('identity', this.#form('identity', body))
  }

  /** Bytes that it takes in memory now. */
  get size(): number {
    let bytes = OVERHEAD
    for (const { body } of this.#forms.values()) bytes += body.length
    return bytes
  }

  /** The form that is ready in this encoding; null where it has to be made first. */
  ready(encoding: Encoding): Representation | null {
    return this.#forms.get(this.#compressible ? encoding : 'identity') ?? null
  }

  /** Makes the form in this encoding; once, however many ask at a time. */
  make(encoding: 'gzip' | 'br'): Promise<Representation> {
    const underWay = this.#underWay.get(encoding) ?? this.#compressed(encoding)
    this.#underWay.set(encoding, underWay)
    return underWay
  }

  async #compressed(encoding: 'gzip' | 'br'): Promise<Representation> {
    const identity = this.#forms.get('identity')
    if (!identity) throw new Error('An answer without a body can’t be compressed.')
    const form = this.#form(encoding, await compress[encoding](identity.body))
    this.#forms.set(encoding, form)
    return form
  }

  #form(encoding: Encoding, body: Buffer): Representation {
    const etag = `"${this.#digest}${encoding === 'identity' ? '' : `-${encoding}`}"`
    return {
      etag,
      body,
      headers: [
        ...this.#common,
        'etag',
        etag,
        ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
        'content-length',
        String(body.length),
      ],
    }
  }
}
