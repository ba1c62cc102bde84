import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { Router } from 'express'
import { readFileSync } from 'node:fs'
import type { Endpoint, SanitizedCollectionConfig } from 'payload'
import { problemWith } from '../support/described.ts'
import { startPayload, type TestPayload } from '../support/payload.ts'

/** docs/openapi.json is the whole of what the server answers, and nothing else. That each answer is as it says, every other test sees. */

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const committed = () => readFileSync('docs/openapi.json', 'utf8')
const operations = (): ReadonlySet<string> => {
  const { paths } = JSON.parse(committed()) as { paths: Record<string, Record<string, unknown>> }
  return new Set(
    Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)),
  )
}

/** Payload's own operations on a collection, and whom its access map asks about them. */
const PAYLOADS_OWN: Readonly<Record<string, 'create' | 'read' | 'readVersions' | 'update' | 'delete'>> = {
  'get /': 'read',
  'get /count': 'read',
  'get /:id': 'read',
  'post /': 'create',
  'post /:id/duplicate': 'create',
  'patch /': 'update',
  'patch /:id': 'update',
  'delete /': 'delete',
  'delete /:id': 'delete',
  'get /versions': 'readVersions',
  'get /versions/:id': 'readVersions',
  'post /versions/:id': 'readVersions',
}

/** What is not described, each with its reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'get /api/access': 'Payload’s admin UI asks what to show; closed to anonymous clients',
  'get /api/users/init': 'the edge answers 404: nobody need know whether there is an account',
  'post /api/users/first-register': 'the edge answers 404: accounts are made by a command',
  'post /api/users/verify/{id}': 'e-mail addresses are not verified, so there is no token',
  'delete /api/payload-preferences/{key}': 'the edge answers 404 in place of Payload, which fails',
  'get /api/publications{/*path}': 'says for whoever caches what an answer is made of, and hands the request on',
}
const isOfTheAdminUi = (operation: string): boolean => /^post \/api\/(globals\/)?[a-z-]+\/access(\/|$)/.test(operation)

const asPath = (path: string): string => path.replaceAll(/:(\w+)\??/g, '{$1}').replace(/(.)\/$/, '$1')

/** Everybody that an access map can tell apart, in one: what is refused to them is refused to all. */
const SOMEBODY = { id: 'somebody', roles: ['administrator', 'managing-editor', 'editor', 'reviewer'] }

const isForNobody = (collection: SanitizedCollectionConfig, { method, path }: Endpoint): boolean => {
  const operation = PAYLOADS_OWN[`${method} ${path}`]
  if (!operation) return false
  if (path.startsWith('/versions') && !collection.versions) return true
  const rule = collection.access[operation] as (asked: object) => unknown
  return [SOMEBODY, null].every((user) => rule({ req: { user } }) === false)
}

const answered = (): readonly string[] => {
  const { collections, globals, endpoints } = running.payload.config
  const ofCollections = collections
    // Payload's own bookkeeping for the admin UI, which nobody else asks.
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap((collection) =>
      (collection.endpoints || [])
        .filter((endpoint) => !isForNobody(collection, endpoint))
        .map(({ method, path }) => `${method} ${asPath(`/api/${collection.slug}${path}`)}`),
    )
  const ofGlobals = globals.flatMap((global) =>
    (global.endpoints || [])
      // Globals keep no versions.
      .filter(({ path }) => !path.startsWith('/versions'))
      .map(({ method, path }) => `${method} ${asPath(`/api/globals/${global.slug}${path}`)}`),
  )
  return [...ofCollections, ...ofGlobals, ...endpoints.map(({ method, path }) => `${method} ${asPath(`/api${path}`)}`)]
}

