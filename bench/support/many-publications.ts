import { cp } from 'node:fs/promises'
import { getPayload, type Payload } from 'payload'
import type { PublicationDocument } from '../../src/publication/document.ts'

export const TOPICS = 25

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
    const template = await templateOf(payload)
    await database.execute('PRAGMA foreign_keys = OFF')
    await insert(database, template, 1, few)
    await database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    await cp(directory, copyTo, { recursive: true })
    await insert(database, template, few + 1, many)
    await database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    await payload.destroy()
  }
}

/** An approved text of the demo, short enough that a hundred thousand of them fit on a disk. */
const templateOf = async (payload: Payload): Promise<PublicationDocument> => {
  const { docs } = await payload.db.find<{ id: string; document: string }>({ collection: 'publications', limit: 1 })
  const document = JSON.parse(docs[0]?.document ?? '{}') as PublicationDocument
  return { ...document, sections: document.sections.slice(0, 1), bibliography: document.bibliography.slice(0, 2) }
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
