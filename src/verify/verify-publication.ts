import { canonical, same, sha256 } from './canonical.ts'
import { memberOf, membersOf, type Members } from './json.ts'
import { APPROVED_MEMBERS, openMember, SIGNED_MEMBERS } from './members.ts'
import { verifySignature } from './signature.ts'

/** What is looked at, in this order. */
export const PARTS = [
  'covers',
  'words',
  'key',
  'signature',
  'statement',
  'quorum',
  'times',
  'status',
  'related',
  'address',
] as const
export type Part = (typeof PARTS)[number]

/** One thing that was looked at, and what came of it in a sentence for people. */
export type Check = { readonly part: Part; readonly fits: boolean; readonly sentence: string }

export type Verification = {
  /** Whether everything that can be checked fits; anything less is not the approved text. */
  readonly fits: boolean
  /** As the document says; null where it says none. */
  readonly slug: string | null
  readonly edition: number | null
  /** What could be looked at: what was signed is read only where the signature is genuine. */
  readonly checks: readonly Check[]
  /** Members that neither the digest nor the signature covers, each with what it is. */
  readonly notCovered: readonly string[]
  /** True of the text, and to be known: an overdue review, a retracted source. They don't make it unfit. */
  readonly warnings: readonly string[]
}

/** What the address that it came from says that it is. */
export type Expected = { readonly id?: string; readonly slug?: string; readonly edition?: number }

/**
 * Holds a publication against its own proof and a server's public keys (a JWK set, RFC 7517), as docs/verify.md describes. Pure
 * but for the clock: `now` in milliseconds since 1970. Believes nothing of the document and never throws for what is in it.
 */
export const verifyPublication = async (
  document: unknown,
  jwks: unknown,
  { now = Date.now(), expected = {} }: { readonly now?: number; readonly expected?: Expected } = {},
): Promise<Verification> => {
  const publication = membersOf(document)
  const approval = membersOf(memberOf(publication, 'approval'))
  const proof = membersOf(memberOf(publication, 'proof'))
  const covers = namesIn(proof.covers)
  const digest = digestOf(publication, covers)
  const { ofKey, kid, statement } = await verifySignature(proof.jws, jwks)

  const checks: readonly Check[] = [
    ofCovers(publication, covers),
    check(
      'words',
      digest !== null && digest === approval.digest,
      `Their fingerprint is the one that the approval names (SHA-256, ${digest}).`,
      `The words are not those that were approved: their fingerprint is ${digest ?? 'none'}, the approval names ${said(approval.digest)}.`,
    ),
    check('key', ofKey === null, `The signature names a key that the server publishes (${kid}).`, ofKey ?? ''),
    ...(ofKey === null
      ? [
          check(
            'signature',
            statement !== null,
            'The signature is genuine: it was made with this key (Ed25519), for a publication.',
            'The signature is not genuine: this key did not make it, not for a publication, or its spelling was changed.',
          ),
        ]
      : []),
    ...(statement ? [ofStatement(statement, publication, digest)] : []),
    ofQuorum(approval),
    ofTimes(publication, approval),
    ofStatus(publication),
    ofRelated(publication),
    ...ofAddress(publication, expected),
  ]
  return {
    fits: statement !== null && checks.every(({ fits }) => fits),
    slug: typeof publication.slug === 'string' ? publication.slug : null,
    edition: typeof publication.edition === 'number' ? publication.edition : null,
    checks,
    notCovered: Object.keys(publication)
      .filter((name) => name !== 'proof' && !covers?.includes(name) && !SIGNED.has(name))
      .map(openMember),
    warnings: warningsOf(publication, approval, now),
  }
}

const SIGNED: ReadonlySet<string> = new Set(SIGNED_MEMBERS)

const check = (part: Part, fits: boolean, yes: string, no: string): Check => ({ part, fits, sentence: fits ? yes : no })

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'

/** Null where it is no list of different names. */
const namesIn = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((name) => typeof name === 'string') && new Set(value).size === value.length
    ? (value as readonly string[])
    : null

const digestOf = (publication: Members, covers: readonly string[] | null): string | null => {
  if (!covers) return null
  const text = canonical(Object.fromEntries(covers.map((name) => [name, memberOf(publication, name)])))
  return text === null ? null : sha256(text)
}

/** A member that says nothing need not be covered. */
const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

/** Without these there is no article. */
const ALWAYS: ReadonlySet<string> = new Set(['question', 'language', 'sections', 'bibliography', 'disclaimer'])

const ofCovers = (publication: Members, covers: readonly string[] | null): Check => {
  const open = APPROVED_MEMBERS.filter(
    (name) => (ALWAYS.has(name) || isSaid(memberOf(publication, name))) && !covers?.includes(name),
  )
  const missing = covers?.filter((name) => !Object.hasOwn(publication, name)) ?? []
  return check(
    'covers',
    covers !== null && open.length === 0 && missing.length === 0,
    `All that the board approved word for word is covered: ${covers?.join(', ')}.`,
    covers === null
      ? 'The publication does not say which of its members are covered.'
      : open.length > 0
        ? `Not all that the board approves word for word is covered: ${open.join(', ')}.`
        : `Members that should be covered are missing: ${missing.join(', ')}.`,
  )
}

