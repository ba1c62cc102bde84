import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { isSignedIn } from '../payload-api.ts'
import { normalAccept } from './accept.ts'

/**
 * A request for something published, reduced to what its answer depends on. The answer is made from these members alone, so
 * nothing else that a client sends can get into what other clients are given.
 */
export type PublishedRequest = {
  readonly key: string
  readonly method: 'GET' | 'POST'
  /** Path and query. */
  readonly target: string
  /** '' where the answer does not depend on it. */
  readonly accept: string
  readonly body: string | null
  /** An address of its own, without a query: these are what most readers ask for. */
  readonly plain: boolean
}

const SEGMENT = String.raw`[\w%~!$'()*,;:@+-][\w.%~!$'()*,;:@+-]*`
const API = new RegExp(`^/api/publications(/${SEGMENT})*/?$`)
const PAGE = new RegExp(
  `^/(articles/${SEGMENT}|editorial-policy|feed\\.xml|atom\\.xml|feed\\.json|sitemap(-\\d+)?\\.xml)?$`,
)
/** One resource, of which a client may ask for another form. */
const NEGOTIATED = /^\/api\/publications\/by-slug\//
/** What a path means is not for two readers of it to see differently: encoded dots, slashes, backslashes, control characters. */
const AMBIGUOUS = /%(2e|2f|5c|[01][0-9a-f]|7f)/i
const LONGEST = 2048

/** The request, where its answer may come from the cache; null where it goes its usual way. */
export const publishedRequest = (req: IncomingMessage): PublishedRequest | null => {
  const { method, url = '' } = req
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST || !isPlain(req) || hasBody(req)) return null
  const address = addressOf(url)
  if (!address || (address.isPage && isOfNext(req))) return null
  const { target, plain } = address
  const accept = address.negotiated ? normalAccept(req.headers.accept) : ''
  // Nothing that we know is asked for: whether that can be answered is not for the cache to say.
  if (address.negotiated && accept === '' && req.headers.accept !== undefined) return null
  return { key: `${target}\n${accept}`, method: 'GET', target, accept, body: null, plain }
}

type Address = {
  readonly target: string
  readonly plain: boolean
  readonly isPage: boolean
  readonly negotiated: boolean
}

/** Readers ask for the same addresses again and again. In characters. */
const addresses = new LRUCache<string, { readonly address: Address | null }>({
  maxSize: 1024 * 1024,
  sizeCalculation: (_address, url) => url.length + 100,
})

const addressOf = (url: string): Address | null => {
  const found = addresses.get(url)
  if (found) return found.address
  const address = readAddress(url)
  addresses.set(url, { address })
  return address
}

const readAddress = (url: string): Address | null => {
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const isPage = PAGE.test(path)
  if (AMBIGUOUS.test(path) || !(isPage || API.test(path))) return null
  const query = mark === -1 ? '' : normalQuery(url.slice(mark + 1))
  if (query === null) return null
  const target = query === '' ? path : `${path}?${query}`
  return { target, plain: query === '', isPage, negotiated: NEGOTIATED.test(path) }
}

/** Anonymous, and without a header that makes it another request than it seems (Payload heeds both). */
export const isPlain = (req: IncomingMessage): boolean =>
  !isSignedIn(req) &&
  req.headers['x-http-method-override'] === undefined &&
  req.headers['x-payload-http-method-override'] === undefined

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

/** Next.js’s own client asks for parts of a page at the page's address. */
const isOfNext = ({ headers }: IncomingMessage): boolean =>
  headers.rsc !== undefined || Object.keys(headers).some((name) => name.startsWith('next-'))

/** The same parameters in one order and one encoding; null where they can't be read, or are Next.js’s own. */
const normalQuery = (query: string): string | null => {
  try {
    const pairs = query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const mark = pair.indexOf('=')
        const name = decoded(mark === -1 ? pair : pair.slice(0, mark))
        return {
          name,
          text: `${encodeURIComponent(name)}=${encodeURIComponent(mark === -1 ? '' : decoded(pair.slice(mark + 1)))}`,
        }
      })
    if (pairs.some(({ name }) => name === '_rsc')) return null
    // Parameters of one name keep their order: it may mean something.
    return pairs
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map(({ text }) => text)
      .join('&')
  } catch {
    return null
  }
}

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', '%20'))
