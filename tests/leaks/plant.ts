import Database from 'libsql'
import { createHash } from 'node:crypto'
import path from 'node:path'

/** Strings that stand in one place of the database each, so that one that is seen elsewhere says where it came from. */
export type Canaries = ReadonlyMap<string, Place>
export type Place = { readonly table: string; readonly column: string; readonly row: string }

/** Matches a canary in any text: 128 bits in hexadecimal after a mark. */
export const CANARY = /cnry[0-9a-f]{32}/gi

/**
 * Puts a string of its own into each text of each row that the board did not approve: into every column of every table but
 * those named below, and into every text of a column that holds JSON. A column that is new is planted too, unless it is
 * added here with its reason. The server must be stopped.
 */
export const plantCanaries = (dataDirectory: string, seed: string): Canaries => {
  const database = new Database(path.join(dataDirectory, 'imprimatur.db'))
  const planted = new Map<string, Place>()
  try {
    for (const table of tablesOf(database)) {
      for (const column of columnsOf(database, table)) plantColumn(database, { table, column }, seed, planted)
    }
  } finally {
    database.close()
  }
  return planted
}

/** What the public API serves, and bookkeeping without a word of anybody's. */
const LEFT_ALONE: Readonly<Record<string, string>> = {
  publication_topics: 'lists of the public',
  publication_clock: 'a counter',
  slug_claims: 'former addresses of what is public',
  editorial_policy: 'a page that everybody reads',
  disclaimer: 'frozen into each publication',
  payload_migrations: 'names of files',
}

/** Of a publication only this is not for the world, and of this a reader is told why and what the notice says. */
const HIDDEN_OF_PUBLICATIONS = ['retractions']
const TOLD = new Set(['reason', 'notice'])
/** What an earlier edition is served from, where the board approved it. */
const FROZEN = ['question', 'canonical_content', 'votes', 'assignments', 'topics', 'policy']

/** Columns that must keep their value for the row to be what it is. */
const KEPT: readonly RegExp[] = [
  /^(id|_uuid|key|path|chain|place|account|_parent_id)$/, // which row it is
  /_id$|_key$|^(version_)?(article|topic|publication|review_state|webhook|reference|round|assignees|merged_into|reader_question)$/, // another row
  /_at$|_on$|_due$|^at$|^(term_start|term_end|lock_until|accessed|expiration)$|_expiration$/, // times
  /^(version_)?(state|status|stage|kind|type|role|action|verdict|language|style|value|list|shared_with|integrity|evidence_level|provenance_method|mail|personal_data|task_slug|global_slug)$/, // one of a few words
  /^(digest|signature|hash|previous|salt|secret|held|reset_password_token)$/, // what is computed, and what opens doors
]

const tablesOf = (database: Database.Database): readonly string[] =>
  database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .all()
    .map((row) => (row as { name: string }).name)
    .filter((name) => !(name in LEFT_ALONE))

const columnsOf = (database: Database.Database, table: string): readonly string[] =>
  database
    .prepare(`PRAGMA table_info("${table}")`)
    .all()
    .map((row) => row as { name: string; type: string })
    .filter(({ name, type }) => /text/i.test(type) && !KEPT.some((pattern) => pattern.test(name)))
    .map(({ name }) => name)
    .filter((name) => table !== 'publications' || HIDDEN_OF_PUBLICATIONS.includes(name))

const plantColumn = (
  database: Database.Database,
  place: Omit<Place, 'row'>,
  seed: string,
  planted: Map<string, Place>,
): void => {
  const { table, column } = place
  const approved =
    table === 'review_states' && FROZEN.includes(column) ? ` AND state NOT IN ('approved', 'superseded')` : ''
  // Those who sign in keep the name that they sign in by.
  const people = table === 'users' && column === 'email' ? ` AND email NOT LIKE '%@example.org'` : ''
  const rows = database
    .prepare(
      `SELECT rowid AS at, ${table.endsWith('_texts') || table.endsWith('_rels') ? 'parent_id' : 'id'} AS row, "${column}" AS text FROM "${table}" WHERE "${column}" <> ''${approved}${people}`,
    )
    .all() as { at: number; row: string; text: unknown }[]
  const write = database.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`)
  for (const { at, row, text } of rows) {
    if (typeof text !== 'string') continue
    const next = () => {
      const canary = `cnry${createHash('sha256').update(`${seed}:${planted.size}`).digest('hex').slice(0, 32)}`
      planted.set(canary, { ...place, row })
      return canary
    }
    const changed = replaced(text, next, table === 'publications' ? TOLD : new Set())
    if (changed !== text) write.run(changed, at)
  }
}

/** A text becomes its canary; of JSON each text does that is more than a name, a time or a reference. */
const replaced = (text: string, next: () => string, told: ReadonlySet<string>): string => {
  if (!/^[[{]/.test(text)) return next()
  try {
    return JSON.stringify(JSON.parse(text), (key, value: unknown) => {
      if (typeof value !== 'string' || isName(value) || told.has(key)) return value
      return /^[[{]/.test(value) ? replaced(value, next, told) : next()
    })
  } catch {
    return next()
  }
}

/** One word in small letters, an id, a digest, a time: what a program reads and not a person. */
const isName = (text: string): boolean =>
  text === '' || /^[a-z0-9_.:|-]{1,80}$/.test(text) || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)
