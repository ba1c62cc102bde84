import { readFile, stat } from 'node:fs/promises'
import { fetchText, MOST_BYTES, Unreadable, type Fetched, type Limits } from './fetch-text.ts'
import { membersOf, memberOf, NotJson, readJson } from './json.ts'
import type { Expected } from './verify-publication.ts'

/** What stands at an address or in a file. */
export type Source = {
  readonly documents: readonly { readonly document: unknown; readonly expected: Expected }[]
  /** Where its keys are asked for; null of a file. */
  readonly origin: string | null
  /** The public notice, where the address says that the publication was retracted. */
  readonly retracted: string | null
  /** What to know of how it was read. */
  readonly remarks: readonly string[]
}

const SAVED = 'A saved file can’t tell whether it was retracted since: ask the address for that.'

/** The publications at an address or in a file. Throws `Unreadable`. */
export const readSource = async (name: string, limits: Limits): Promise<Source> => {
  const address = webAddress(name)
  if (!address) {
    const documents = documentsIn(parsed(await readText(name), name), {})
    return { documents, origin: null, retracted: null, remarks: [SAVED] }
  }
  const { url, remarks } = whole(address)
  return { ...(await readAddress(await fetchText(url, limits), limits)), remarks }
}

/** The public keys at an address or in a file; a JWK set. Throws `Unreadable`. */
export const readKeys = async (name: string, limits: Limits): Promise<unknown> => {
  const address = webAddress(name)
  if (!address) return parsed(await readText(name), name)
  const { status, text } = await fetchText(address, limits)
  if (status !== 200) throw new Unreadable(`${address.href} gives no public keys (status ${status}).`)
  return parsed(text, address.href)
}

const webAddress = (name: string): URL | null =>
  /^https?:\/\//i.test(name) && URL.canParse(name) ? new URL(name) : null

/** An answer for one audience leaves sections out, and the digest is of all. */
const whole = (address: URL): { readonly url: URL; readonly remarks: readonly string[] } => {
  const url = new URL(address)
  url.hash = ''
  if (!url.searchParams.has('audience')) return { url, remarks: [] }
  url.searchParams.delete('audience')
  return {
    url,
    remarks: ['Asked for the whole text: what one audience gets is a part of it, and the proof is of the whole.'],
  }
}

const readText = async (file: string): Promise<string> => {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Unreadable(`${file} is larger than ${MOST_BYTES} bytes.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(`${file} can’t be read as a text in UTF-8.`)
  }
}

const parsed = (text: string, from: string): unknown => {
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof NotJson) throw new Unreadable(`${from} can’t be used. ${error.message}`)
    throw error
  }
}

const documentsIn = (value: unknown, expected: Expected): Source['documents'] => {
  const docs = memberOf(membersOf(value), 'docs')
  if (!Array.isArray(docs)) return [{ document: value, expected }]
  if (docs.length === 0) throw new Unreadable('The list is empty: there is nothing to verify.')
  return docs.map((document: unknown) => ({ document, expected: {} }))
}

const readAddress = async (answer: Fetched, limits: Limits): Promise<Omit<Source, 'remarks'>> => {
  const { url, status, type, text } = answer
  if (status === 410) return { documents: [], origin: url.origin, retracted: noticeOf(answer) }
  if (status !== 200) throw new Unreadable(`${url.href} answers ${status}: there is nothing to verify.`)
  if (type !== 'text/html') {
    return { documents: documentsIn(parsed(text, url.href), expectedAt(url)), origin: url.origin, retracted: null }
  }
  const data = await fetchText(dataAddress(text, url), limits)
  if (data.type === 'text/html') throw new Unreadable(`${data.url.href} is a page, where the data should be.`)
  const read = await readAddress(data, limits)
  const slug = slugOfPage(url)
  const documents = read.documents.map((one) => ({ ...one, expected: { ...one.expected, ...slug } }))
  return { ...read, documents }
}

const noticeOf = ({ type, text }: Fetched): string => {
  if (type === 'text/html') return ''
  try {
    const { errors } = membersOf(readJson(text))
    const message = membersOf(Array.isArray(errors) ? errors[0] : null).message
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}

/** `<link rel="alternate" type="application/json" href="…">` of a page, on its own origin. */
const dataAddress = (html: string, page: URL): URL => {
  for (const [tag] of html.matchAll(/<link\b[^>]*>/gi)) {
    const href = attribute(tag, 'href')
    if (attribute(tag, 'rel') !== 'alternate' || attribute(tag, 'type') !== 'application/json' || href === null)
      continue
    const url = URL.canParse(href, page) ? new URL(href, page) : null
    if (url?.origin === page.origin) return url
  }
  throw new Unreadable(`${page.href} is a page that names no data of its own server: give the address of the data.`)
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(tag)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? null : value.replaceAll('&amp;', '&')
}

const BY_SLUG = /\/api\/publications\/by-slug\/([^/]+)(?:\/editions\/(\d+))?$/
const BY_ID = /\/api\/publications\/([^/]+)$/

const expectedAt = (url: URL): Expected => {
  const { pathname } = url
  const [, slug, edition] = BY_SLUG.exec(pathname) ?? []
  // An earlier edition was signed for the address that it had then.
  if (slug !== undefined && edition !== undefined) return { edition: Number(edition) }
  if (slug !== undefined) return { slug: decoded(slug) }
  const [, id] = BY_ID.exec(pathname) ?? []
  return id === undefined ? slugOfPage(url) : { id: decoded(id) }
}

/** What can't be decoded is no slug and no id, and equals none. */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const slugOfPage = ({ pathname }: URL): Expected => {
  const [, slug] = /\/articles\/([^/]+)$/.exec(pathname) ?? []
  return slug === undefined ? {} : { slug: decoded(slug) }
}
