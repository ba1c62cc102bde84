import fc, { type Arbitrary } from 'fast-check'
import type { Asked } from './exchange.ts'
import { graphqlRequests } from './graphql-requests.ts'
import type { Surface } from './surface.ts'

/** What an attacker may hold: names from the source, ids and words that leaked some other way, addresses of the public. */
export type Known = {
  readonly surface: Surface
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly slugs: readonly string[]
  /** Texts that stand in one of the stores, and not in the other. */
  readonly words: readonly string[]
  readonly schema: string
}

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
]
const SECRET_FIELDS = [
  'hash',
  'salt',
  'email',
  'resetPasswordToken',
  'sessions.id',
  'apiKeyIndex',
  '_id',
  'document',
  'votes',
]

/** Requests of somebody who did not sign in, over every route there is with every parameter that Payload reads. */
export const requestsOf = (known: Known): Arbitrary<Asked> => {
  const { surface } = known
  const anyId = fc.constantFrom(NOWHERE, 'x', '1', 'undefined', ...Object.values(known.ids).flat())
  const slug = fc.constantFrom(...known.slugs, 'no-such-article', ...known.words.slice(0, 50))
  const collection = fc.constantFrom(...surface.collections)
  const fields = [...new Set([...surface.collections.flatMap((one) => one.fields), ...SECRET_FIELDS])]
  const field = fc.oneof(
    fc.constantFrom(...fields),
    fc
      .tuple(fc.constantFrom(...surface.collections.flatMap(({ relations }) => relations)), fc.constantFrom(...fields))
      .map((path) => path.join('.')),
  )
  const word = fc.oneof(
    fc.constantFrom(...known.words),
    anyId,
    slug,
    fc.constantFrom(
      'live',
      'approved',
      'retracted',
      'true',
      'false',
      'null',
      '0',
      '1e999',
      '2026-01-01',
      'a',
      '%',
      '*',
      '.*',
      '',
      '[]',
      '{}',
    ),
  )
  const parameters = parametersOf({ field, word, anyId, collections: surface.collections.map((one) => one.slug) })
  const query = fc
    .array(parameters, { maxLength: 4 })
    .map((some) =>
      some.length === 0 ? '' : `?${some.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`,
    )
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'POST', 'PATCH', 'PUT', 'DELETE') },
  )

  const underCollection = fc
    .tuple(collection, fc.constantFrom('', '/count', '/versions', '/ID', '/versions/ID', '/access/ID', '/ID/duplicate'))
    .chain(([{ slug: name }, rest]) => idFor(known, name).map((id) => `/api/${name}${rest.replace('ID', id)}`))
  const underRoute = fc.constantFrom(...surface.routes).chain(({ method: verb, path, collection: name }) =>
    fc
      .tuple(name === null ? anyId : idFor(known, name), slug, fc.constantFrom('1', '2', '99'))
      .map(([id, at, number]) => ({
        method: verb.toUpperCase(),
        path: path
          .replace(/:slug/, at)
          .replace(/:edition/, number)
          .replace(/:\w+/g, id),
      })),
  )
  const ofPublications = fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '/count',
        '/search',
        '/by-slug/SLUG',
        '/by-slug/SLUG/editions/1',
        '/by-slug/SLUG/editions/2',
        '/ID',
        '/ID/citation',
        '/ID/bibliography',
        '/ID/editions',
      ),
      slug,
      idFor(known, 'publications'),
    )
    .map(([rest, at, id]) => `/api/publications${rest.replace('SLUG', at).replace('ID', id)}`)
  const ofGlobals = fc
    .tuple(fc.constantFrom(...surface.globals), fc.constantFrom('', '/versions', '/access', '/versions/x'))
    .map(([global, rest]) => `/api/globals/${global.slug}${rest}`)
  const pages = fc
    .tuple(
      fc.constantFrom(
        '/',
        '/articles/SLUG',
        '/search',
        '/editorial-policy',
        '/feed.xml',
        '/atom.xml',
        '/feed.json',
        '/sitemap.xml',
        '/sitemap-1.xml',
        '/robots.txt',
        '/healthz',
        '/.well-known/jwks.json',
        '/openapi.json',
        '/api',
        '/api/access',
        '/api/nothing',
      ),
      slug,
    )
    .map(([path, at]) => path.replace('SLUG', at))

  const of = (path: Arbitrary<string>, verb: Arbitrary<string> = method): Arbitrary<Asked> =>
    fc.tuple(verb, path, query, headersOf(word), bodyOf(field, word)).map(([chosen, at, more, headers, body]) => {
      const sends = !['GET', 'HEAD', 'OPTIONS'].includes(chosen)
      return {
        method: chosen,
        path: at + more,
        headers: { ...headers, ...(sends ? { 'Content-Type': 'application/json' } : {}) },
        ...(sends ? { body } : {}),
      }
    })
  const routed = fc
    .tuple(underRoute, query, headersOf(word), bodyOf(field, word))
    .map(([{ method: verb, path }, more, headers, body]) => ({
      method: verb,
      path: path + more,
      headers: { ...headers, ...(verb === 'GET' ? {} : { 'Content-Type': 'application/json' }) },
      ...(verb === 'GET' ? {} : { body }),
    }))

  return fc.oneof(
    { weight: 5, arbitrary: of(ofPublications) },
    { weight: 4, arbitrary: of(underCollection) },
    { weight: 3, arbitrary: routed },
    { weight: 1, arbitrary: of(ofGlobals) },
    { weight: 2, arbitrary: of(pages, fc.constantFrom('GET', 'GET', 'HEAD')) },
    { weight: 4, arbitrary: graphqlRequests(known.schema, { anyId, slug, word }) },
    { weight: 1, arbitrary: accountRequests(known) },
  )
}

