import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { faultPoint } from './fault-point.ts'
import { readImport, storeImport, type Imported } from './import-article.ts'
import type { Importer } from './importer.ts'
import { done, refusal, refused, type Refusal, type Result } from './result.ts'
import { compareAndSet, deleteExpiredAnswers, findRow, insertOnce, type StoredRow } from './store.ts'

/** Days for which an answer is kept, at least. */
export const DAYS_KEPT = 7
/** For so long one request may be at work on a key before another goes on with it: many times what a long page takes. */
const CLAIM_MS = 60_000
const MOST_TRIES = 20

/** An answer as it is sent: its JSON, and whether it was sent before. */
export type Answered = { readonly json: string; readonly isReplay: boolean }

type Once = {
  readonly text: string
  /** The client's own name for this request. */
  readonly idempotencyKey: string
  readonly importer: Importer
  /** The body of the answer, in what JSON can say. */
  readonly present: (imported: Imported) => unknown
}

/**
 * Imports a page once for each key of an importer: sent again, the request gets the first answer, byte for byte.
 *
 * The key is claimed by an insert that its unique index decides, then the article is made, which names the claim in a unique
 * column, then the answer is noted. Whatever a crash leaves undone, the next request with the key goes on with as soon as the
 * claim is over, and finds the article where there is one. A page that is refused claims nothing.
 *
 * Refused: 422 as `readImport` says; 422 IDEMPOTENCY_KEY_REUSED where the key stands for another page; 409
 * IDEMPOTENCY_KEY_IN_USE while another request with it is at work.
 */
export const importOnce = async (once: Once, req: PayloadRequest): Promise<Result<Answered>> => {
  const read = readImport(once.text)
  if (!read.ok) return read
  const claim = await claimKey(once, req)
  if (!claim.ok) return claim
  if ('json' in claim.value) return done({ json: claim.value.json, isReplay: true })

  let row = claim.value.row
  const hold = async (claimedUntil: string): Promise<boolean> => {
    const held = await compareAndSet('idempotency-keys', claimed(row), { claimedUntil }, req)
    row = held ?? row
    return held !== null
  }
  faultPoint('import:claimed')
  let imported: Imported
  try {
    const isStillOurs = () => hold(until(CLAIM_MS))
    imported = await storeImport(read.value, { importer: once.importer, importKey: row.id, isStillOurs }, req)
  } catch (error) {
    // Whoever tries again need not wait; where even that can't be written, the claim ends by itself.
    await hold(until(0)).catch(() => false)
    throw error
  }
  faultPoint('import:article')

  const json = JSON.stringify(once.present(imported))
  if (await compareAndSet('idempotency-keys', claimed(row), { answer: json }, req))
    return done({ json, isReplay: false })
  // Another request went on with it, because this one was slow; its answer names the same article.
  const other = await findRow('idempotency-keys', { id: { equals: row.id } }, req)
  return typeof other?.answer === 'string' ? done({ json: other.answer, isReplay: true }) : refused(inUse)
}

/** The row to work on, or the answer that was given before. */
type Claim = { readonly row: StoredRow } | { readonly json: string }

const claimKey = async ({ text, idempotencyKey, importer }: Once, req: PayloadRequest): Promise<Result<Claim>> => {
  const key = `${importer.kind}:${importer.id}:${sha256(idempotencyKey)}`
  const bodyHash = sha256(text)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const claimedUntil = until(CLAIM_MS)
    const data = { key, bodyHash, claimedUntil, expiresAt: until(DAYS_KEPT * 86_400_000), revision: 1 }
    const inserted = await insertOnce('idempotency-keys', data, req)
    if (inserted) return done({ row: inserted })

    const row = await findRow('idempotency-keys', { key: { equals: key } }, req)
    // Its days were over just now.
    if (!row) continue
    if (row.bodyHash !== bodyHash) return refused(reused)
    if (typeof row.answer === 'string' && row.answer !== '') return done({ json: row.answer })
    if (Date.parse(row.claimedUntil as string) > Date.now()) return refused(inUse)
    const taken = await compareAndSet('idempotency-keys', claimed(row), { claimedUntil }, req)
    if (taken) return done({ row: taken })
  }
  return refused(inUse)
}

const claimed = (row: StoredRow) => ({ id: row.id, revision: Number(row.revision) })
const until = (ms: number): string => new Date(Date.now() + ms).toISOString()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const DELETED_AT_ONCE = 500

/** Deletes the answers whose days are over. Returns how many. */
export const expireAnswers = async (now: string, req: PayloadRequest): Promise<number> => {
  for (let deleted = 0; ;) {
    const count = await deleteExpiredAnswers(now, DELETED_AT_ONCE, req)
    deleted += count
    if (count < DELETED_AT_ONCE) return deleted
  }
}

const reused: Refusal = refusal(
  422,
  'IDEMPOTENCY_KEY_REUSED',
  'This Idempotency-Key was used for another page. Take a new key for each page. Nothing was stored.',
)
/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 2
const inUse: Refusal = refusal(
  409,
  'IDEMPOTENCY_KEY_IN_USE',
  'Another request with this Idempotency-Key is at work. Send it again in a moment.',
  { retryAfter: RETRY_AFTER },
)
