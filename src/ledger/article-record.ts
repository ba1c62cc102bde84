import type { PayloadRequest } from 'payload'
import { digestOfRecorded, findRecorded, subjectOf } from '../commands/recorded.ts'
import { toPublication, type StoredPublication } from '../commands/publications.ts'
import { toRound, type StoredRound } from '../commands/rounds.ts'
import { findRows } from '../commands/store.ts'
import { couldBeId } from '../database/ids.ts'
import type { ApprovedContent } from '../publication/content.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { decisionStatement } from '../review/decision-statement.ts'
import { sha256 } from '../review/digest.ts'
import type { Vote } from '../review/round.ts'
import { vouchesFor } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { checkSubject } from './check-subject.ts'
import { eventStatement, type LedgerEvent } from './event.ts'
import type { Problem } from './problem.ts'
import { storedRows } from './stored-rows.ts'
import { hashOrNone, toStoredEvent, type StoredEvent } from './stored-event.ts'

/** A decision with whether its signature vouches for it. */
export type RecordedDecision = Vote & { readonly signatureFits: boolean }

export type RecordedRound = Omit<
  StoredRound,
  'votes' | 'canonicalContent' | 'revision' | 'settled' | 'roundKey' | 'changedAt'
> & {
  /** The frozen text as it was read, and the very text that the digest was taken of. */
  readonly text: ApprovedContent
  readonly canonicalText: string
  readonly digestFits: boolean
  readonly decisions: readonly RecordedDecision[]
}

export type RecordedPublication = Omit<StoredPublication, 'document' | 'questionKey' | 'revision' | 'settled'> & {
  readonly document: PublicationDocument
}

export type RecordedEvent = LedgerEvent & {
  readonly hash: string
  readonly signature: string
  /** What it says fits its hash, and its hash its signature. */
  readonly fits: boolean
}

/** One article's whole record, as an auditor gets it. */
export type ArticleRecord = {
  readonly format: 'imprimatur-article-record'
  readonly version: 1
  readonly exportedAt: string
  readonly article: {
    readonly id: string
    readonly slug: string
    readonly question: string
    readonly language: string
    readonly createdAt: string
    readonly updatedAt: string
    /** Digest of the working copy as it stands. */
    readonly recordDigest: string
    /** Account ids of all who saved it, each with the last time. */
    readonly contributors: Readonly<Record<string, string>>
  }
  readonly rounds: readonly RecordedRound[]
  /** The publication as it stands: one at most, holding the current edition. */
  readonly publications: readonly RecordedPublication[]
  /** Every edition that went out; its text is that of its round. */
  readonly editions: readonly {
    readonly edition: number
    readonly round: string
    readonly digest: string
    readonly publishedAt: string
  }[]
  readonly events: readonly RecordedEvent[]
  /** Names of the accounts that are named above by their ids. */
  readonly people: Readonly<Record<string, string>>
  /** What does not fit in this article's record; `npm run ledger:verify` looks at the whole ledger. */
  readonly problems: readonly Problem[]
  /** The public keys that all signatures can be checked with (RFC 7517). */
  readonly keys: SigningKeys['jwks']
}

