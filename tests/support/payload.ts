import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { scratchDirectory } from './scratch.ts'

export const PASSWORD = 'a-password-for-tests'

export type TestPayload = {
  readonly payload: Payload
  /** A request as the demo account of this e-mail would make it; null for an anonymous one. */
  readonly as: (email: string | null) => Promise<PayloadRequest>
  readonly stop: () => Promise<void>
}

/**
 * Real Payload on a throwaway database, with the demo's accounts and board. SQLite, or the MongoDB named in
 * `TEST_MONGODB_URL`. The environment is set before anything of the product is imported, for it is read on import;
 * `settings` are added to it.
 */
export const startPayload = async (settings: Readonly<Record<string, string>> = {}): Promise<TestPayload> => {
  const { directory, remove } = await scratchDirectory()
  Object.assign(process.env, {
    DATA_DIR: directory,
    LOG_LEVEL: 'silent',
    CROSSREF_URL: '',
    PUBMED_URL: '',
    ...settings,
  })
  const mongo = process.env.TEST_MONGODB_URL
  if (mongo) {
    const url = new URL(mongo)
    url.pathname = `/test-${randomUUID().slice(0, 8)}`
    process.env.DATABASE_URL = url.href
    process.env.MONGODB_COMPATIBILITY ??= 'wire'
  } else {
    delete process.env.DATABASE_URL
  }

  const { getPayload, createLocalReq } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const { migrate } = await import('../../src/database/adapter.ts')
  const { seedPeople, actingAs } = await import('../../seed/demo.ts')
  const payload = await getPayload({ config })
  await migrate(payload)
  await seedPeople(payload, PASSWORD)

  return {
    payload,
    as: async (email) => (email === null ? createLocalReq({}, payload) : actingAs(payload, email)),
    stop: async () => {
      await payload.destroy()
      await remove()
    },
  }
}

export const EDITOR = 'editor@example.org'
export const MANAGING_EDITOR = 'managing-editor@example.org'
export const ADMINISTRATOR = 'admin@example.org'
export const REVIEWERS = [1, 2, 3, 4].map((number) => `reviewer-${number}@example.org`)
