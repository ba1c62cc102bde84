import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { chainName } from '../ledger/chain-name.ts'
import { eventHash, eventStatement, genesis, type LedgerEvent, type LedgerHead } from '../ledger/event.ts'
import { signStatement } from '../signing/jws.ts'
import { serverKeys } from '../signing/server-keys.ts'
import { compareAndSet, findNewest, findRow, insertOnce, type StoredRow } from './store.ts'

/** What a command has to say of an action; the chain, the hashes and the signature are added here. */
export type EventEntry = Pick<LedgerEvent, 'key' | 'subject' | 'action' | 'at' | 'actor'> &
  Partial<
    Pick<
      LedgerEvent,
      'article' | 'reviewState' | 'publication' | 'digest' | 'before' | 'after' | 'requestId' | 'details'
    >
  >

/**
 * An event, or what makes it when its turn has come; null where there turns out to be nothing to record. Whoever states what
 * a record was `before` must look in that moment: an event recorded in between would make it untrue.
 */
export type EventSource = EventEntry | (() => Promise<EventEntry | null>)

/** Another process may take the place meant for ours; then the next one is tried. The bound only turns a bug into an error. */
const MOST_TRIES = 500

type Newest = { readonly seq: number; readonly hash: string; readonly recordedAt: string }

let queue: Promise<unknown> = Promise.resolve()
let lastKnown: Newest | null = null

/**
 * Appends one event to this server's chain, once: a key that is there already is left as it is. Events of one process queue
 * up, because each needs the hash of the one before.
 */
export const appendEvent = (source: EventSource, req: PayloadRequest): Promise<void> => {
  const appended = queue.then(() => append(source, req))
  queue = appended.catch(() => undefined)
  return appended
}

const append = async (source: EventSource, req: PayloadRequest): Promise<void> => {
  const chain = chainName(env)
  const keys = await serverKeys()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    // Before the source looks: whatever is recorded while it does takes the place after this one, and it looks again.
    const before = lastKnown ?? (await newestOf(chain, req))
    const entry = typeof source === 'function' ? await source() : source
    if (!entry || (await findRow('events', { key: { equals: entry.key } }, req))) return
    const event: LedgerEvent = {
      article: null,
      reviewState: null,
      publication: null,
      digest: null,
      before: null,
      after: null,
      requestId: null,
      ...entry,
      // As it will be read back: what JSON can't say is not in it.
      details: JSON.parse(JSON.stringify(entry.details ?? null)) as unknown,
      chain,
      seq: before.seq + 1,
      previous: before.hash,
      recordedAt: laterOf(new Date().toISOString(), before.recordedAt),
    }
    const hash = eventHash(event)
    const signature = await signStatement('event', eventStatement(event, hash), keys)
    const row = await insertOnce('events', { ...event, place: `${chain}:${event.seq}`, hash, signature }, req)
    if (row) {
      lastKnown = { seq: event.seq, hash, recordedAt: event.recordedAt }
      await signHead({ chain, seq: event.seq, hash, at: event.recordedAt }, req)
      return
    }
    // Another process took the place, or recorded the very same: looked at again.
    lastKnown = null
  }
  throw new Error(`An event could not be appended: ${MOST_TRIES} races lost.`)
}

const newestOf = async (chain: string, req: PayloadRequest): Promise<Newest> => {
  const row = await findNewest('events', { chain: { equals: chain } }, '-seq', req)
  return row
    ? {
        seq: Number(row.seq),
        hash: String(row.hash),
        recordedAt: new Date(row.recordedAt as string).toISOString(),
      }
    : { seq: 0, hash: genesis(chain), recordedAt: '' }
}

/** A clock that was set back must not make the ledger go back: what is recorded then bears the time of the event before. */
const laterOf = (now: string, before: string): string => (now > before ? now : before)

/** Where the newest head is kept besides the database. */
export const headFile = (directory: string): string => path.join(directory, 'ledger-head.json')

/** Signs the newest event as the chain's head. A head never goes back. */
const signHead = async (head: LedgerHead, req: PayloadRequest): Promise<void> => {
  const signature = await signStatement('ledger-head', head, await serverKeys())
  keepBesideKeys(head, signature)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await findRow('ledger-heads', { chain: { equals: head.chain } }, req)
    if (row && Number(row.seq) >= head.seq) return
    const data = { ...head, signature }
    const written = row
      ? await compareAndSet('ledger-heads', { id: row.id, revision: Number(row.revision) }, data, req)
      : await insertOnce('ledger-heads', { ...data, revision: 1 }, req)
    if (written) return
  }
}

/**
 * Writes the head into its file, unless a newer one of this chain is there: another process may have been faster; or the end
 * of the chain was cut off, and the file must go on telling.
 */
const keepBesideKeys = (head: LedgerHead, signature: string): void => {
  if (keptSeq(head.chain) > head.seq) return
  const draft = `${headFile(env.DATA_DIR)}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ ...head, signature }))
  renameSync(draft, headFile(env.DATA_DIR))
}

/** The place in this chain that the file names; 0 where it names none. */
const keptSeq = (chain: string): number => {
  try {
    const kept = JSON.parse(readFileSync(headFile(env.DATA_DIR), 'utf8')) as Partial<LedgerHead>
    return kept.chain === chain && Number.isInteger(kept.seq) ? (kept.seq ?? 0) : 0
  } catch {
    return 0
  }
}

/** Signs the newest event again where a crash came between an event and its head. */
export const recoverHead = async (req: PayloadRequest): Promise<void> => {
  const chain = chainName(env)
  const newest = await findNewest('events', { chain: { equals: chain } }, '-seq', req)
  const head = await findRow('ledger-heads', { chain: { equals: chain } }, req)
  if (!newest) return
  const signed = head !== null && Number(head.seq) >= Number(newest.seq)
  if (signed && keptSeq(chain) >= Number(newest.seq)) return
  await signHead(
    {
      chain,
      seq: Number(newest.seq),
      hash: String(newest.hash),
      at: new Date(newest.recordedAt as string).toISOString(),
    },
    req,
  )
}

/** The last event about a thing, on any chain. */
export const lastEventOf = async (
  subject: string,
  req: PayloadRequest,
): Promise<{ readonly after: string | null; readonly key: string } | null> => {
  const row: StoredRow | null = await findNewest(
    'events',
    { subject: { equals: subject } },
    ['-recordedAt', '-seq'],
    req,
  )
  return row ? { after: typeof row.after === 'string' ? row.after : null, key: String(row.key) } : null
}
