import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { ADMINISTRATOR, EDITOR, startPayload, type TestPayload } from '../support/payload.ts'
import { signIn, type RestAnswer } from '../support/rest.ts'

/** Generated from the configuration: a field that is added is tried too. */

let running: TestPayload
let config: SanitizedConfig
const tokens = new Map<string, string>()
beforeAll(async () => {
  running = await startPayload()
  config = running.payload.config
  for (const email of [ADMINISTRATOR, EDITOR]) tokens.set(email, await signIn(running, email))
})
afterAll(() => running?.stop())

/** As it is written: not every body can be made from a value. */
const send = async (method: string, path: string, body?: string, who = ADMINISTRATOR): Promise<RestAnswer> => {
  const { handleEndpoints } = await import('payload')
  const { default: whenConfigured } = await import('../../payload.config.ts')
  const response = await handleEndpoints({
    config: whenConfigured,
    request: new Request(`http://localhost${path}`, {
      method,
      headers: { Authorization: `JWT ${tokens.get(who) ?? ''}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown), text }
}

/** Payload gives its migrations no routes at all. */
const routed = () => config.collections.filter(({ endpoints }) => endpoints !== false)

type Place = { readonly path: readonly string[]; readonly field: FlattenedField; readonly inList: boolean }
const placesOf = (
  fields: readonly FlattenedField[],
  before: readonly string[] = [],
  inList = false,
): readonly Place[] =>
  fields.flatMap((field) => {
    const path = [...before, field.name]
    const isList = field.type === 'array'
    return [
      { path, field, inList },
      ...('flattenedFields' in field && field.flattenedFields
        ? placesOf(field.flattenedFields, isList ? [...path, '0'] : path, inList || isList)
        : []),
    ]
  })
const bodyOf = (path: readonly string[], value: string): string =>
  path.reduceRight((inner, name) => (name === '0' ? `[${inner}]` : `{"${name}":${inner}}`), value)

const SCALARS = ['text', 'textarea', 'email', 'code', 'date', 'select', 'radio', 'number', 'checkbox']
const WRONG: Readonly<Record<string, readonly string[]>> = {
  scalar: ['{"a":{"$ne":null}}', '[["x"]]', '1e999', '{"__proto__":{"a":1}}'],
  list: ['"x"', '3', '{"a":1}', '[null]', '["x"]', '[{"id":{}}]', '{"__proto__":{"a":1}}'],
  object: ['null', '"x"', '3', '[]', 'true'],
  document: ['{"a":1}', '[["x"]]', 'true', '{"relationTo":"users","value":{"a":1}}', '{"id":{"$ne":null}}'],
}
const wrongFor = ({ type }: FlattenedField): readonly string[] =>
  SCALARS.includes(type)
    ? (WRONG.scalar ?? [])
    : type === 'array' || type === 'blocks'
      ? (WRONG.list ?? [])
      : type === 'group' || type === 'tab'
        ? (WRONG.object ?? [])
        : type === 'relationship'
          ? (WRONG.document ?? [])
          : type === 'richText'
            ? ['[]', '"x"', '3']
            : []

const problemPaths = ({ body }: RestAnswer): readonly string[] =>
  (
    (body as { errors?: { details?: { problems?: { path?: string }[] } }[] } | null)?.errors?.[0]?.details?.problems ??
    []
  ).map(({ path }) => path ?? '')

describe('a value of a wrong type', () => {
  test('is refused with its field named, in every field of every collection and global', async () => {
    let tried = 0
    const wrong: string[] = []
    const entities = [
      ...routed().map(({ slug, flattenedFields }) => ({ slug, flattenedFields, path: `/api/${slug}` })),
      ...config.globals.map(({ slug, flattenedFields }) => ({ slug, flattenedFields, path: `/api/globals/${slug}` })),
    ]
    for (const { slug, flattenedFields, path } of entities) {
      const who = slug === 'articles' || slug === 'references' ? EDITOR : ADMINISTRATOR
      const mayWrite = (await send('POST', path, '{}', who)).status !== 403
      const types = new Set<string>()
      for (const place of placesOf(flattenedFields)) {
        const isFirst = !types.has(place.field.type)
        types.add(place.field.type)
        for (const value of mayWrite && isFirst ? wrongFor(place.field) : wrongFor(place.field).slice(0, 1)) {
          tried += 1
          const answer = await send('POST', path, bodyOf(place.path, value), who)
          const named = problemPaths(answer).some((at) => at.startsWith(place.path.join('.')))
          if (answer.status < 400 || answer.status >= 500 || (answer.status === 400 && !named))
            wrong.push(`${answer.status} ${slug} ${place.path.join('.')} ${value} ${answer.text.slice(0, 120)}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(300)
  }, 300_000)

  test('is refused by every verb, and changes nothing', async () => {
    const created = await send('POST', '/api/topics', '{"name":"Plain","slug":"plain"}', EDITOR)
    const { doc } = created.body as { doc: { id: string } }
    const before = await send('GET', `/api/topics/${doc.id}`, undefined, EDITOR)
    for (const [method, path] of [
      ['PATCH', `/api/topics/${doc.id}`],
      ['PATCH', `/api/topics?where[id][equals]=${doc.id}`],
      ['POST', `/api/topics/${doc.id}/duplicate`],
    ] as const) {
      for (const value of ['["x"]', '{"a":1}', '3', 'true', '"a\\u0000b"']) {
        const { status } = await send(method, path, `{"name":${value}}`, EDITOR)
        expect([method, path, value, status >= 400 && status < 500]).toEqual([method, path, value, true])
      }
    }
    expect((await send('GET', `/api/topics/${doc.id}`, undefined, EDITOR)).text).toBe(before.text)
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, running.payload)
    expect(({} as { a?: unknown }).a).toBeUndefined()
    expect(req).not.toHaveProperty('a')
  })

  test('in what signs in, or sets a password, is no way in', async () => {
    for (const path of ['login', 'reset-password', 'forgot-password', 'unlock', 'verify/x', 'first-register']) {
      for (const body of [
        '{"email":["x"],"password":{},"token":{"equals":1}}',
        '{"email":{"equals":"x"},"password":"x","token":["x"]}',
        '{"email":null,"password":null,"token":null}',
        '{"email":3,"password":true,"token":{"not_equals":null},"data":{"a":1}}',
        '[]',
        'null',
        '{',
      ]) {
        const { status } = await send('POST', `/api/users/${path}`, body)
        expect([path, body, status >= 400 && status < 500]).toEqual([path, body, true])
      }
    }
  })

  test('and no body, an empty one or one that is no JSON end every endpoint of ours in a refusal or its answer', async () => {
    const wrong: string[] = []
    for (const { slug, endpoints } of routed().filter((one) => !one.slug.startsWith('payload-'))) {
      for (const { method, path } of endpoints === false ? [] : endpoints) {
        // Reading, an upload that is read as it comes, and what would end the session of this test.
        if (method === 'get' || path.includes('retraction-watch') || path === '/logout') continue
        const address = `/api/${slug}${path.replaceAll(/:\w+/g, 'nobody')}`
        for (const body of ['[]', 'null', '{', '{"data":{"a":1}}']) {
          const { status } = await send(method.toUpperCase(), address, body)
          if (status >= 500) wrong.push(`${status} ${method} ${address} ${body}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)
})

describe('a condition of a wrong type', () => {
  const WRONG_VALUES: Readonly<Record<string, readonly string[]>> = {
    date: ['equals]=zz', 'greater_than]=1e999', 'in]=2026-01-01,zz', 'less_than]=%00'],
    number: ['equals]=zz', 'greater_than]=1e999', 'in]=1,zz'],
    checkbox: ['equals]=zz', 'equals]=1'],
  }
  const OF_ANY = [
    'equals][a]=1',
    'equals][]=1',
    'in][a][b]=1',
    'near]=1,2,3',
    'nonsense]=1',
    `equals]=${'x'.repeat(1001)}`,
  ]

  test('is 400 in every list, with its path, and reads nothing', async () => {
    const wrong: string[] = []
    let tried = 0
    for (const { slug, flattenedFields } of routed()) {
      const may = (await send('GET', `/api/${slug}?limit=1`)).status === 200
      const types = new Set<string>()
      for (const { path, field } of placesOf(flattenedFields)) {
        if (field.type === 'group' || field.type === 'tab' || field.type === 'blocks' || field.type === 'array')
          continue
        const values = WRONG_VALUES[field.type] ?? []
        const isFirst = !types.has(field.type)
        types.add(field.type)
        const name = path.filter((part) => part !== '0').join('.')
        for (const value of isFirst ? [...values, ...OF_ANY] : values.slice(0, 1)) {
          tried += 1
          const { status, text } = await send('GET', `/api/${slug}?limit=1&depth=0&where[${name}][${value}`)
          if (may ? status !== 400 : status < 400 || status >= 500)
            wrong.push(`${status} ${slug} ${name} ${value.slice(0, 40)} ${text.slice(0, 100)}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(300)
  }, 300_000)

  test('and in counts, in deletions, in joined lists, and by GraphQL’s names', async () => {
    for (const [method, path] of [
      ['GET', '/api/topics/count?where[updatedAt][equals]=zz'],
      ['DELETE', '/api/grants?where[createdAt][equals]=zz'],
      ['PATCH', '/api/topics?where[updatedAt][equals]=zz'],
      ['GET', '/api/users?joins[grants][where][createdAt][equals]=zz'],
      ['GET', '/api/topics?where[or][0][and][0][updatedAt][equals]=zz'],
      ['GET', '/api/topics?where[OR][0][updatedAt][equals]=zz'],
      [
        'GET',
        `/api/topics?${Array.from({ length: 51 }, (_, index) => `where[and][${index}][name][equals]=x`).join('&')}`,
      ],
    ] as const)
      expect([path, (await send(method, path, method === 'PATCH' ? '{}' : undefined)).status]).toEqual([path, 400])
  })

  test('while the conditions that are right go on being answered', async () => {
    for (const query of [
      'where[updatedAt][greater_than]=2020-01-01',
      'where[updatedAt][greater_than]=2020-01-01T00:00:00Z',
      'where[updatedAt][exists]=true',
      'where[name][in]=a,b',
      'where[name][in][0]=a',
      'where[or][0][name][like]=a&where[or][1][slug][contains]=b',
    ])
      expect([query, (await send('GET', `/api/topics?${query}`)).status]).toEqual([query, 200])
  })
})
