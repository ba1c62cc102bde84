import { vouchesFor } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { eventStatement, genesis } from './event.ts'
import { problem, type Problem } from './problem.ts'
import { hashOrNone, named, placeOf, type StoredEvent } from './stored-event.ts'

type Keys = Pick<SigningKeys, 'jwks'>

/** How far a chain has been walked. */
export type ChainEnd = { readonly seq: number; readonly hashes: readonly string[]; readonly recordedAt: string }

/** Clocks of two processes that share a chain, and a clock that is set right, may differ by this much. */
const CLOCK_TOLERANCE_MS = 5_000

export type ChainWalk = {
  /** Looks at the next event of its chain; events of one chain come in the order of their places. */
  readonly take: (stored: StoredEvent) => Promise<readonly Problem[]>
  /** Where each chain ends, as far as it has been walked. */
  readonly ends: ReadonlyMap<string, ChainEnd>
}

/** Walks the chains, event by event, holding nothing but where each chain has come to. */
export const walkChains = (keys: Keys): ChainWalk => {
  const ends = new Map<string, ChainEnd>()
  const take = async (stored: StoredEvent): Promise<readonly Problem[]> => {
    const { event } = stored
    const { chain, seq, recordedAt } = event
    if (chain === '' || !Number.isInteger(seq) || seq < 1) {
      return [problem('EVENT_OFF_CHAIN', placeOf(stored), `${named(stored)} has no place in a chain.`)]
    }
    const end = ends.get(chain) ?? { seq: 0, hashes: [genesis(chain)], recordedAt: '' }
    const flaw = await flawOf(stored, keys)
    const hashes = [stored.hash ?? '', hashOrNone(stored)]

    if (seq === end.seq) {
      ends.set(chain, { ...end, hashes: [...end.hashes, ...hashes] })
      return [flaw ?? problem('EVENT_DOUBLE', placeOf(stored), `${named(stored)} stands at a place that is taken.`)]
    }
    // Where an event itself is no good, the place that it claims says nothing about others.
    if (flaw && seq !== end.seq + 1) return [flaw]

    ends.set(chain, { seq, hashes, recordedAt: recordedAt > end.recordedAt ? recordedAt : end.recordedAt })
    const gap = seq === end.seq + 1 ? null : missing(chain, end.seq + 1, seq - 1)
    return [gap, flaw ?? (gap ? null : misfit(stored, end))].filter((found) => found !== null)
  }
  return { take, ends }
}

/** What is wrong with an event taken by itself. */
const flawOf = async (stored: StoredEvent, keys: Keys): Promise<Problem | null> => {
  const { event, place, hash, signature } = stored
  const changed = (why: string) =>
    problem('EVENT_CHANGED', placeOf(stored), `${named(stored)} was changed after it was written: ${why}.`)
  if (hash !== hashOrNone(stored)) return changed('what it says does not fit its hash')
  if (place !== `${event.chain}:${event.seq}`) return changed('it names another place than its own')
  return (await vouchesFor('event', signature ?? '', eventStatement(event, hash), keys))
    ? null
    : problem('EVENT_UNSIGNED', placeOf(stored), `${named(stored)} does not carry this server's signature.`)
}

const missing = (chain: string, from: number, to: number): Problem =>
  problem(
    'EVENT_MISSING',
    { collection: 'events', id: null, chain, seq: from },
    from === to
      ? `Event ${from} of chain ${chain} is missing.`
      : `Events ${from} to ${to} of chain ${chain} are missing.`,
  )

/** What is wrong with an event that is good by itself, but does not follow the one before it. */
const misfit = (stored: StoredEvent, end: ChainEnd): Problem | null => {
  const { previous, recordedAt } = stored.event
  if (!end.hashes.includes(previous)) {
    return problem(
      'EVENT_UNLINKED',
      placeOf(stored),
      `${named(stored)} does not follow the event before it: that one was exchanged or changed.`,
    )
  }
  return Date.parse(recordedAt) < Date.parse(end.recordedAt) - CLOCK_TOLERANCE_MS
    ? problem(
        'EVENT_BACK_IN_TIME',
        placeOf(stored),
        `${named(stored)} was recorded at ${recordedAt}, before the event before it (${end.recordedAt}).`,
      )
    : null
}
