import { setTimeout as sleep } from 'node:timers/promises'
import type { SigningKeys } from '../signing/keys.ts'
import { walkChains, type ChainEnd } from './check-chain.ts'
import { checkHead, checkHeadsOfChains, type KeptHead } from './check-heads.ts'
import { checkSubject, collectionOf, type Examined } from './check-subject.ts'
import { note, problem, type Note, type Problem } from './problem.ts'
import { isBadData, type LedgerRows, type Thing } from './rows.ts'
import { named, placeOf, toStoredEvent, type StoredEvent } from './stored-event.ts'

export type Figures = {
  readonly events: number
  readonly chains: number
  readonly rounds: number
  readonly decisions: number
  readonly publications: number
  /** Articles, board profiles, roles, topics, accounts and the policy. */
  readonly records: number
}

/** What was found: events in the order of their chains first, then heads, then rows in the order in which events tell of them. */
export type Verification = {
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
  readonly figures: Figures
}

/** What is believed: public keys, and heads that were kept outside the database. */
export type Trust = { readonly keys: Pick<SigningKeys, 'jwks'>; readonly keptHeads: readonly KeptHead[] }

/** A server may be at work: what does not fit is looked at again after each of these milliseconds, before it is said. */
const LOOK_AGAIN_AFTER_MS = [300, 1_500]

/** Walks the whole ledger and holds everything that it tells of against it. Reads only. */
export const verifyLedger = async (
  rows: LedgerRows,
  { keys, keptHeads }: Trust,
  lookAgainAfter: readonly number[] = LOOK_AGAIN_AFTER_MS,
): Promise<Verification> => {
  // Before the rounds are read: each of these decisions must have one.
  const decisionIds = await rows.decisionIds()
  const walked = await walk(rows, keys)
  const examiner = examine(rows, keys)

  let suspects = [...new Set([...walked.subjects, ...(await rows.subjects())])]
  let heads: readonly Problem[] = []
  for (const wait of [0, ...lookAgainAfter]) {
    await sleep(wait)
    suspects = await examiner.look(suspects)
    heads = await checkHeads(rows, keys, walked.ends, keptHeads)
    if (suspects.length === 0 && heads.length === 0) break
  }

  const { findings, kinds, decisions } = examiner.seen
  const count = (kind: Thing['kind']) => [...kinds.values()].filter((one) => one === kind).length
  return {
    problems: [
      ...walked.problems,
      ...heads,
      ...[...findings.values()].flatMap(({ problems }) => problems),
      ...decisionIds.filter((id) => !decisions.has(id)).map(unknownDecision),
    ],
    notes: [
      ...walked.notes,
      ...[...findings.values()].flatMap(({ notes }) => notes),
      ...(keptHeads.length === 0 ? [noHeadKept] : []),
    ],
    figures: {
      events: walked.events,
      chains: walked.ends.size,
      rounds: count('round'),
      decisions: decisions.size,
      publications: count('publication'),
      records: count('record'),
    },
  }
}

const noHeadKept = note(
  'NO_HEAD_KEPT',
  { collection: 'ledger-heads', id: null },
  'No head from outside the database was at hand: an end that was cut off together with its head would not be found.',
)

const unknownDecision = (id: string): Problem =>
  problem('DECISION_UNKNOWN', { collection: 'review-decisions', id }, `The decision ${id} belongs to no round.`)

type Walked = {
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
  readonly events: number
  readonly ends: ReadonlyMap<string, ChainEnd>
  /** In the order in which events first tell of them. */
  readonly subjects: ReadonlySet<string>
}

const walk = async (rows: LedgerRows, keys: Trust['keys']): Promise<Walked> => {
  const chains = walkChains(keys)
  const problems: Problem[] = []
  const notes: Note[] = []
  const subjects = new Set<string>()
  let events = 0
  for await (const row of rows.eventsInOrder()) {
    events += 1
    if ('error' in row) {
      problems.push(problem('ROW_UNREADABLE', { collection: 'events', id: row.id }, `Event ${row.id} can't be read.`))
      continue
    }
    const stored = toStoredEvent(row)
    problems.push(...(await chains.take(stored)))
    if (wasRecovered(stored)) {
      notes.push(
        note(
          'RECORDED_BY_RECOVERY',
          placeOf(stored),
          `${named(stored)} was recorded later, by recovery: who did it is not known.`,
        ),
      )
    }
    subjects.add(stored.event.subject)
  }
  return { problems, notes, events, ends: chains.ends, subjects }
}

