import type {
  AskAnswer,
  BySlugAnswer,
  EditionAnswer,
  Failure,
  ListAnswer,
  SearchAnswer,
  Unverified,
} from './answers.ts'
import { problemOf } from './proof.ts'
import type { Audience, Publication } from './publication.ts'

/** An answer that was kept, with the ETag that it came with. */
export type Kept = { readonly etag: string; readonly body: unknown }

/** Where answers are kept for conditional requests, such as a `Map`; asked again each time, so nothing retracted is shown. */
export type Cache = {
  readonly get: (address: string) => Kept | undefined | Promise<Kept | undefined>
  readonly set: (address: string, kept: Kept) => unknown
}

export type ClientOptions = {
  /** The server's address, such as `https://cms.example.org`. */
  readonly url: string
  readonly fetch?: typeof fetch
  /** `always`: a publication whose proof does not fit is never handed out. `never` is what you get otherwise. */
  readonly verify?: 'never' | 'always'
  /** The public keys (a JWK set) to verify with; else those that the server publishes. */
  readonly jwks?: object
  readonly cache?: Cache
}

export type ListOptions = {
  readonly topic?: string
  readonly audience?: Audience
  readonly language?: string
  readonly page?: number
  readonly limit?: number
}

type Answer = { readonly httpStatus: number; readonly body: unknown; readonly failure: Failure }

/** Milliseconds for which fetched keys are used; and for which they are not doubted, so that bad proofs don't flood the server. */
const KEYS_KEPT = 300_000
const KEYS_DOUBTED = 30_000

/** A reader's client of an Imprimatur server. No method throws or rejects: what went wrong is a value. */
export const createClient = (options: ClientOptions) => {
  const origin = options.url.replace(/\/+$/, '')
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)
  let keys: { readonly at: number; readonly set: Promise<unknown> } | null = null

  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const address = `${origin}${path}`
    try {
      const kept = init.method === undefined ? await options.cache?.get(address) : undefined
      const response = await send(address, {
        ...init,
        headers: { Accept: 'application/json', ...init.headers, ...(kept ? { 'If-None-Match': kept.etag } : {}) },
      })
      if (response.status === 304 && kept) return answerOf(200, kept.body, null)
      const body = parsed(await response.text())
      const etag = response.headers.get('etag')
      if (response.status === 200 && etag !== null) await options.cache?.set(address, { etag, body })
      return answerOf(response.status, body, response.headers.get('retry-after'))
    } catch {
      return answerOf(null, null, null, { code: 'UNREACHABLE', message: `${address} did not answer.` })
    }
  }

  /** The keys of the server, asked for again where those that were fetched are older than this: keys are rotated. */
  const keySet = (milliseconds: number): Promise<unknown> => {
    if (options.jwks) return Promise.resolve(options.jwks)
    if (!keys || Date.now() - keys.at > milliseconds) {
      const set = request('/.well-known/jwks.json', { cache: 'no-cache' }).then(({ httpStatus, body }) => {
        if (httpStatus !== 200) keys = null
        return body
      })
      keys = { at: Date.now(), set }
    }
    return keys.set
  }

  const check = async (publication: Publication): Promise<Unverified | null> => {
    if (options.verify !== 'always') return null
    let reason = await problemOf(publication, await keySet(KEYS_KEPT))
    if (reason !== null) reason = await problemOf(publication, await keySet(KEYS_DOUBTED))
    return reason === null ? null : { status: 'unverified', slug: publication.slug, reason }
  }

  const publicationAt = async (path: string): Promise<BySlugAnswer> => {
    const { httpStatus, body, failure } = await request(path)
    if (httpStatus === 404) return { status: 'not-found' }
    if (httpStatus === 410) return { status: 'retracted', ...noticeIn(body) }
    if (httpStatus !== 200) return failure
    if (!isPublication(body)) return { ...failure, code: 'NOT_AN_ANSWER' }
    const publication = body
    return (await check(publication)) ?? { status: 'live', publication }
  }

  return {
    /** The live publication at a slug. With `audience`, its sections for others are left out after it was verified whole. */
    bySlug: async (slug: string, { audience }: { readonly audience?: Audience } = {}): Promise<BySlugAnswer> => {
      const answer = await publicationAt(`/api/publications/by-slug/${encodeURIComponent(slug)}`)
      if (answer.status !== 'live') return answer
      if (answer.publication.slug !== slug) return { status: 'moved', slug: answer.publication.slug }
      return audience ? { ...answer, publication: forAudience(answer.publication, audience) } : answer
    },

    /** An earlier edition, as it was approved. */
    edition: async (slug: string, number: number): Promise<EditionAnswer> => {
      const answer = await publicationAt(`/api/publications/by-slug/${encodeURIComponent(slug)}/editions/${number}`)
      if (answer.status !== 'live') return answer
      const { publication } = answer
      if (publication.edition === number) return { status: 'found', publication }
      return { status: 'unverified', slug, reason: `This is edition ${publication.edition}, not ${number}.` }
    },

    /** Live publications, the newest first. */
    list: async (wanted: ListOptions = {}): Promise<ListAnswer> => {
      const { httpStatus, body, failure } = await request(`/api/publications${queryOf(wanted)}`)
      if (httpStatus !== 200) return failure
      const { docs, page, hasNextPage, totalDocs } = membersOf(body)
      if (!Array.isArray(docs) || !docs.every(isPublication)) return { ...failure, code: 'NOT_AN_ANSWER' }
      const checked = await Promise.all(docs.map(async (doc) => ({ doc, problem: await check(doc) })))
      return {
        status: 'found',
        docs: checked.flatMap(({ doc, problem }) => (problem ? [] : [doc])),
        unverified: checked.flatMap(({ problem }) => problem ?? []),
        page: typeof page === 'number' ? page : 1,
        hasNextPage: hasNextPage === true,
        totalDocs: typeof totalDocs === 'number' ? totalDocs : null,
      }
    },

    /** Publications that answer these words, the best first. */
    search: async (words: string): Promise<SearchAnswer> => {
      const { httpStatus, body, failure } = await request(`/api/publications/search?q=${encodeURIComponent(words)}`)
      const { docs } = membersOf(body)
      if (httpStatus !== 200) return failure
      return Array.isArray(docs) ? { status: 'found', docs } : { ...failure, code: 'NOT_AN_ANSWER' }
    },

    /** Puts a reader's question into the editors' inbox; `publication` is the id of the one that it is about. */
    ask: async (text: string, publication?: string): Promise<AskAnswer> => {
      const { httpStatus, failure } = await request('/api/questions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text, ...(publication === undefined ? {} : { publication }) }),
      })
      return httpStatus === 202 ? { status: 'received' } : failure
    },
  }
}

