import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import canonicalize from 'canonicalize'
import { compactVerify, importJWK, type JWK, type KeyLike } from 'jose'
import type { Row } from '@libsql/client'
import { broken } from './broken.ts'
import type { Database } from './database.ts'

export const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('hex')

/** The server's public keys, by their names. */
export type Keys = ReadonlyMap<string, KeyLike | Uint8Array>

export const publicKeys = async (dataDirectory: string): Promise<Keys> => {
  const text = readFileSync(path.join(dataDirectory, 'signing-keys.json'), 'utf8')
  const { keys } = JSON.parse(text) as { keys: JWK[] }
  return new Map(
    await Promise.all(
      keys.map(async ({ kty, crv, x, kid }) => [kid ?? '', await importJWK({ kty, crv, x } as JWK, 'EdDSA')] as const),
    ),
  )
}

/** What a signature says, where it is one of the server's and of this kind; throws elsewhere. */
export const said = async (kind: string, jws: unknown, keys: Keys): Promise<Readonly<Record<string, unknown>>> => {
  const { payload, protectedHeader } = await compactVerify(String(jws), ({ kid }) => {
    const key = keys.get(kid ?? '')
    return key ?? broken(`A ${kind} is signed with a key that the server does not have.`)
  })
  if (protectedHeader.typ !== `imprimatur-${kind}+jws`) broken(`A ${kind} is signed as ${protectedHeader.typ}.`)
  return JSON.parse(new TextDecoder().decode(payload)) as Readonly<Record<string, unknown>>
}

/** What the hash of an event covers: every member of its row, the hash of the one before it included. */
const hashed = (row: Row) => ({
  chain: row.chain,
  seq: row.seq,
  previous: row.previous,
  recordedAt: row.recorded_at,
  key: row.key,
  subject: row.subject,
  action: row.action,
  at: row.at,
  actor: row.actor_id,
  article: row.article_id,
  reviewState: row.review_state_id,
  publication: row.publication_id,
  digest: row.digest,
  before: row.before,
  after: row.after,
  requestId: row.request_id,
  details: row.details === null ? null : (JSON.parse(String(row.details)) as unknown),
})

/** Follows the ledger's chain as it grows: places, hashes, signatures, and the signed head. One chain: one server. */
export class Ledger {
  #seq = 0
  #hash: string | null = null
  readonly #database: Database
  readonly #keys: Keys

  constructor(database: Database, keys: Keys) {
    this.#database = database
    this.#keys = keys
  }

  /** Checks what was appended since the last time; throws where anything does not fit. */
  async check(): Promise<void> {
    const rows = await this.#database.rows('SELECT * FROM events WHERE seq > ? ORDER BY seq', [this.#seq])
    for (const row of rows) await this.#append(row)
    const count = (await this.#database.rows('SELECT count(*) AS n FROM events'))[0]?.n
    if (count !== this.#seq) broken(`The ledger has ${count} events, and its chain ${this.#seq}.`)
    if (rows.length > 0) await this.#checkHead()
  }

  async #append(row: Row): Promise<void> {
    const { chain, seq, hash } = row
    const where = `Event ${seq} (${row.subject}: ${row.action})`
    if (seq !== this.#seq + 1) broken(`${where} follows event ${this.#seq}.`)
    if (row.previous !== (this.#hash ?? digestOf({ chain })))
      broken(`${where} does not name the hash of the one before.`)
    if (digestOf(hashed(row)) !== hash) broken(`${where} is not what its hash was taken of.`)
    const signed = await said('event', row.signature, this.#keys)
    if (digestOf(signed) !== digestOf({ chain, seq, hash })) broken(`${where} has the signature of another event.`)
    this.#seq = Number(seq)
    this.#hash = String(hash)
  }

  async #checkHead(): Promise<void> {
    const [head, ...more] = await this.#database.rows('SELECT * FROM ledger_heads')
    const { seq, hash } = await said('ledger-head', head?.signature, this.#keys)
    if (more.length > 0 || seq !== this.#seq || hash !== this.#hash || head?.hash !== hash)
      broken(`The signed head (${seq}) is not the newest event (${this.#seq}).`)
  }
}
