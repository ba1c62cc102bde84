/** Why a service gave no document. `nonsense`: it answered, but not with what was asked for. */
export type FailureReason =
  'unreachable' | 'timeout' | 'rate-limited' | 'not-found' | 'refused' | 'nonsense' | 'redirected' | 'too-large'

/** `detail` is for logs and readers alike: it never holds the query, which may carry a key or an e-mail address. */
export type Failed = {
  readonly ok: false
  readonly reason: FailureReason
  readonly detail: string
  readonly retryAfterMs?: number
}

export type Answer = { readonly ok: true; readonly text: string; readonly headers: Headers } | Failed

export type RequestOptions = {
  /** Covers the whole exchange: redirects, headers and body. */
  readonly timeoutMs?: number
  /** Of the body once unpacked, so that a small packed body can't fill the memory. */
  readonly maxBytes?: number
  readonly accept?: string
  readonly userAgent?: string
}

const MOST_REDIRECTS = 3

export const failed = (reason: FailureReason, detail: string, retryAfterMs?: number): Failed => ({
  ok: false,
  reason,
  detail,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

/**
 * Gets a text by HTTP; never throws. Redirects are followed within the address's own origin alone: a service must not be
 * able to send this server to an address of the private network.
 */
export const getDocument = async (url: string, options: RequestOptions = {}): Promise<Answer> => {
  const { timeoutMs = 5000 } = options
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    return await follow(new URL(url), signal, options)
  } catch (error) {
    if (signal.aborted) return failed('timeout', `no complete answer within ${timeoutMs / 1000} seconds`)
    return failed('unreachable', codeOf(error))
  }
}

const follow = async (start: URL, signal: AbortSignal, options: RequestOptions): Promise<Answer> => {
  let url = start
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: {
        accept: options.accept ?? '*/*',
        ...(options.userAgent ? { 'user-agent': options.userAgent } : {}),
      },
    })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return read(response, options)
    await response.body?.cancel()
    if (!URL.canParse(location, url)) return failed('redirected', 'sent us to something that is no address')
    const next = new URL(location, url)
    if (next.origin !== start.origin) return failed('redirected', 'sent us to another server')
    url = next
  }
  return failed('redirected', `sent us on more than ${MOST_REDIRECTS} times`)
}

const read = async (response: Response, { maxBytes = 2 * 1024 * 1024 }: RequestOptions): Promise<Answer> => {
  if (!response.ok) {
    await response.body?.cancel()
    return refusal(response)
  }
  const bytes = await bodyOf(response, maxBytes)
  if (!bytes) return failed('too-large', `sent more than ${maxBytes} bytes`)
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), headers: response.headers }
  } catch {
    return failed('nonsense', 'sent something that is no text')
  }
}

/** Null where it is longer than `maxBytes`; then the rest is not read. */
const bodyOf = async (response: Response, maxBytes: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (;;) {
    const step = await reader?.read()
    if (!step || step.done) return Buffer.concat(chunks)
    size += step.value.byteLength
    if (size > maxBytes) {
      await reader?.cancel()
      return null
    }
    chunks.push(step.value)
  }
}

const refusal = ({ status, headers }: Response): Failed => {
  const detail = `answered with status ${status}`
  const wait = retryAfterMs(headers.get('retry-after'))
  if (status === 429 || (status === 503 && wait !== undefined)) return failed('rate-limited', detail, wait)
  if (status === 404 || status === 410) return failed('not-found', detail)
  return failed(status >= 500 ? 'unreachable' : 'refused', detail)
}

/** Retry-After (RFC 9110, 10.2.3): seconds, or a date. Undefined where it is neither. */
export const retryAfterMs = (value: string | null): number | undefined => {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const time = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.max(0, time - Date.now())
}

/** fetch wraps what happened on the wire; only its code is told, because messages may quote the whole address. */
const codeOf = (error: unknown): string => {
  const code = inside(inside(error, 'cause'), 'code')
  return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed'
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
