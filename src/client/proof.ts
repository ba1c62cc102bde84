const APPROVED = [
  'question',
  'summary',
  'language',
  'audiences',
  'provenance',
  'sections',
  'bibliography',
  'relatedQuestionTexts',
  'topics',
  'disclaimer',
  'changeNote',
]

type Members = Readonly<Record<string, unknown>>

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {}

/**
 * The RFC 8785 text of a JSON value: members sorted by UTF-16 code units, strings and numbers as ECMAScript writes them, which is
 * what the standard refers to. Throws for what no JSON text has: half a character, an infinite number, a function.
 */
export const canonicalize = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(',')}]`
  if (typeof value !== 'object') throw new TypeError('This is no JSON.')
  const members = value as Members
  const names = Object.keys(members).sort()
  return `{${names.map((name) => `${canonicalize(name)}:${canonicalize(members[name])}`).join(',')}}`
}

/** Why a publication is not the text that the board approved, in a sentence; null where everything fits. Never throws. */
export const problemOf = async (document: unknown, jwks: unknown): Promise<string | null> => {
  try {
    return await firstProblem(membersOf(document), jwks)
  } catch {
    return 'The publication or its proof can’t be read.'
  }
}

const firstProblem = async (publication: Members, jwks: unknown): Promise<string | null> => {
  const { digest, ...approval } = membersOf(publication.approval)
  const { covers, jws } = membersOf(publication.proof)
  if (!Array.isArray(covers) || !covers.every((name) => typeof name === 'string' && Object.hasOwn(publication, name)))
    return 'The publication does not say what its proof covers.'
  const open = APPROVED.filter((name) => Object.hasOwn(publication, name) && !covers.includes(name))
  if (open.length > 0) return `Not all of the text is covered by the proof: ${open.join(', ')}.`

  const covered = canonicalize(Object.fromEntries(covers.map((name: string) => [name, publication[name]])))
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(covered))
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== digest) return 'The words are not those that were approved.'

  const signed = typeof jws === 'string' ? await readStatement(jws, jwks) : null
  if (signed === null) return 'The signature is not genuine.'
  const { slug, edition, publishedAt } = publication
  if (canonicalize(signed) !== canonicalize({ slug, edition, publishedAt, covers, digest, ...approval }))
    return 'What was signed is something else than what the publication says.'
  const reviewers = (approval.reviewers as readonly Members[]).map(({ name, credentials, affiliation }) =>
    canonicalize([name, credentials, affiliation]),
  )
  const quorum = Number(approval.quorum)
  if (!(quorum >= 1) || new Set(reviewers).size < quorum) return 'Fewer people approved it than were needed.'
  return ofRelated(publication)
}

/** They repeat approved words under a name that the proof does not cover. */
const ofRelated = ({ relatedQuestions, relatedQuestionTexts }: Members): string | null => {
  const shown = Array.isArray(relatedQuestions) ? relatedQuestions.map((one) => membersOf(one).question) : []
  return relatedQuestions === undefined || canonicalize(shown) === canonicalize(relatedQuestionTexts ?? [])
    ? null
    : 'The related questions do not have the words that were approved.'
}

/** What a compact JWS says; null where it is not genuine. The algorithm and the type are not for its header to choose. */
const readStatement = async (jws: string, jwks: unknown): Promise<unknown> => {
  const parts = jws.split('.')
  const [header = '', payload = '', signature = ''] = parts
  const bytes = parts.map(base64url)
  const [headerBytes, payloadBytes, signatureBytes] = bytes
  if (!headerBytes || !payloadBytes || !signatureBytes || bytes.length !== 3) return null
  const { alg, typ, kid } = membersOf(jsonOf(headerBytes))
  if (alg !== 'EdDSA' || typ !== 'imprimatur-publication+jws' || typeof kid !== 'string') return null

  const { keys } = membersOf(jwks)
  const named = (Array.isArray(keys) ? keys : []).map(membersOf).filter((one) => one.kid === kid)
  const [{ kty, crv, use, alg: keyAlg, x } = {} as Members] = named
  if (named.length !== 1 || kty !== 'OKP' || crv !== 'Ed25519' || use !== 'sig' || keyAlg !== 'EdDSA') return null
  if (typeof x !== 'string') return null
  const raw = base64url(x)
  if (raw?.length !== 32) return null
  const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
  const isGenuine = await crypto.subtle.verify(
    { name: 'Ed25519' },
    key,
    signatureBytes,
    new TextEncoder().encode(`${header}.${payload}`),
  )
  return isGenuine && signature !== '' ? jsonOf(payloadBytes) : null
}

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))

/** The bytes of a base64url text, if it is the one text of them that RFC 4648 allows; else null. */
const base64url = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[\w-]*$/.test(text)) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const spelled = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return spelled === text ? Uint8Array.from(binary, (char) => char.charCodeAt(0)) : null
}
