import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Clock } from '../../publication-changes/clock.ts'
import { KnownChanges, type MadeAt } from '../../publication-changes/known-changes.ts'
import { sharedLook } from '../../publication-changes/shared-look.ts'
import { idOfRequest } from '../request-id.ts'
import { AnswerStore } from './answer-store.ts'
import { graphqlRequest, mayBeQuery } from './graphql-request.ts'
import { inProcess, type Captured } from './in-process.ts'
import { KeptAnswer, mayBeKept } from './kept-answer.ts'
import { publishedRequest, type PublishedRequest } from './published-request.ts'
import { sendAsMade, sendKept, type CacheStatus } from './send.ts'

export type PublishedCacheParts = {
  /** What answers where the cache does not, and makes what it keeps. */
  readonly app: RequestListener
  /** Bytes that the kept answers may take; 0 keeps none. */
  readonly bytes: number
  /** Seconds for which shared caches may answer without asking; 0: they ask each time. */
  readonly sMaxAge: number
  /** The `Host` that answers are made for. */
  readonly host: string
  /** Reads the clock of the publications: its revision alone, and as a whole. */
  readonly revision: () => Promise<number>
  readonly clock: () => Promise<Clock>
  /** Whether a change that is under way is one of this process. */
  readonly isOwnChange: (id: string) => boolean
  /** What an answer carries besides for the client that asks: that another site's page may read it. */
  readonly grantFor: (req: IncomingMessage) => readonly string[]
  /** Counts a request that the cache can't answer; true where its client has sent too many, and is to be told so. */
  readonly isTooMany: (req: IncomingMessage, target: string) => Promise<boolean>
  readonly logger: Logger
}

/** What one making of an answer gave: something to keep, or something for those who asked together alone. */
type Made = { readonly kept: KeptAnswer } | { readonly once: Captured }
type Making = { readonly madeAt: MadeAt; readonly made: Promise<Made> }

/**
 * The listener in front of Express and Next.js. Anonymous requests for what is published are answered with finished bytes,
 * after a look at the clock that began when the request was here: nothing is sent that was made before a change which its
 * author has been told of (docs/decisions/0017). All else passes through.
 */
export class PublishedCache {
  readonly #parts: PublishedCacheParts
  readonly #store: AnswerStore
  readonly #known: KnownChanges
  readonly #makings = new Map<string, Making>()
  readonly #ask: ReturnType<typeof inProcess>
  readonly #look: () => Promise<void>
  #hits = 0
  #misses = 0

  constructor(parts: PublishedCacheParts) {
    this.#parts = parts
    this.#store = new AnswerStore(parts.bytes)
    this.#known = new KnownChanges(parts.isOwnChange)
    this.#ask = inProcess(parts.app)
    this.#look = sharedLook(async () => {
      if ((await parts.revision()) !== this.#known.revision) this.#known.learn(await parts.clock())
    })
  }

  /** Since the start; `bytes` is what the kept answers take now. */
  get figures(): { readonly hits: number; readonly misses: number; readonly bytes: number } {
    return { hits: this.#hits, misses: this.#misses, bytes: this.#store.bytes }
  }

  readonly listener: RequestListener = (req, res) => {
    const wanted = publishedRequest(req)
    if (wanted) void this.#answer(wanted, req, res)
    else if (mayBeQuery(req)) this.#readQuery(req, res)
    else this.#parts.app(req, res)
  }

  #readQuery(req: IncomingMessage, res: ServerResponse): void {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A client that leaves before the end is owed no answer.
    req.on('error', () => undefined)
    req.once('end', () => {
      const body = Buffer.concat(chunks)
      const wanted = graphqlRequest(body, req.headers.accept)
      // For whoever answers now: a body can be read once, and Express's parsers leave one that was read as it is.
      ;(req as IncomingMessage & { body?: Buffer }).body = body
      if (wanted) void this.#answer(wanted, req, res)
      else this.#parts.app(req, res)
    })
  }

  async #answer(wanted: PublishedRequest, req: IncomingMessage, res: ServerResponse): Promise<void> {
    const start = performance.now()
    try {
      await this.#look()
      const before = this.#store.get(wanted)
      const isHit = before !== undefined && before.until > start && this.#known.holds(before.madeAt, before.tags)
      if (!isHit && (await this.#parts.isTooMany(req, wanted.target))) return this.#parts.app(req, res)
      const exchange = { req, res, id: idOfRequest(req.headers['x-request-id']), grant: this.#parts.grantFor(req) }
      const made = isHit ? { kept: before } : await this.#made(wanted, exchange.id)
      if (isHit) this.#hits += 1
      else this.#misses += 1
      if ('once' in made) return sendAsMade(exchange, made.once)

      const cacheStatus: CacheStatus = isHit ? 'hit' : before ? 'fwd=stale' : 'fwd=miss'
      const sending = sendKept(exchange, made.kept, cacheStatus, () => {
        if (this.#store.get(wanted) === made.kept) this.#store.keep(wanted, made.kept)
      })
      if (sending) await sending
      if (isHit) this.#log(exchange, made.kept.status, start)
    } catch (error) {
      this.#parts.logger.warn({ err: error, msg: 'the cache could not answer; the request goes its usual way' })
      if (!res.headersSent && !res.destroyed) this.#parts.app(req, res)
      else res.destroy()
    }
  }

  /** Those who miss one answer at one state of the clock wait for one making of it. */
  async #made(wanted: PublishedRequest, id: string): Promise<Made> {
    // Before the first read: whatever changes from here on makes the answer void.
    const madeAt = this.#known.now()
    const underWay = this.#makings.get(wanted.key)
    if (underWay?.madeAt.revision === madeAt.revision && underWay.madeAt.reset === madeAt.reset) return underWay.made
    const making = { madeAt, made: this.#make(wanted, madeAt, id) }
    this.#makings.set(wanted.key, making)
    try {
      return await making.made
    } finally {
      if (this.#makings.get(wanted.key) === making) this.#makings.delete(wanted.key)
    }
  }

  async #make(wanted: PublishedRequest, madeAt: MadeAt, id: string): Promise<Made> {
    const { method, target, accept, body } = wanted
    const captured = await this.#ask({
      method,
      target,
      body,
      headers: {
        Host: this.#parts.host,
        // For the log alone.
        'X-Request-Id': id,
        ...(accept === '' ? {} : { Accept: accept }),
        ...(body === null
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': `${Buffer.byteLength(body)}` }),
      },
    })
    if (!mayBeKept(wanted, captured)) return { once: captured }
    const kept = new KeptAnswer(captured, { madeAt, sMaxAge: this.#parts.sMaxAge })
    // What has changed meanwhile answers those who asked before that, and nobody after them.
    if (this.#known.holds(madeAt, kept.tags)) this.#store.keep(wanted, kept)
    return { kept }
  }

  /** As `requestLog` does for all others. */
  #log({ req, id }: { req: IncomingMessage; id: string }, status: number, start: number): void {
    const { logger } = this.#parts
    if (!logger.isLevelEnabled('debug')) return
    const [path] = (req.url ?? '').split('?', 1)
    const ms = Math.round(performance.now() - start)
    logger.debug({ msg: 'request', id, method: req.method, path, status, ms, cache: 'hit' })
  }
}
