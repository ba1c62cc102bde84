import type { SanitizedConfig } from 'payload'
import { accountsArea, sessionUserOf } from './accounts.ts'
import { articlesArea } from './articles.ts'
import { collectionSchemas } from './collection-schemas.ts'
import type { Area, JsonSchema, Method } from './describe.ts'
import { graphqlArea } from './graphql.ts'
import { queryParameter, toOperation } from './operation.ts'
import { collectionArea, globalsArea, SHARED } from './payload-paths.ts'
import { PublicationOfStaff } from './publication.ts'
import { publicationsArea } from './publications.ts'
import { questionsArea, sourceAlertsArea } from './questions.ts'
import { referencesArea } from './references.ts'
import { refusalResponses } from './refusals.ts'
import { reviewArea } from './review.ts'
import { operationsArea, siteArea } from './site.ts'
import { clientsArea, findingArea, ledgerArea, webhooksArea } from './staff.ts'
import { hoist, toSchema } from './to-schema.ts'

/** What is ours, an area a file. They come before Payload's own operations, and stand in their place where both name one. */
const OURS: readonly Area[] = [
  publicationsArea,
  graphqlArea,
  siteArea,
  questionsArea,
  articlesArea,
  reviewArea,
  referencesArea,
  sourceAlertsArea,
  findingArea,
  ledgerArea,
  webhooksArea,
  clientsArea,
  accountsArea,
  operationsArea,
]

type Operations = Readonly<Partial<Record<Method, JsonSchema>>>
export type OpenApiDocument = {
  readonly openapi: '3.1.0'
  readonly info: JsonSchema
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly security: readonly JsonSchema[]
  readonly paths: Readonly<Record<string, Operations>>
  readonly components: {
    readonly securitySchemes: JsonSchema
    readonly headers: JsonSchema
    readonly parameters: Readonly<Record<string, JsonSchema>>
    readonly responses: Readonly<Record<string, JsonSchema>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

/**
 * Everything that the server answers, as OpenAPI 3.1. A function of the code and the configuration alone: it holds neither an
 * address nor a setting of any server, so the one that is served is the one that is committed (docs/openapi.json).
 */
export const openApiDocument = (config: SanitizedConfig): OpenApiDocument => {
  const fromConfig = collectionSchemas(config)
  const payloads = [
    ...config.collections
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .map((collection) => collectionArea(collection, fromConfig)),
    globalsArea(config, fromConfig),
  ]
  const areas = [...OURS, ...payloads].filter(({ paths }) => Object.keys(paths).length > 0)
  const { value, schemas } = hoist({
    paths: pathsOf(areas),
    responses: refusalResponses(),
    schemas: { ...fromConfig.schemas, SessionUser: sessionUserOf(fromConfig.schemas.User ?? {}) },
    // What relationships of rows lead to.
    staff: toSchema(PublicationOfStaff, 'output'),
  })
  const {
    paths,
    responses,
    schemas: rows,
  } = value as Pick<OpenApiDocument, 'paths'> & Pick<OpenApiDocument['components'], 'responses' | 'schemas'>
  return {
    openapi: '3.1.0',
    info: INFO,
    tags: tagsOf(areas),
    security: [{ token: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      headers: HEADERS,
      parameters: Object.fromEntries(SHARED.map((parameter) => [parameter.name, queryParameter(parameter)])),
      responses,
      schemas: sorted(used([paths, responses], { ...rows, ...schemas })),
    },
  }
}

const pathsOf = (areas: readonly Area[]): OpenApiDocument['paths'] => {
  const paths: Record<string, Partial<Record<Method, JsonSchema>>> = {}
  for (const { tag, paths: described } of areas) {
    for (const [path, operations] of Object.entries(described)) {
      const there = (paths[path] ??= {})
      for (const [method, operation] of Object.entries(operations) as [Method, NonNullable<Operations[Method]>][]) {
        there[method] ??= toOperation(method, path, operation as never, tag)
      }
    }
  }
  return sorted(paths)
}

/** Those of the schemas that these parts, or what they refer to, refer to: what nobody may read or write is not told of. */
const used = (
  parts: readonly unknown[],
  schemas: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> => {
  const found: Record<string, JsonSchema> = {}
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in found) continue
      const schema = schemas[name]
      if (!schema) throw new Error(`There is no schema ${name}.`)
      found[name] = schema
      follow(schema)
    }
  }
  parts.forEach(follow)
  return found
}

const tagsOf = (areas: readonly Area[]): OpenApiDocument['tags'] =>
  [...new Map(areas.toReversed().map(({ tag, description }) => [tag, description]))]
    .map(([name, description]) => ({ name, description }))
    .toReversed()

const sorted = <Value>(members: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const INFO: JsonSchema = {
  title: 'Imprimatur',
  version: '0.1.0',
  summary: 'Medical question-and-answer articles that an advisory board approved, word for word.',
  description:
    'Nothing leaves the public API that the board did not approve, and anybody can check that. Every answer carries `X-Request-Id`. What no schema can say stands in docs/api.md.',
  license: { name: 'MIT', identifier: 'MIT' },
}

const SECURITY_SCHEMES: JsonSchema = {
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>`, with the token of `POST /api/users/login`.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'payload-token',
    description: 'The admin UI’s; `__Host-payload-token` over https.',
  },
  clientKey: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      '`clients API-Key <key>`, of a machine client whose scope opens this. What is open to everybody takes a key with the scope `read`, under `/api/publications` and for queries at `/api/graphql`.',
  },
}

const header = (description: string): JsonSchema => ({ description, schema: { type: 'string' } })
const HEADERS: JsonSchema = {
  'X-Request-Id': header('Names the request, in the log, too.'),
  'Retry-After': header('Seconds until the next is taken.'),
  ETag: header('Strong; `If-None-Match` answers 304.'),
  'Cache-Tag': header('What the answer hangs on: docs/api.md, “Caching”.'),
  'Cache-Status': header('Whether it was answered from memory (RFC 9211).'),
  'Idempotent-Replayed': header('`true`: the answer of the first request with this `Idempotency-Key`.'),
  'Content-Disposition': header('The name to save it under.'),
  Link: header('The page for readers, as `rel="canonical"`.'),
  Location: header('The present address.'),
}
