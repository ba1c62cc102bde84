import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { graphql, type GraphQLSchema } from 'graphql'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { published } from '../support/line.ts'
import { rawRows, type RawRow } from '../support/ledger.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  PASSWORD,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'

const LEDGER = ['events', 'review-decisions', 'ledger-heads', 'review-states', 'publications'] as const
type Ledger = (typeof LEDGER)[number]
const EVERYBODY: readonly (readonly [name: string, email: string | null])[] = [
  ['an administrator', ADMINISTRATOR],
  ['a managing editor', MANAGING_EDITOR],
  ['an editor', EDITOR],
  ['a reviewer', REVIEWERS[0]!],
  ['nobody', null],
]
/** A text that each of them has, and what it would be bent to. */
const COLUMN: Readonly<Record<Ledger, string>> = {
  events: 'action',
  'review-decisions': 'comment',
  'ledger-heads': 'hash',
  'review-states': 'note',
  publications: 'slug',
}

let running: TestPayload
let before: string
let schema: GraphQLSchema
const everything = async () =>
  JSON.stringify(await Promise.all(LEDGER.map(async (collection) => [collection, await rawRows(running, collection)])))

beforeAll(async () => {
  running = await startPayload()
  await published(running, 'Scandium')
  before = await everything()
  const { configToSchema } = await import('@payloadcms/graphql')
  ;({ schema } = configToSchema(running.payload.config))
})
afterAll(() => running?.stop())

const aRowOf = async (collection: CollectionSlug): Promise<RawRow> => (await rawRows(running, collection))[0]!

const tokens = new Map<string, Record<string, string>>()
const tokenOf = async (email: string | null): Promise<Record<string, string>> => {
  if (email === null) return {}
  const known = tokens.get(email)
  if (known) return known
  const data = { email, password: PASSWORD }
  const { token } = await running.payload.login({ collection: 'users', data, req: await running.as(null) })
  const headers = { authorization: `JWT ${token}` }
  tokens.set(email, headers)
  return headers
}

const rest = async (method: string, path: string, headers: Record<string, string>, body?: object): Promise<number> => {
  const { handleEndpoints } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await handleEndpoints({ config, request })).status
}

describe.each(EVERYBODY)('through REST, by %s', (_name, email) => {
  test.each(LEDGER)('no row of %s is made, changed or deleted, one by one or in bulk', async (collection) => {
    const headers = await tokenOf(email)
    const { id, ...row } = await aRowOf(collection)
    const change = { [COLUMN[collection]]: 'changed' }
    const refused = email === null ? [401, 403, 404] : [403, 404]
    expect(refused).toContain(
      await rest('POST', `/${collection}`, headers, { ...row, key: 'another', place: 'another' }),
    )
    expect(refused).toContain(await rest('PATCH', `/${collection}/${id}`, headers, change))
    expect(refused).toContain(await rest('PATCH', `/${collection}?where[id][equals]=${id}`, headers, change))
    expect(refused).toContain(await rest('DELETE', `/${collection}/${id}`, headers))
    expect(refused).toContain(await rest('DELETE', `/${collection}?where[id][exists]=true`, headers))
    expect(refused).toContain(await rest('POST', `/${collection}/${id}/duplicate`, headers))
    expect(await everything()).toBe(before)
  })
})

const MUTATIONS: Readonly<Record<Ledger, string>> = {
  events: 'Event',
  'review-decisions': 'ReviewDecision',
  'ledger-heads': 'LedgerHead',
  'review-states': 'ReviewState',
  publications: 'Publication',
}

describe.each(EVERYBODY)('through GraphQL, by %s', (_name, email) => {
  test.each(LEDGER)('no row of %s is changed or deleted', async (collection) => {
    const { id } = await aRowOf(collection)
    const one = MUTATIONS[collection]
    const run = async (source: string) =>
      graphql({
        schema,
        source,
        variableValues: { id },
        contextValue: { req: await asked(email), headers: {} },
      })
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
    // They are there, so that it is access that refuses, and not a name that nobody knows.
    expect(mutations).toEqual(expect.arrayContaining([`update${one}`, `delete${one}`]))
    for (const source of [
      `mutation ($id: String!) { update${one}(id: $id, data: { ${COLUMN[collection]}: "changed" }) { id } }`,
      `mutation ($id: String!) { delete${one}(id: $id) { id } }`,
    ]) {
      const { errors } = await run(source)
      expect(errors?.[0]?.message).toMatch(/not allowed/)
    }
    expect(await everything()).toBe(before)
  })
})

const asked = async (email: string | null): Promise<PayloadRequest> => {
  const req = await running.as(email)
  return Object.assign(req, { query: {} })
}

describe.each(EVERYBODY)('through the Local API with access control, by %s', (_name, email) => {
  test.each(LEDGER)('no row of %s is changed or deleted', async (collection) => {
    const { id } = await aRowOf(collection)
    const req = await running.as(email)
    const how = { collection, overrideAccess: false, user: req.user, req } as const
    const data = { [COLUMN[collection]]: 'changed' } as never
    const where = { id: { exists: true } }
    await expect(running.payload.update({ ...how, id, data })).rejects.toThrow('not allowed')
    await expect(running.payload.delete({ ...how, id })).rejects.toThrow('not allowed')
    await expect(running.payload.update({ ...how, where, data })).rejects.toThrow('not allowed')
    await expect(running.payload.delete({ ...how, where })).rejects.toThrow('not allowed')
    expect(await everything()).toBe(before)
  })
})