const idFor = ({ ids }: Known, name: string): Arbitrary<string> =>
  fc.constantFrom(NOWHERE, 'x', ...(ids[name] ?? []), ...(ids[name] ?? []))

type Parameter = readonly [name: string, value: string]

const parametersOf = (of: {
  readonly field: Arbitrary<string>
  readonly word: Arbitrary<string>
  readonly anyId: Arbitrary<string>
  readonly collections: readonly string[]
}): Arbitrary<Parameter> => {
  const operator = fc.constantFrom(...OPERATORS)
  const fixed = fc.constantFrom<Parameter>(
    ['draft', 'true'],
    ['trash', 'true'],
    ['locale', 'all'],
    ['locale', '*'],
    ['fallback-locale', 'none'],
    ['limit', '0'],
    ['limit', '1'],
    ['limit', '100'],
    ['limit', '-1'],
    ['limit', '1000000'],
    ['page', '2'],
    ['pagination', 'false'],
    ['depth', '0'],
    ['depth', '1'],
    ['depth', '2'],
    ['depth', '10'],
    ['audience', 'patient'],
    ['audience', 'clinician'],
    ['overrideLock', 'true'],
    ['publishAllLocales', 'true'],
    ['unpublishAllLocales', 'true'],
    ['autosave', 'true'],
    ['_method', 'DELETE'],
    ['token', 'x'],
  )
  return fc.oneof(
    { weight: 4, arbitrary: fixed },
    {
      weight: 4,
      arbitrary: fc
        .tuple(of.field, operator, of.word)
        .map(([name, how, value]): Parameter => [`where[${name}][${how}]`, value]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or', 'AND', 'aNd'), of.field, operator, of.word)
        .map(([both, name, how, value]): Parameter => [`where[${both}][0][${name}][${how}]`, value]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(of.field, operator, of.word)
        .map(([name, how, value]): Parameter => ['where', JSON.stringify({ [name]: { [how]: value } })]),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('', '-'), of.field).map(([sign, name]): Parameter => ['sort', sign + name]),
    },
    { weight: 1, arbitrary: of.field.map((name): Parameter => [`select[${name.replaceAll('.', '][')}]`, 'true']) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...of.collections), of.field)
        .map(([name, field]): Parameter => [`populate[${name}][${field.replaceAll('.', '][')}]`, 'true']),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          of.field,
          fc.constantFrom('limit', 'sort', 'count', 'page'),
          fc.constantFrom('0', 'true', 'question', '1'),
        )
        .map(([name, what, value]): Parameter => [`joins[${name}][${what}]`, value]),
    },
    { weight: 1, arbitrary: of.word.map((value): Parameter => ['q', value]) },
    { weight: 1, arbitrary: of.anyId.map((value): Parameter => ['id', value]) },
  )
}

const headersOf = (word: Arbitrary<string>): Arbitrary<Record<string, string>> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom<readonly [string, string]>(
          ['Accept', 'text/html'],
          ['Accept', 'text/markdown'],
          ['Accept', 'application/ld+json'],
          ['Accept', 'application/xml'],
          ['Accept-Encoding', 'gzip'],
          ['Accept-Encoding', 'br'],
          ['Accept-Language', 'de'],
          ['X-HTTP-Method-Override', 'GET'],
          ['X-HTTP-Method-Override', 'DELETE'],
          ['X-Payload-HTTP-Method-Override', 'GET'],
          ['Origin', 'https://evil.example.net'],
          ['Authorization', 'JWT x'],
          ['Authorization', 'Bearer x'],
          ['Authorization', 'users API-Key x'],
          ['Authorization', 'clients API-Key x'],
          ['Cookie', 'payload-token=x'],
          ['Range', 'bytes=0-10'],
          ['If-None-Match', '*'],
          ['If-None-Match', '"x"'],
          ['RSC', '1'],
          ['Next-Action', 'x'],
          ['X-Forwarded-For', '127.0.0.1'],
        ),
        word.map((value): readonly [string, string] => ['If-None-Match', `"${encodeURIComponent(value)}"`]),
      ),
      { maxLength: 2 },
    )
    .map((pairs) => Object.fromEntries(pairs))

const bodyOf = (field: Arbitrary<string>, word: Arbitrary<string>): Arbitrary<string> =>
  fc
    .dictionary(field, fc.oneof(word, fc.constantFrom(null, true, [], {}, 0)), { maxKeys: 3 })
    .map((body) => JSON.stringify(body))

/** Signing in and its kin, for accounts that both stores have, one has, or none. */
const accountRequests = ({ words }: Known): Arbitrary<Asked> =>
  fc
    .tuple(
      fc.constantFrom(
        'login',
        'forgot-password',
        'reset-password',
        'me',
        'refresh-token',
        'logout',
        'unlock',
        'first-register',
        'init',
        'verify/x',
      ),
      fc.constantFrom('editor@example.org', 'nobody@example.org', ...words.slice(0, 20)),
    )
    .map(([route, email]) => ({
      method: ['me', 'init'].includes(route) ? 'GET' : 'POST',
      path: `/api/users/${route}`,
      headers: { 'Content-Type': 'application/json' },
      ...(['me', 'init'].includes(route) ? {} : { body: JSON.stringify({ email, password: 'wrong', token: email }) }),
    }))
