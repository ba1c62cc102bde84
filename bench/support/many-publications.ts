import { cp } from 'node:fs/promises'
import type { PublicationDocument } from '../../src/publication/document.ts'
import { fill, firstRow, type Sqlite } from './database.ts'

export const TOPICS = 25

/** Copies of the demo's text as it is, the oldest of all and of a topic of their own: what one reading of an article costs. */
export const WHOLE = 200
export const wholeSlug = (number: number): string => `whole-remedy-${number}`
export const wholeId = (number: number): string => idOf(number + 0x10000000)

export const slugOf = (number: number): string => `invented-remedy-${number}`
export const idOf = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
export const topicOf = (number: number): string => `topic-${number % TOPICS}`

/**
 * Fills a demo's data directory with copies of its own publication, past the commands, which would take a day: `few` of them,
 * of which the second directory gets a copy, then as many as `many`. SQLite alone. Run before a server starts.
 */
export const fillPublications = async (
  directory: string,
  { few, copyTo, many }: { readonly few: number; readonly copyTo: string; readonly many: number },
): Promise<void> => {
  fill(directory, (database) => {
    insertWhole(database, templateOf(database))
    insert(database, shortened(templateOf(database)), 1, few)
  })
  await cp(directory, copyTo, { recursive: true })
  fill(directory, (database) => insert(database, shortened(templateOf(database)), few + 1, many))
}

/** An approved text of the demo. */
const templateOf = (database: Sqlite): PublicationDocument =>
  JSON.parse(String(firstRow(database, 'publications').document)) as PublicationDocument

/** A hundred thousand of them must fit on a disk. */
const shortened = (whole: PublicationDocument): PublicationDocument => ({
  ...whole,
  sections: whole.sections.slice(0, 1),
  bibliography: whole.bibliography.slice(0, 2),
})

/** One statement a table: SQLite counts by itself. */
const insert = (database: Sqlite, template: PublicationDocument, from: number, to: number): void => {
  // The client hands numbers over as fractions.
  const numbers =
    'WITH RECURSIVE numbers(i) AS (SELECT CAST(? AS INTEGER) UNION ALL SELECT i + 1 FROM numbers WHERE i < ?)'
  const id = `printf('%08x-0000-4000-8000-%012x', i, i)`
  const topic = `'topic-' || (i % ${TOPICS})`
  const related = [1, 2, 3].map((step) => `'Does invented remedy ' || (i % 900 + ${step}) || ' help?'`).join(', ')
  const time = `strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', '+' || i || ' minutes')`
  database
    .prepare(
      `${numbers}
      INSERT INTO publications (id, article_id, review_state_id, slug, question, question_key, language, edition, status, published_at,
        review_due_at, document, revision, settled, listed, for_clinicians, for_patients, retractions, created_at, updated_at)
      SELECT ${id}, ${id}, ${id}, 'invented-remedy-' || i, 'Does invented remedy ' || i || ' help?', 'does invented remedy ' || i || ' help',
        'en', 1, 'live', ${time}, '2099-01-01T00:00:00.000Z',
        json_set(?, '$.question', 'Does invented remedy ' || i || ' help?', '$.relatedQuestionTexts', json_array(${related}),
          '$.topics', json_array(json_object('slug', ${topic}, 'name', ${topic}))),
        1, 1, 1, 1, i % 2, '[]', ${time}, ${time}
      FROM numbers`,
    )
    .run(from, to, JSON.stringify(template))
  database
    .prepare(
      `${numbers}
      INSERT INTO publication_topics (id, key, topic, publication, listed, language, for_clinicians, for_patients, published_at, revision)
      SELECT ${id}, ${id} || ':' || ${topic}, ${topic}, ${id}, 1, 'en', 1, i % 2, ${time}, 1 FROM numbers`,
    )
    .run(from, to)
}

const insertWhole = (database: Sqlite, whole: PublicationDocument): void => {
  const statement = database.prepare(
    `INSERT INTO publications (id, article_id, review_state_id, slug, question, question_key, language, edition, status, published_at,
      review_due_at, document, revision, settled, listed, for_clinicians, for_patients, retractions)
    VALUES (?, ?, ?, ?, ?, ?, 'en', 1, 'live', '2019-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z', ?, 1, 1, 1, 1, 1, '[]')`,
  )
  for (let number = 1; number <= WHOLE; number += 1) {
    const question = `Does whole remedy ${number} help?`
    const id = wholeId(number)
    const document = JSON.stringify({ ...whole, question })
    statement.run(id, id, id, wholeSlug(number), question, `does whole remedy ${number} help`, document)
  }
}
