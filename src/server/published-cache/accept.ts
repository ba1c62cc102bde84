import { LRUCache } from 'lru-cache'

/** The media types that some published answer comes in, and the patterns that stand for them. */
const TYPES = new Set([
  'application/json',
  'application/ld+json',
  'application/fhir+json',
  'application/graphql-response+json',
  'application/feed+json',
  'application/jats+xml',
  'application/atom+xml',
  'application/rss+xml',
  'application/xml',
  'application/xhtml+xml',
  'application/*',
  'text/html',
  'text/markdown',
  'text/plain',
  'text/*',
  '*/*',
])
const MOST_TYPES = 6

/** Browsers send a dozen spellings; what else comes is not worth remembering. */
const known = new LRUCache<string, string>({ max: 500 })

/**
 * An `Accept` header in as few spellings as say the same to us: the types that we know, with their quality in tenths. It is
 * both the key and what the answer is made for. '' where there is none, or nothing that we know.
 */
export const normalAccept = (header: string | undefined): string => {
  if (header === undefined || header.length > 500) return ''
  const found = known.get(header)
  if (found !== undefined) return found
  const normal = header
    .split(',')
    .flatMap((item) => {
      const [type = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
      const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1)
      const isKnown = TYPES.has(type) && !parameters.some(isOtherVersion)
      return isKnown && quality >= 0 && quality <= 1 ? [`${type};q=${tenths(quality)}`] : []
    })
    .slice(0, MOST_TYPES)
    .join(', ')
  known.set(header, normal)
  return normal
}

/** FHIR's types name the version that is meant; we have one, and another would be another type. */
const isOtherVersion = (parameter: string): boolean => /^fhirversion=(?!"?5\.0"?$)/.test(parameter)

/** What is accepted at all stays so. */
const tenths = (quality: number): string => (quality === 0 ? '0' : Math.max(0.1, quality).toFixed(1))

export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number] | 'identity'

const encodings = new LRUCache<string, Encoding>({ max: 200 })

/** The encoding to answer in: the smallest that the client takes (RFC 9110, 12.5.3). */
export const encodingFor = (header: string | undefined): Encoding => {
  if (header === undefined || header.length > 500) return 'identity'
  const found = encodings.get(header)
  if (found !== undefined) return found
  const quality = new Map(
    header.split(',').map((item): [string, number] => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
      return [name, Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1)]
    }),
  )
  const chosen = ENCODINGS.find((encoding) => (quality.get(encoding) ?? quality.get('*') ?? 0) > 0) ?? 'identity'
  encodings.set(header, chosen)
  return chosen
}
