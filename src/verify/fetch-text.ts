/** Why something could not be read, in a sentence: nothing is known of it then, neither good nor bad. */
export class Unreadable extends Error {}

export type Fetched = {
  readonly url: URL
  readonly status: number
  /** The media type, in lower case and without its parameters. */
  readonly type: string
  readonly text: string
}

export type Limits = {
  /** Lets an address be plain http: anybody on the way could then change what it answers. */
  readonly insecure?: boolean
  readonly milliseconds?: number
  readonly bytes?: number
}

const MOST_REDIRECTS = 5
export const MOST_BYTES = 5 * 1024 * 1024
const PATIENCE = 20_000

/**
 * Fetches an address as text, whatever its status. Follows redirects within its own origin alone, because the keys are asked
 * of that origin. Throws `Unreadable`.
 */
export const fetchText = async (
  address: URL,
  { insecure = false, milliseconds = PATIENCE, bytes = MOST_BYTES }: Limits = {},
): Promise<Fetched> => {
  const signal = AbortSignal.timeout(milliseconds)
  let url = address
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    checkScheme(url, insecure)
    try {
      const response = await fetch(url, {
        signal,
        redirect: 'manual',
        headers: { Accept: 'application/json, text/html;q=0.5', 'Cache-Control': 'no-cache' },
      })
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
      if (location === null) {
        const type = response.headers.get('content-type') ?? ''
        const text = await readBody(response, bytes)
        return { url, status: response.status, type: (type.split(';')[0] as string).trim().toLowerCase(), text }
      }
      await response.body?.cancel()
      url = nextAddress(location, url)
    } catch (error) {
      if (error instanceof Unreadable) throw error
      const isLate = error instanceof DOMException && error.name === 'TimeoutError'
      throw new Unreadable(`${url.href} did not answer${isLate ? ` within ${milliseconds / 1000} seconds` : ''}.`)
    }
  }
  throw new Unreadable(`${address.href} leads on and on.`)
}

const checkScheme = (url: URL, insecure: boolean): void => {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Unreadable(`${url.href} is no web address.`)
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname))
    throw new Unreadable(
      `${url.href} is not encrypted, so anybody on the way could change it. Use https, or --insecure.`,
    )
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

const nextAddress = (location: string, from: URL): URL => {
  const next = URL.canParse(location, from) ? new URL(location, from) : null
  if (next?.origin !== from.origin)
    throw new Unreadable(`${from.href} leads to another server: ${location}. Verify that address if you trust it.`)
  return next
}

const readBody = async (response: Response, most: number): Promise<string> => {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.byteLength
    if (length > most) {
      await reader?.cancel()
      throw new Unreadable(`${response.url} answers more than ${most} bytes.`)
    }
    chunks.push(read.value)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new Unreadable(`${response.url} answers something that is no UTF-8.`)
  }
}
