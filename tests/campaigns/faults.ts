import { readFileSync } from 'node:fs'
import type { PayloadRequest } from 'payload'
import { headFile } from '../../src/commands/ledger.ts'
import { toPublication, type StoredPublication } from '../../src/commands/publications.ts'
import { toRound, type StoredRound } from '../../src/commands/rounds.ts'
import type { StoredRow } from '../../src/commands/store.ts'
import type { LedgerHead } from '../../src/ledger/event.ts'
import { storedRows } from '../../src/ledger/stored-rows.ts'
import { verifyLedger } from '../../src/ledger/verify.ts'
import { hasQuorum } from '../../src/review/round.ts'
import { isOpen } from '../../src/review/vocabulary.ts'
import { serverKeys } from '../../src/signing/server-keys.ts'
import type { Tables } from './picture.ts'

/**
 * What is wrong in the database once recovery has run, each a sentence; an empty list means that nothing is torn. The
 * product's own verification says whether the ledger, the rounds, the decisions and the publications fit together; what else
 * must hold is asked here.
 */
export const faultsIn = async (
  tables: Tables,
  dataDirectory: string,
  req: PayloadRequest,
): Promise<readonly string[]> => {
  const rounds = tables['review-states'].map(toRound)
  const publications = tables.publications.map(toPublication)
  return [
    ...rounds.flatMap((round) => roundFaults(round, tables).map((fault) => `round ${round.id}: ${fault}`)),
    ...articleFaults(rounds, publications),
    ...publications.flatMap((publication) =>
      publicationFaults(publication, rounds, tables.events).map((fault) => `publication ${publication.slug}: ${fault}`),
    ),
    ...(await readerFaults(publications, req)),
    ...(await ledgerFaults(tables, dataDirectory, req)),
  ]
}

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault])

const roundFaults = (round: StoredRound, tables: Tables): readonly string[] => {
  const steps = tables.events.filter(({ subject }) => subject === `round:${round.id}`).length
  const decisions = tables['review-decisions'].filter(({ reviewState }) => reviewState === round.id).length
  const voters = new Set(round.votes.map(({ userId }) => userId)).size
  return [
    ...unless(round.settled, 'it is not settled'),
    ...unless(steps === round.history.length, `${round.history.length} steps have ${steps} events`),
    ...unless(decisions === round.votes.length, `${round.votes.length} votes have ${decisions} decisions`),
    ...unless(voters === round.votes.length, 'an account has voted twice'),
    ...unless(round.edition === null || hasQuorum(round), 'it has an edition without its quorum'),
  ]
}

const wentOut = ({ edition, releasedAt }: StoredRound): boolean => edition !== null && releasedAt !== null

/** About all rounds of an article together: editions count up, and one text at most is current. */
const articleFaults = (rounds: readonly StoredRound[], publications: readonly StoredPublication[]): readonly string[] =>
  [...new Set(rounds.map(({ article }) => article))].flatMap((article) => {
    const own = rounds.filter((round) => round.article === article)
    const editions = own.flatMap(({ edition }) => edition ?? [])
    const out = own.filter(wentOut)
    const rows = publications.filter((publication) => publication.article === article)
    const open = own.filter(({ state }) => isOpen(state)).length
    const current = out.filter(({ state }) => state === 'approved').length
    return [
      ...unless(new Set(editions).size === editions.length, 'two rounds have one edition'),
      ...unless(open <= 1, `${open} rounds are open`),
      ...unless(current <= 1, `${current} texts that went out are current`),
      ...unless(
        rows.length === (out.length > 0 ? 1 : 0),
        `${out.length} texts went out, and there are ${rows.length} publications`,
      ),
      ...unless(
        rows.every(({ edition }) => edition === Math.max(...out.map((round) => round.edition ?? 0))),
        'the publication is not the newest edition',
      ),
    ].map((fault) => `article ${article}: ${fault}`)
  })

const publicationFaults = (
  publication: StoredPublication,
  rounds: readonly StoredRound[],
  events: readonly StoredRow[],
): readonly string[] => {
  const { id, retractions, slugChanges } = publication
  const round = rounds.find((one) => one.id === publication.reviewState)
  const recorded = (...actions: string[]) =>
    events.filter((event) => event.publication === id && actions.includes(String(event.action))).length
  const recordedEdition = events.some(({ key }) => key === `${id}:published:${publication.edition}`)
  const reviewed = retractions.filter(({ review }) => review !== null).length
  return [
    ...unless(publication.settled, 'it is not settled'),
    ...unless(round?.state === 'approved', `its round is ${round?.state ?? 'not there'}`),
    ...unless(recordedEdition, `no event tells of edition ${publication.edition}`),
    ...unless(
      recorded('retracted', 'lapsed', 'taken-down') === retractions.length,
      `${retractions.length} retractions have ${recorded('retracted', 'lapsed', 'taken-down')} events`,
    ),
    ...unless(
      recorded('retraction-reviewed') === reviewed,
      `${reviewed} reviews of retractions have ${recorded('retraction-reviewed')} events`,
    ),
    ...unless(
      recorded('slug-changed') === slugChanges.length,
      `${slugChanges.length} changes of address have ${recorded('slug-changed')} events`,
    ),
  ]
}

/** Asked as the world asks: no account, through Payload's access control. */
const readerFaults = async (
  publications: readonly StoredPublication[],
  req: PayloadRequest,
): Promise<readonly string[]> => {
  const { docs } = await req.payload.find({
    collection: 'publications',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const named = (rows: readonly { slug: string; edition: number }[]): string =>
    rows
      .map(({ slug, edition }) => `${slug} (${edition})`)
      .sort()
      .join(', ')
  const live = publications.filter(({ status }) => status === 'live')
  return unless(named(docs) === named(live), `readers get ${named(docs)}, and live are ${named(live)}`)
}

/** The ledger's head as it is kept beside the keys. */
export const keptHead = (dataDirectory: string) => {
  const { signature, ...head } = JSON.parse(readFileSync(headFile(dataDirectory), 'utf8')) as LedgerHead & {
    readonly signature: string
  }
  return { name: 'beside the keys', what: { collection: 'ledger-heads', id: null }, head, signature }
}

const ledgerFaults = async (tables: Tables, dataDirectory: string, req: PayloadRequest): Promise<readonly string[]> => {
  const kept = keptHead(dataDirectory)
  const { problems } = await verifyLedger(storedRows(req), { keys: await serverKeys(), keptHeads: [kept] }, [])
  const newest = Math.max(...tables.events.map(({ seq }) => Number(seq)))
  return [
    ...problems.map(({ code, message }) => `${code}: ${message}`),
    ...unless(
      kept.head.seq === newest,
      `the head beside the keys is at ${kept.head.seq}, and the newest event is ${newest}`,
    ),
  ]
}