const wasRecovered = ({ event: { details } }: StoredEvent): boolean =>
  typeof details === 'object' && details !== null && 'recordedBy' in details && details.recordedBy === 'recovery'

const checkHeads = async (
  rows: LedgerRows,
  keys: Trust['keys'],
  ends: ReadonlyMap<string, ChainEnd>,
  keptHeads: readonly KeptHead[],
): Promise<readonly Problem[]> => {
  const stored = (await rows.heads()).map((row): KeptHead => {
    const [chain, seq] = [String(row.chain), Number(row.seq)]
    const at = new Date(row.at as string)
    return {
      name: 'in the database',
      what: { collection: 'ledger-heads', id: row.id, chain, seq },
      head: { chain, seq, hash: String(row.hash), at: Number.isNaN(at.getTime()) ? '' : at.toISOString() },
      signature: String(row.signature),
    }
  })
  const hashAt = async (chain: string, seq: number): Promise<string | null> => {
    const row = await rows.eventAt(chain, seq)
    return row ? String(row.hash) : null
  }
  const found = await Promise.all([...stored, ...keptHeads].map((kept) => checkHead(kept, keys, hashAt)))
  return [...found.flat(), ...checkHeadsOfChains(ends, stored)]
}

/** Rounds hold whole texts, so that few are in memory at once. */
const SUBJECTS_AT_ONCE = 25

type Seen = {
  /** Of the things that do not fit. */
  readonly findings: Map<string, Examined>
  readonly kinds: Map<string, Thing['kind']>
  readonly decisions: Set<string>
}

/** Looks at things, page by page, and remembers only what was found about them. */
const examine = (rows: LedgerRows, keys: Trust['keys']) => {
  const seen: Seen = { findings: new Map(), kinds: new Map(), decisions: new Set() }

  const lookAt = async (subjects: readonly string[]): Promise<void> => {
    const things = await rows.things(subjects)
    const events = (await rows.eventsAbout(subjects)).map(toStoredEvent)
    for (const subject of subjects) {
      const thing = things.get(subject)
      if (thing) seen.kinds.set(subject, thing.kind)
      if (thing?.kind === 'round') thing.decisions.forEach(({ id }) => seen.decisions.add(id))
      const about = events.filter(({ event }) => event.subject === subject)
      const examined = await checkSubject(subject, thing, about, keys)
      if (examined.problems.length + examined.notes.length > 0) seen.findings.set(subject, examined)
      else seen.findings.delete(subject)
    }
  }

  /** Looks at these subjects, and returns those of them that do not fit. */
  const look = async (subjects: readonly string[]): Promise<string[]> => {
    for (let start = 0; start < subjects.length; start += SUBJECTS_AT_ONCE) {
      const page = subjects.slice(start, start + SUBJECTS_AT_ONCE)
      try {
        await lookAt(page)
      } catch (error) {
        if (!isBadData(error)) throw error
        for (const subject of page) await lookAtOne(subject)
      }
    }
    return subjects.filter((subject) => seen.findings.has(subject))
  }

  const lookAtOne = async (subject: string): Promise<void> => {
    try {
      await lookAt([subject])
    } catch (error) {
      if (!isBadData(error)) throw error
      seen.findings.set(subject, unreadable(subject))
    }
  }
  return { look, seen }
}

const unreadable = (subject: string): Examined => ({
  problems: [
    problem(
      'ROW_UNREADABLE',
      { collection: collectionOf(subject) ?? 'events', id: subject.slice(subject.indexOf(':') + 1) },
      `${subject}, or an event about it, can't be read: a value in it is not what the program writes.`,
    ),
  ],
  notes: [],
})