export type Client = ReturnType<typeof createClient>

type Refusal = {
  readonly message?: string
  readonly code?: string
  readonly details?: Readonly<Record<string, unknown>>
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** Undefined where it is no JSON. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isPublication = (body: unknown): body is Publication => {
  const { slug, edition, sections } = membersOf(body)
  return typeof slug === 'string' && typeof edition === 'number' && Array.isArray(sections)
}

const FILTERS = { topic: 'topics.slug', audience: 'audiences', language: 'language' } as const

const queryOf = (wanted: ListOptions): string => {
  const query = new URLSearchParams()
  for (const name of ['topic', 'audience', 'language'] as const) {
    const value = wanted[name]
    if (value !== undefined) query.set(`where[${FILTERS[name]}][equals]`, value)
  }
  for (const name of ['page', 'limit'] as const) if (wanted[name] !== undefined) query.set(name, String(wanted[name]))
  return query.size > 0 ? `?${query}` : ''
}

const refusalIn = (body: unknown): Refusal => (membersOf(body).errors as readonly Refusal[] | undefined)?.[0] ?? {}

const answerOf = (
  httpStatus: number | null,
  body: unknown,
  retryAfter: string | null,
  { code = 'NOT_AN_ANSWER', message = 'The server answered something unexpected.' } = refusalIn(body),
): Answer => ({
  httpStatus: httpStatus ?? 0,
  body,
  failure: {
    status: 'failed',
    code,
    message,
    httpStatus,
    retryAfter: retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null,
  },
})

const noticeIn = (body: unknown) => {
  const { notice, reason, retractedAt } = refusalIn(body).details ?? {}
  return { notice: textOrNull(notice), reason: textOrNull(reason), retractedAt: textOrNull(retractedAt) }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const forAudience = (publication: Publication, audience: Audience): Publication => ({
  ...publication,
  sections: publication.sections.filter(({ audiences }) => audiences.length === 0 || audiences.includes(audience)),
})