type Path = string | RegExp
type Layer = {
  readonly route?: { readonly path: Path | readonly Path[]; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
}

const routesOf = (stack: readonly Layer[]): readonly string[] =>
  stack.flatMap(({ route, handle }) => {
    if (!route) return handle.stack ? routesOf(handle.stack) : []
    const paths = [route.path].flat().map((path) => (path instanceof RegExp ? '/sitemap-{file}.xml' : asPath(path)))
    return paths.flatMap((path) => Object.keys(route.methods).map((method) => `${method} ${path}`))
  })

/** The edge's own routes, read off an app that is never asked anything. */
const routes = async (): Promise<readonly string[]> => {
  const { unaskedApp } = await import('../support/unasked-app.ts')
  return routesOf((unaskedApp().router as unknown as Router).stack as unknown as readonly Layer[])
}

/** Next.js answers these; no table of routes of ours holds them. */
const PAGES = ['get /search']

describe('the description of the API', () => {
  test('leaves out no endpoint of the configuration and no route of the edge, but for those that say why', async () => {
    const described = operations()
    const missing = [...answered(), ...(await routes())].filter(
      (operation) => !described.has(operation) && !(operation in LEFT_OUT) && !isOfTheAdminUi(operation),
    )
    expect(missing).toEqual([])
  })

  test('describes nothing that is not there', async () => {
    const there = new Set([...answered(), ...(await routes()), ...PAGES])
    expect([...operations()].filter((operation) => !there.has(operation))).toEqual([])
    for (const operation of Object.keys(LEFT_OUT)) expect([operation, there.has(operation)]).toEqual([operation, true])
  })

  test('is committed as it is served, with its types: run "npm run generate" where this fails', async () => {
    const { openApiText } = await import('../../src/openapi/text.ts')
    const { apiTypes, API_TYPES_FILE } = await import('../../src/cli/api-types.ts')
    const text = openApiText(running.payload.config)
    expect(text === committed()).toBe(true)
    expect((await apiTypes(text)) === readFileSync(API_TYPES_FILE, 'utf8')).toBe(true)
  })

  test('is OpenAPI 3.1', async () => {
    const config = await createConfig({ extends: ['spec'], rules: { 'no-unresolved-refs': 'error' } })
    const problems = async (document: string) => {
      const found = await lintFromString({ source: document, absoluteRef: 'openapi.json', config })
      return found.map(({ message, location }) => `${location[0]?.pointer} ${message}`)
    }
    expect(await problems(committed())).toEqual([])
    // The check itself can fail: a reference that leads nowhere.
    expect(
      await problems(committed().replace('"#/components/schemas/Round"', '"#/components/schemas/Square"')),
    ).not.toEqual([])
  })

  test('tells nothing of what nobody may read', () => {
    const { components } = JSON.parse(committed()) as { components: { schemas: Record<string, object> } }
    for (const name of ['SecondFactor', 'WebhookSecret', 'SlugClaim', 'PublicationClock'])
      expect([name, name in components.schemas]).toEqual([name, false])
    const { User } = components.schemas as { User?: { properties: object } }
    for (const secret of ['hash', 'salt', 'password', 'resetPasswordToken'])
      expect([secret, Object.hasOwn(User?.properties ?? {}, secret)]).toEqual([secret, false])
  })
})

describe('an answer that is held against it', () => {
  const refusal = (code: string) => JSON.stringify({ errors: [{ message: 'No.', code, details: {} }] })
  const came = (method: string, url: string, status: number, text: string, contentType = 'application/json') =>
    problemWith({ method, url, status, text, contentType })

  test.each<[string, string | null]>([
    ['is as it is described', came('GET', '/healthz', 200, '{"status":"ok"}')],
    ['is a refusal that is described', came('POST', '/api/review-states/1/decide', 409, refusal('DIGEST_MISMATCH'))],
    ['says that nothing is there', came('GET', '/api/no-such-thing', 404, refusal('NOT_FOUND'))],
    ['is a page of the admin UI', came('GET', '/admin', 200, '<html>', 'text/html')],
    ['leaves out what was not selected', came('GET', '/api/articles/1?select[question]=true', 200, '{"id":"1"}')],
  ])('passes where it %s', (_what, problem) => {
    expect(problem).toBeNull()
  })

  test.each<[string, string | null]>([
    ['has another status', came('GET', '/healthz', 201, '{"status":"ok"}')],
    ['has another media type', came('GET', '/healthz', 200, 'ok', 'text/plain')],
    ['has a member more', came('GET', '/healthz', 200, '{"status":"ok","more":1}')],
    ['lacks a member', came('GET', '/api/articles/1', 200, '{"id":"1"}')],
    ['is no JSON', came('GET', '/healthz', 200, '{')],
    ['carries a code that is none', came('POST', '/api/review-states/1/decide', 409, refusal('WHATEVER'))],
    [
      'carries the code of another status',
      came('POST', '/api/review-states/1/decide', 403, refusal('DIGEST_MISMATCH')),
    ],
    ['did something where nothing is described', came('POST', '/api/articles/1/publish', 200, '{}')],
    ['did something by another method', came('DELETE', '/api/articles/1', 200, '{}')],
    ['failed where nothing is described', came('GET', '/api/no-such-thing', 500, refusal('INTERNAL_ERROR'))],
  ])('fails where it %s', (_what, problem) => {
    expect(problem).toEqual(expect.any(String))
  })
})
