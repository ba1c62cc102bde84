import canonicalize from 'canonicalize'
import { base64url, compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { COVERED_MEMBERS } from './content.ts'

/** What is looked at, in this order. */
export const PROOF_PARTS = ['words', 'covers', 'key', 'signature', 'digest', 'edition', 'names', 'approval'] as const
export type ProofPart = (typeof PROOF_PARTS)[number]

/** One thing that was looked at, and what came of it in a sentence for people. */
export type ProofCheck = { readonly part: ProofPart; readonly fits: boolean; readonly sentence: string }

/** All that could be looked at: what was signed is read only where the signature is genuine. */
export type ProofReport = { readonly fits: boolean; readonly checks: readonly ProofCheck[] }

type Members = Readonly<Record<string, unknown>>

/**
 * Holds a publication, as `GET /api/publications/by-slug/:slug` answers it, against its own proof and the server's public
 * keys (a JWK set, RFC 7517): docs/api.md, "Check a publication yourself". Runs in a browser and in Node; believes nothing of
 * the answer, and never throws for what is in it.
 */
export const checkProof = async (answer: unknown, jwks: unknown): Promise<ProofReport> => {
  const publication = membersOf(answer)
  const approval = membersOf(publication.approval)
  const proof = membersOf(publication.proof)
  const covers = namesIn(proof.covers)

  const digest = await digestOf(Object.fromEntries(covers.map((member) => [member, publication[member]])))
  const { checks, signed } = await checkSignature(typeof proof.jws === 'string' ? proof.jws : '', keysIn(jwks))
  const all = [
    ofWords(digest, approval.digest),
    ofCovers(publication, covers),
    ...checks,
    ...(signed ? ofStatement(signed, { publication, approval, covers, digest }) : []),
  ]
  return { fits: all.every(({ fits }) => fits), checks: all }
}

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {}

/** Nothing but texts counts: a name in a list of its own is another JSON, though it reads the same. */
const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string') ? (value as readonly string[]) : []

const keysIn = (jwks: unknown): readonly JWK[] => {
  const { keys } = membersOf(jwks)
  return Array.isArray(keys) ? keys.map((key) => membersOf(key) as unknown as JWK) : []
}

/** SHA-256 of the RFC 8785 text, in lower-case hexadecimal; empty where the value has no such text. */
const digestOf = async (value: unknown): Promise<string> => {
  const text = canonical(value)
  if (text === '') return ''
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Empty where the value is no JSON: then it equals nothing that was signed. */
const canonical = (value: unknown): string => {
  try {
    return canonicalize(value) ?? ''
  } catch {
    return ''
  }
}

const same = (a: unknown, b: unknown): boolean => canonical(a) !== '' && canonical(a) === canonical(b)

const short = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? `${value.slice(0, 12)}…` : 'none'

const check = (part: ProofPart, fits: boolean, yes: string, no: string): ProofCheck => ({
  part,
  fits,
  sentence: fits ? yes : no,
})

const ofWords = (digest: string, named: unknown): ProofCheck =>
  check(
    'words',
    digest !== '' && digest === named,
    `The words have the fingerprint that the approval names (SHA-256, ${short(digest)}).`,
    `The words are not those that were approved: their fingerprint is ${short(digest)}, the approval names ${short(named)}.`,
  )

/** A member that says nothing need not be covered. */
const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

const ofCovers = (publication: Members, covers: readonly string[]): ProofCheck => {
  const open = COVERED_MEMBERS.filter((member) => isSaid(publication[member]) && !covers.includes(member))
  return check(
    'covers',
    open.length === 0,
    'The fingerprint covers the whole text: the question, the sections, the references and all that is printed with them.',
    `Part of the text is not covered by the fingerprint: ${open.join(', ')}.`,
  )
}

type Signature = { readonly checks: readonly ProofCheck[]; readonly signed: Members | null }

/** Ed25519 alone, of the one type that is made for publications. */
const checkSignature = async (jws: string, keys: readonly JWK[]): Promise<Signature> => {
  const kid = keyIdOf(jws)
  const key = keys.find((one) => kid !== null && one.kid === kid)
  const ofKey = check(
    'key',
    key !== undefined,
    `The signature names a key that this server publishes (${short(kid)}).`,
    `The signature names a key that this server does not publish (${short(kid)}).`,
  )
  if (!key) return { checks: [ofKey], signed: null }
  const signed = await readSigned(jws, key)
  const ofSignature = check(
    'signature',
    signed !== null,
    'The signature is genuine: it was made with this key (Ed25519).',
    'The signature is not genuine: this key did not make it.',
  )
  return { checks: [ofKey, ofSignature], signed }
}

const keyIdOf = (jws: string): string | null => {
  try {
    return decodeProtectedHeader(jws).kid ?? null
  } catch {
    return null
  }
}

const readSigned = async (jws: string, key: JWK): Promise<Members | null> => {
  try {
    // The last character has bits that no byte needs: one signature has one text (src/signing/jws.ts).
    const signature = jws.slice(jws.lastIndexOf('.') + 1)
    if (base64url.encode(base64url.decode(signature)) !== signature) return null
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(key, 'EdDSA'), {
      algorithms: ['EdDSA'],
    })
    if (protectedHeader.typ !== 'imprimatur-publication+jws') return null
    return membersOf(JSON.parse(new TextDecoder().decode(payload)))
  } catch {
    return null
  }
}

type Told = {
  readonly publication: Members
  readonly approval: Members
  readonly covers: readonly string[]
  readonly digest: string
}

const ofStatement = (signed: Members, { publication, approval, covers, digest }: Told): readonly ProofCheck[] => {
  const { slug, edition, publishedAt, covers: signedCovers, digest: signedDigest, reviewers, ...times } = signed
  const { reviewers: toldReviewers, digest: _digest, ...toldTimes } = approval
  return [
    check(
      'digest',
      digest !== '' && digest === signedDigest && same(covers, signedCovers),
      'What was signed is the fingerprint of these words.',
      `What was signed is another fingerprint (${short(signedDigest)}), or it covers other parts of the text.`,
    ),
    check(
      'edition',
      same({ slug, edition, publishedAt }, pick(publication, ['slug', 'edition', 'publishedAt'])),
      `It was signed as edition ${String(edition)} at this address, with this date.`,
      `It was signed as edition ${String(edition)} at the address “${String(slug)}”; the answer says edition ${String(publication.edition)} at “${String(publication.slug)}”, or another date.`,
    ),
    check(
      'names',
      same(reviewers, toldReviewers),
      `Those who approved it are named as they were signed: ${namesOf(reviewers)}.`,
      `Those who approved it are not named as they were signed: ${namesOf(reviewers)} were signed, the answer names ${namesOf(toldReviewers)}, or says something else of them.`,
    ),
    check(
      'approval',
      same(times, toldTimes),
      'The round, the quorum and the dates of the approval are those that were signed.',
      'The round, the quorum or a date of the approval is not the one that was signed.',
    ),
  ]
}

const pick = (from: Members, names: readonly string[]): Members =>
  Object.fromEntries(names.map((name) => [name, from[name]]))

const namesOf = (reviewers: unknown): string =>
  Array.isArray(reviewers) && reviewers.length > 0
    ? reviewers.map((reviewer) => String(membersOf(reviewer).name)).join(', ')
    : 'nobody'
