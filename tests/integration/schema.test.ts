import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startPayload, type TestPayload } from '../support/payload.ts'
import { scratchDirectory } from '../support/scratch.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const WHOLE = ['create', 'read', 'readVersions', 'update', 'delete', 'unlock']
const OURS = [
  'articles',
  'references',
  'topics',
  'review-states',
  'review-decisions',
  'publications',
  'publication-clock',
  'reviewers',
  'events',
  'users',
  'grants',
  'ledger-heads',
  'notices',
  'saved-views',
  'second-factors',
  'account-standings',
  'account-sessions',
  'source-alerts',
  'webhooks',
  'webhook-deliveries',
  'webhook-secrets',
  'questions',
  'publication-topics',
  'slug-claims',
  'clients',
  'client-keys',
  'idempotency-keys',
]

describe('the configuration', () => {
  test('every collection of ours declares its whole access map, and none allows deleting what must be kept', () => {
    const collections = running.payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
    expect(collections.map(({ slug }) => slug).sort()).toEqual([...OURS].sort())
    for (const { slug, access } of collections) {
      for (const operation of WHOLE) {
        expect([slug, operation, typeof (access as Record<string, unknown>)[operation]]).toEqual([
          slug,
          operation,
          'function',
        ])
      }
    }
  })

  test('nothing uses drafts, and no draft status exists anywhere', () => {
    for (const collection of running.payload.config.collections) {
      expect([collection.slug, Boolean(collection.versions && collection.versions.drafts)]).toEqual([
        collection.slug,
        false,
      ])
      expect(collection.flattenedFields.map(({ name }) => name)).not.toContain('_status')
    }
  })

  test('the committed types are those of the configuration: run "npm run generate" where this fails', async () => {
    const { generateTypes } = await import('payload/node')
    const { directory, remove } = await scratchDirectory()
    const outputFile = path.join(directory, 'payload-types.ts')
    const { config } = running.payload
    await generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false })
    expect(readFileSync('src/payload-types.ts', 'utf8')).toBe(readFileSync(outputFile, 'utf8'))
    await remove()
  })

  test('the committed GraphQL schema is the one that is served: run "npm run generate" where this fails', async () => {
    const { schemaText } = await import('../../src/api/graphql-schema.ts')
    expect(schemaText(running.payload.config) === readFileSync('docs/schema.graphql', 'utf8')).toBe(true)
  })
})

const onSqlite = process.env.TEST_MONGODB_URL ? describe.skip : describe
onSqlite('the SQLite schema (skipped on MongoDB, which has none)', () => {
  test('the newest committed migration is the schema of the configuration', async () => {
    const directory = path.resolve('src/database/migrations')
    const newest = readdirSync(directory)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1)
    const committed = JSON.parse(readFileSync(path.join(directory, newest ?? ''), 'utf8')) as object
    const db = running.payload.db as unknown as {
      requireDrizzleKit: () => {
        generateDrizzleJson: (schema: unknown) => Promise<object>
        generateMigration: (before: object, after: object) => Promise<string[]>
      }
      schema: unknown
    }
    const kit = db.requireDrizzleKit()
    // Not empty: run "npm run migrate:create -- what-changed" and commit what it writes.
    expect(await kit.generateMigration(committed, await kit.generateDrizzleJson(db.schema))).toEqual([])
  })

  test('what correctness rests on is unique in the database', async () => {
    const client = (
      running.payload.db as unknown as { client: { execute: (sql: string) => Promise<{ rows: { name: string }[] }> } }
    ).client
    const { rows } = await client.execute(
      `SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'`,
    )
    const names = rows.map(({ name }) => name)
    for (const index of [
      'review_states_open_key_idx',
      'review_states_round_key_idx',
      'review_decisions_key_idx',
      'publications_article_idx',
      'publication_clock_key_idx',
      'events_key_idx',
      'grants_key_idx',
      'articles_reader_question_idx',
      'articles_import_key_idx',
      'idempotency_keys_key_idx',
      'client_keys_key_id_idx',
      'client_keys_client_idx',
      'publication_topics_key_idx',
      'slug_claims_slug_idx',
    ]) {
      expect(names).toContain(index)
    }
  })
})