/** Gathers all that is kept of an article; null where no article has this id or slug. Reads only. */
export const articleRecord = async (
  idOrSlug: string,
  keys: Pick<SigningKeys, 'jwks'>,
  req: PayloadRequest,
): Promise<ArticleRecord | null> => {
  const by = couldBeId(req.payload, idOrSlug) ? 'id' : 'slug'
  const [article] = await findRecorded('article', { [by]: { equals: idOrSlug } }, req, { limit: 1 })
  if (!article) return null
  const id = String(article.id)

  const about = { article: { equals: id } }
  const rounds = (await findRows('review-states', about, req, 'round')).map(toRound)
  const publications = (await findRows('publications', about, req)).map(toPublication)
  const subjects = [
    subjectOf('article', article),
    ...rounds.map((round) => `round:${round.id}`),
    ...publications.map((publication) => `publication:${publication.id}`),
  ]
  const told = { or: [about, { subject: { in: subjects } }] }
  const stored = (await findRows('events', told, req, 'seq')).map(toStoredEvent)
  const events = [...stored].sort(({ event: a }, { event: b }) =>
    a.recordedAt === b.recordedAt ? a.seq - b.seq : a.recordedAt < b.recordedAt ? -1 : 1,
  )

  const record = {
    format: 'imprimatur-article-record' as const,
    version: 1 as const,
    exportedAt: new Date().toISOString(),
    article: {
      id,
      slug: String(article.slug),
      question: String(article.question),
      language: String(article.language),
      createdAt: new Date(article.createdAt as string).toISOString(),
      updatedAt: new Date(article.updatedAt as string).toISOString(),
      recordDigest: digestOfRecorded('article', article, req.payload),
      contributors: (article.contributors ?? {}) as Readonly<Record<string, string>>,
    },
    rounds: await Promise.all(rounds.map((round) => recordedRound(round, keys))),
    publications: publications.map(recordedPublication),
    editions: rounds.flatMap(({ edition, id: round, digest, releasedAt: publishedAt }) =>
      edition === null || publishedAt === null ? [] : [{ edition, round, digest, publishedAt }],
    ),
    events: await Promise.all(events.map((event) => recordedEvent(event, keys))),
  }
  return {
    ...record,
    people: await namesIn(record, req),
    problems: await problemsOf(subjects, keys, req),
    keys: keys.jwks,
  }
}

const recordedRound = async (round: StoredRound, keys: Pick<SigningKeys, 'jwks'>): Promise<RecordedRound> => {
  const { votes, canonicalContent, revision: _r, settled: _s, roundKey: _k, changedAt: _c, ...rest } = round
  return {
    ...rest,
    text: JSON.parse(canonicalContent) as ApprovedContent,
    canonicalText: canonicalContent,
    digestFits: sha256(canonicalContent) === round.digest,
    decisions: await Promise.all(
      votes.map(async (vote) => ({
        ...vote,
        signatureFits: await vouchesFor('decision', vote.signature, decisionStatement(round, vote), keys),
      })),
    ),
  }
}

const recordedPublication = (publication: StoredPublication): RecordedPublication => {
  const { document, questionKey: _q, revision: _r, settled: _s, ...rest } = publication
  return { ...rest, document: JSON.parse(document) as PublicationDocument }
}

const recordedEvent = async (stored: StoredEvent, keys: Pick<SigningKeys, 'jwks'>): Promise<RecordedEvent> => {
  const { event, hash, signature } = stored
  return {
    ...event,
    hash: hash ?? '',
    signature: signature ?? '',
    fits:
      hash === hashOrNone(stored) && (await vouchesFor('event', signature ?? '', eventStatement(event, hash), keys)),
  }
}

const problemsOf = async (
  subjects: readonly string[],
  keys: Pick<SigningKeys, 'jwks'>,
  req: PayloadRequest,
): Promise<readonly Problem[]> => {
  const rows = storedRows(req)
  const things = await rows.things(subjects)
  const events = (await rows.eventsAbout(subjects)).map(toStoredEvent)
  const examined = await Promise.all(
    subjects.map((subject) =>
      checkSubject(
        subject,
        things.get(subject),
        events.filter(({ event }) => event.subject === subject),
        keys,
      ),
    ),
  )
  return examined.flatMap(({ problems }) => problems)
}

/** The names of all accounts whose ids stand anywhere in the record; nothing else of them. */
const namesIn = async (record: object, req: PayloadRequest): Promise<Readonly<Record<string, string>>> => {
  const text = JSON.stringify(record)
  const { docs } = await req.payload.find({
    collection: 'users',
    sort: 'name',
    pagination: false,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
    req,
  })
  return Object.fromEntries(docs.filter(({ id }) => text.includes(id)).map(({ id, name }) => [id, name]))
}
