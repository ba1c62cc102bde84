import type { RequestHandler } from 'express'

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const PRELOADED = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g
/** Data, which no browser runs. */
const IS_DATA = /\btype="application\/ld\+json"/

/**
 * Takes the scripts of Next.js out of a reader's page. The pages are whole without them: nothing in them is interactive but
 * by the scripts that are passed here. So that the policy of the page can name these by their hash and forbid all others; a
 * nonce would be no secret in a page that is kept, and Next.js writes other inline scripts into each page.
 */
export const scriptless = (html: string, scripts: readonly string[]): string =>
  html
    .replace(SCRIPT, (whole, attributes: string, text: string) =>
      IS_DATA.test(attributes) || (attributes.trim() === '' && scripts.includes(text)) ? whole : '',
    )
    .replace(PRELOADED, '')

/** Next.js (16.4) leaves it to its scripts to say in a page that there is none, or that it failed. */
const IS_EMPTY_SHELL = /<html[^>]*\bid="__next_error__"/

export type ReaderPages = {
  /** Whether Next.js makes a page for readers at this path. */
  readonly isOne: (path: string) => boolean
  /** The texts of the scripts that stay. */
  readonly scripts: readonly string[]
  /** The page that is sent where Next.js has made an empty one. */
  readonly errorPage: (kind: 'missing' | 'failed') => string
}

/** For the answers of whatever comes after: what is HTML is held until it is whole, and sent without other scripts. */
export const withoutScripts =
  ({ isOne, scripts, errorPage }: ReaderPages): RequestHandler =>
  (req, res, next) => {
    if (req.method === 'HEAD' || !isOne(req.path)) return next()
    // What Next.js has compressed could not be read.
    delete req.headers['accept-encoding']
    const chunks: Buffer[] = []
    const { end } = res
    const take = (...args: readonly unknown[]): void => {
      const [chunk, encoding] = args
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined))
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
      const done = args.find((arg): arg is () => void => typeof arg === 'function')
      if (done) process.nextTick(done)
    }
    Object.assign(res, {
      flushHeaders: () => undefined,
      write: (...args: readonly unknown[]) => {
        take(...args)
        return true
      },
      end: (...args: readonly unknown[]) => {
        take(...args)
        Object.assign(res, { end })
        const body = Buffer.concat(chunks)
        if (!String(res.getHeader('Content-Type')).startsWith('text/html')) return res.end(body)
        const made = body.toString('utf8')
        const html = Buffer.from(
          IS_EMPTY_SHELL.test(made)
            ? errorPage(res.statusCode === 404 ? 'missing' : 'failed')
            : scriptless(made, scripts),
        )
        res.setHeader('Content-Length', html.length)
        return res.end(html)
      },
    })
    next()
  }