const ofStatement = (statement: Members, publication: Members, digest: string | null): Check => {
  const { slug, edition, publishedAt } = publication
  const told: Members = {
    ...membersOf(publication.approval),
    slug,
    edition,
    publishedAt,
    covers: membersOf(publication.proof).covers,
  }
  const names = [...new Set([...Object.keys(statement), ...Object.keys(told)])]
  const differ = names.filter((name) => !same(memberOf(statement, name), memberOf(told, name)))
  const fits = differ.length === 0 && statement.digest === digest
  return check(
    'statement',
    fits,
    `What was signed is what it says: this fingerprint, edition ${said(edition)} at “${said(slug)}”, ${said(publishedAt)}, and the whole approval.`,
    `What was signed is something else than what it says: ${differ.length > 0 ? differ.join(', ') : 'digest'}.`,
  )
}

const ofQuorum = (approval: Members): Check => {
  const quorum = approval.quorum
  const reviewers = Array.isArray(approval.reviewers) ? approval.reviewers.map(membersOf) : []
  // No two entries of one person: a name with credentials and affiliation is all that is printed of one.
  const people = new Set(
    reviewers.map(({ name, credentials, affiliation }) => canonical({ name, credentials, affiliation })),
  )
  const named = reviewers.every(({ name }) => typeof name === 'string' && name.trim() !== '')
  const fits =
    Number.isInteger(quorum) &&
    (quorum as number) >= 1 &&
    named &&
    people.size === reviewers.length &&
    people.size >= (quorum as number)
  const names = reviewers.map(({ name }) => said(name)).join(', ') || 'nobody'
  return check(
    'quorum',
    fits,
    `Approved by ${people.size} different people, where ${said(quorum)} were needed: ${names}.`,
    `The quorum is not met by different people: ${said(quorum)} were needed, named are ${names}.`,
  )
}

const timeOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Number.NaN)

const ofTimes = (publication: Members, approval: Members): Check => {
  const approved = timeOf(approval.approvedAt)
  const decided = (Array.isArray(approval.reviewers) ? approval.reviewers : []).map((one) =>
    timeOf(membersOf(one).decidedAt),
  )
  return check(
    'times',
    decided.every((time) => time <= approved) && approved <= timeOf(publication.publishedAt),
    `It was approved on ${said(approval.approvedAt)}, after each decision and before it went out.`,
    'Its times contradict each other: decisions come before the approval, and that before the publication.',
  )
}

/** An earlier edition was approved as well, and says that a later one took its place. */
const ofStatus = ({ status, reviewStatus }: Members): Check =>
  check(
    'status',
    [undefined, 'live', 'superseded'].includes(status as string) &&
      [undefined, 'approved', 'superseded'].includes(reviewStatus as string),
    status === 'live' ? 'It is live; it was not retracted.' : 'It does not say that it was retracted.',
    `It says of itself that it is not live: ${said(status)}, ${said(reviewStatus)}.`,
  )

/** They repeat approved words under a name that nothing covers, and pages show them. */
const ofRelated = ({ relatedQuestions, relatedQuestionTexts }: Members): Check => {
  const shown = Array.isArray(relatedQuestions) ? relatedQuestions.map((one) => membersOf(one).question) : []
  return check(
    'related',
    relatedQuestions === undefined || same(shown, relatedQuestionTexts ?? []),
    'The related questions have the approved words.',
    'The related questions do not have the words that were approved (relatedQuestionTexts).',
  )
}

const ofAddress = (publication: Members, expected: Expected): readonly Check[] => {
  const names = (['id', 'slug', 'edition'] as const).filter((name) => expected[name] !== undefined)
  if (names.length === 0) return []
  const differ = names.filter((name) => String(memberOf(publication, name)) !== String(expected[name]))
  return [
    check(
      'address',
      differ.length === 0,
      'It is the publication that stands at this address.',
      `It is another publication than the address says: ${differ.map((name) => `${name} ${said(publication[name])} for ${expected[name]}`).join(', ')}.`,
    ),
  ]
}

const warningsOf = ({ alerts, status }: Members, { nextReviewDue }: Members, now: number): readonly string[] => [
  ...(status === 'superseded' ? ['It is an earlier edition: a later one took its place.'] : []),
  ...(timeOf(nextReviewDue) < now ? [`Its review has been due since ${said(nextReviewDue)}.`] : []),
  ...(Array.isArray(alerts) ? alerts.map((alert) => `The server warns: ${said(membersOf(alert).message)}`) : []),
]
