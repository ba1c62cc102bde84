import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { readFileSync } from 'node:fs'

/** What came back of one request. */
export type Came = {
  readonly method: string
  /** With its query; of a whole address, too. */
  readonly url: string
  readonly status: number
  readonly contentType: string | null
  readonly text: string
}

type Response = { readonly content?: Readonly<Record<string, unknown>> }
type Operation = { readonly responses: Readonly<Record<string, Response & { readonly $ref?: string }>> }
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

/**
 * Throws where an answer is not as docs/openapi.json says: another status, another media type, a body that does not fit, or
 * something done at a path that is not described. A client of the tests asks this of every answer that it gets, so that the
 * description is true.
 */
export const mustBeDescribed = (came: Came): void => {
  const problem = problemWith(came)
  if (problem !== null)
    throw new Error(
      `${came.method} ${came.url} answered ${came.status}, and docs/openapi.json says otherwise: ${problem}`,
    )
}

/** `fetch`, for what the clients can't send; its answer is held against the description, too. */
export const describedFetch = async (url: string, init: RequestInit = {}): Promise<globalThis.Response> => {
  const response = await fetch(url, init)
  const text = await response.clone().text()
  const contentType = response.headers.get('content-type')
  mustBeDescribed({ method: init.method ?? 'GET', url, status: response.status, contentType, text })
  return response
}

/** What Payload's admin UI asks for itself, which is no contract of ours: its bookkeeping, and what it may show. */
const OF_THE_ADMIN_UI = /^\/api\/(payload-[a-z-]+|access|(globals\/)?[a-z-]+\/access)(\/|$)/

/** Why an answer is not as it is described; null where it is. */
export const problemWith = ({ method, url, status, contentType, text }: Came): string | null => {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  if (method === 'OPTIONS' || OF_THE_ADMIN_UI.test(pathname)) return null
  const mediaType = contentType?.split(';')[0]?.trim() ?? ''
  const found = templateOf(pathname)
  const operation = found && description().paths[found]?.[(method === 'HEAD' ? 'get' : method).toLowerCase()]
  // In another letter case the path is a page's to the edge, which takes nothing there.
  const isAnotherSpelling = status === 405 && /^\/api\//i.test(pathname) && !pathname.startsWith('/api/')
  if (!operation || isAnotherSpelling) return withoutDescription({ pathname, status, mediaType, text })

  const given = operation.responses[String(status)]
  if (!given) return `of ${found} it has the statuses ${Object.keys(operation.responses).join(', ')}.`
  const { content = {} } = given.$ref ? componentOf(given.$ref) : given
  const types = Object.keys(content)
  if (method === 'HEAD' || (types.length === 0 && text === '')) return null
  if (!types.includes(mediaType))
    return `it has the media types ${types.join(', ') || 'none'}, and this is ${mediaType}.`
  if (!/[/+]json$/.test(mediaType)) return null
  const place = given.$ref ?? `#/paths/${pointer(found)}/${method.toLowerCase()}/responses/${status}`
  const isSelection = [...searchParams.keys()].some((name) => /^(select|populate)\[/.test(name))
  return misfit(`${place}/content/${pointer(mediaType)}/schema`, text, isSelection)
}

type Unknown = Pick<Came, 'status' | 'text'> & { readonly pathname: string; readonly mediaType: string }

const withoutDescription = ({ pathname, status, mediaType, text }: Unknown): string | null => {
  const isData = /[/+]json$/.test(mediaType) || pathname.startsWith('/api/')
  // A page, such as one of the admin UI, or Next.js's own "not found".
  if (!isData) return null
  // Whatever it may be called there: nothing is described, so nothing may be done.
  if (status < 400 || status >= 500) return 'there is no such operation.'
  return text === '' ? null : misfit(refusalPlace(status), text, false)
}

const refusalPlace = (status: number): string =>
  `#/components/responses/Refused${status}/content/${pointer('application/json')}/schema`

/** The first few places at which a body does not fit. */
const misfit = (place: string, text: string, isSelection: boolean): string | null => {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return 'it is no JSON.'
  }
  const validate = validatorAt(place, isSelection)
  if (validate(body)) return null
  const errors = (validate.errors ?? []).slice(0, 6).map(inWords)
  return `${errors.join('; ')}. It was ${text.slice(0, 400)}`
}

const inWords = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || 'the body'} ${message ?? 'does not fit'} ${JSON.stringify(params)}`

let read: Document | null = null
const description = (): Document => (read ??= JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document)

const componentOf = (reference: string): Response =>
  description().components.responses[reference.split('/').at(-1) ?? ''] ?? {}

const pointer = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

type Template = { readonly path: string; readonly pattern: RegExp }
let templates: readonly Template[] | null = null

/** The described path that an address is one of; where several are, the one that names more of it. */
const templateOf = (pathname: string): string | undefined => {
  templates ??= Object.keys(description().paths)
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
    .map((path) => ({ path, pattern: patternOf(path) }))
  return templates.find(({ pattern }) => pattern.test(pathname))?.path
}

/** Payload takes a path with a slash at its end for the one without, and any letter case for the same. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('[^/]+')}/?$`,
    'i',
  )

const validators = new Map<string, ValidateFunction>()

const validatorAt = (place: string, isSelection: boolean): ValidateFunction => {
  const key = `${isSelection ? 'selection' : 'whole'}.json${place}`
  const known = validators.get(key)
  if (known) return known
  const made = (isSelection ? ofSelections() : ofWholes()).compile({ $ref: key })
  validators.set(key, made)
  return made
}

const ajvOf = (name: string, document: object): Ajv2020 => {
  // That the document is in order, tests/integration/openapi.test.ts looks after.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  formats.default(ajv)
  return ajv.addSchema(document, name)
}

let wholes: Ajv2020 | null = null
const ofWholes = (): Ajv2020 => (wholes ??= ajvOf('whole.json', description()))

/** `select` leaves members out, so none is required; all else holds. */
let selections: Ajv2020 | null = null
const ofSelections = (): Ajv2020 =>
  (selections ??= ajvOf(
    'selection.json',
    JSON.parse(JSON.stringify(description()), (key, value: unknown) =>
      key === 'required' && Array.isArray(value) ? undefined : value,
    ) as object,
  ))
