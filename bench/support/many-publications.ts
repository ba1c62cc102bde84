import { cp } from 'node:fs/promises'
import { getPayload, type Payload } from 'payload'
import type { PublicationDocument } from '../../src/publication/document.ts'

export const TOPICS = 25

/** Copies of the demo's text as it is, the oldest of all and of a topic of their own: what one reading of an article costs. */
export const WHOLE = 200
export const wholeSlug = (number: number): string => `whole-remedy-${number}`
export const wholeId = (number: number): string => idOf(number + 0x10000000)

export const slugOf = (number: number): string => `invented-remedy-${number}`
export const idOf = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
export const topicOf = (number: number): string => `topic-${number % TOPICS}`

type Sqlite = {
  readonly execute: (statement: { sql: string; args: readonly (string | number)[] } | string) => Promise<unknown>
}

/**
 * Fills a demo's data directory with copies of its own publication, past the commands, which would take a day: `few` of them,
 * of which the second directory gets a copy, then as many as `many`. SQLite alone. Once in a process, before a server starts.
 */
export const fillPublications = async (
  directory: string,
  { few, copyTo, many }: { readonly few: number; readonly copyTo: string; readonly many: number },
): Promise<void> => {
  Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: 'error', CROSSREF_URL: '', PUBMED_URL: '' })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  const database = (payload.db as unknown as { client: Sqlite }).client
  try {
    const whole = await templateOf(payload)
    // A hundred thousand of them must fit on a disk.
    const short = { ...whole, sections: whole.sections.slice(0, 1), bibliography: whole.bibliography.slice(0, 2) }
    await database.execute('PRAGMA foreign_keys = OFF')
    await insertWhole(database, whole)
    await insert(database, short, 1, few)
    await database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    await cp(directory, copyTo, { recursive: true })
    await insert(database, short, few + 1, many)
    await database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    await payload.destroy()
  }
}

/** An approved text of the demo. */
const templateOf = async (payload: Payload): Promise<PublicationDocument> => {
  const { docs } = await payload.db.find<{ id: string; document: string }>({ collection: 'publications', limit: 1 })
  return JSON.parse(docs[0]?.document ?? '{}') as PublicationDocument
}

/** One statement a table: SQLite counts by itself. */
const insert = async (database: Sqlite, template: PublicationDocument, from: number, to: number): Promise<void> => {
  // The client hands numbers over as fractions.
  const numbers =
    'WITH RECURSIVE numbers(i) AS (SELECT CAST(? AS INTEGER) UNION ALL SELECT i + 1 FROM numbers WHERE i < ?)'
  const id = `printf('%08x-0000-4000-8000-%012x', i, i)`
  const topic = `'topic-' || (i % ${TOPICS})`
  const related = [1, 2, 3].map((step) => `'Does invented remedy ' || (i % 900 + ${step}) || ' help?'`).join(', ')
  const time = `strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', '+' || i || ' minutes')`
  await database.execute({
    sql: `${numbers}
      INSERT INTO publications (id, article_id, review_state_id, slug, question, question_key, language, edition, status, published_at,
        review_due_at, document, revision, settled, listed, for_clinicians, for_patients, retractions, created_at, updated_at)
      SELECT ${id}, ${id}, ${id}, 'invented-remedy-' || i, 'Does invented remedy ' || i || ' help?', 'does invented remedy ' || i || ' help',
        'en', 1, 'live', ${time}, '2099-01-01T00:00:00.000Z',
        json_set(?, '$.question', 'Does invented remedy ' || i || ' help?', '$.relatedQuestionTexts', json_array(${related}),
          '$.topics', json_array(json_object('slug', ${topic}, 'name', ${topic}))),
        1, 1, 1, 1, i % 2, '[]', ${time}, ${time}
      FROM numbers`,
    args: [from, to, JSON.stringify(template)],
  })
  await database.execute({
    sql: `${numbers}
      INSERT INTO publication_topics (id, key, topic, publication, listed, language, for_clinicians, for_patients, published_at, revision)
      SELECT ${id}, ${id} || ':' || ${topic}, ${topic}, ${id}, 1, 'en', 1, i % 2, ${time}, 1 FROM numbers`,
    args: [from, to],
  })
}

const insertWhole = async (database: Sqlite, whole: PublicationDocument): Promise<void> => {
  for (let number = 1; number <= WHOLE; number += 1) {
    const question = `Does whole remedy ${number} help?`
    const id = wholeId(number)
    await database.execute({
      sql: `INSERT INTO publications (id, article_id, review_state_id, slug, question, question_key, language, edition, status, published_at,
          review_due_at, document, revision, settled, listed, for_clinicians, for_patients, retractions)
        VALUES (?, ?, ?, ?, ?, ?, 'en', 1, 'live', '2019-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z', ?, 1, 1, 1, 1, 1, '[]')`,
      args: [
        id,
        id,
        id,
        wholeSlug(number),
        question,
        `does whole remedy ${number} help`,
        JSON.stringify({ ...whole, question }),
      ],
    })
  }
}
