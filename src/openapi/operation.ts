import { z } from 'zod'
import type { RefusalStatus } from '../commands/refusal-codes.ts'
import type { Answer, Body, Described, JsonSchema, Method, QueryParameter } from './describe.ts'
import { refusalName } from './refusals.ts'
import { toSchema } from './to-schema.ts'

/** One operation as OpenAPI has it: what was described, and what follows from its path and method. */
export const toOperation = (method: Method, path: string, described: Described, tag: string): JsonSchema => {
  const parameters = [
    ...pathParameters(path),
    ...queryParameters(described.query),
    ...(described.sends ?? []).map((header) => ({ ...queryParameter(header), in: 'header' })),
  ]
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary: described.summary,
    ...(described.description === undefined ? {} : { description: described.description }),
    ...(described.for === 'everybody' ? { security: [] } : {}),
    ...(described.for === 'ingest clients too' ? { security: [{ token: [] }, { cookie: [] }, { clientKey: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(described.body === undefined ? {} : { requestBody: requestBody(described.body) }),
    responses: responses(method, path, described),
  }
}

/** `getArticlesIdPreview`, and `getSiteFeedXml` for what is not under `/api`: what generated clients call it. */
const operationId = (method: Method, path: string): string =>
  method +
  (path.startsWith('/api/') ? path.slice('/api'.length) : `/site${path}`)
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const pathParameters = (path: string): readonly JsonSchema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'edition' ? 'integer' : 'string' },
  }))

const queryParameters = (query: Described['query']): readonly JsonSchema[] => {
  const parameters: readonly QueryParameter[] =
    query instanceof z.ZodObject
      ? Object.entries<z.ZodType>(query.shape).map(([name, schema]) => ({
          name,
          description: schema.description ?? '',
          schema,
          required: !schema.safeParse(undefined).success,
        }))
      : (query ?? [])
  return parameters.map((parameter) =>
    parameter.isShared ? { $ref: `#/components/parameters/${parameter.name}` } : queryParameter(parameter),
  )
}

export const queryParameter = ({
  name,
  description,
  schema,
  required = false,
  isNested = false,
}: QueryParameter): JsonSchema => ({
  name,
  in: 'query',
  ...(description === '' ? {} : { description }),
  required,
  ...(isNested ? { style: 'deepObject', explode: true } : {}),
  schema: toSchema(schema, 'input'),
})

const requestBody = ({ description, content, optional = false }: Body): JsonSchema => ({
  ...(description === undefined ? {} : { description }),
  required: !optional,
  content: contentOf(content, 'input'),
})

const contentOf = (content: Body['content'], io: 'input' | 'output'): JsonSchema =>
  Object.fromEntries(Object.entries(content).map(([mediaType, shape]) => [mediaType, { schema: toSchema(shape, io) }]))

const responses = (method: Method, path: string, { answers, refusals = [], body }: Described): JsonSchema => ({
  ...(method === 'get' && answers[200]?.headers?.includes('ETag') ? { 304: response(UNCHANGED) } : {}),
  ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
  ...Object.fromEntries(
    [...new Set<RefusalStatus>([...usualRefusals(method, path, body !== undefined), ...refusals])]
      .filter((status) => !(status in answers))
      .sort((a, b) => a - b)
      .map((status) => [status, { $ref: `#/components/responses/${refusalName(status)}` }]),
  ),
})

/** What any operation can meet: a path that is none, an account that may not, an id of nothing, a body that is no body. */
const usualRefusals = (method: Method, path: string, hasBody: boolean): readonly RefusalStatus[] => [
  400,
  // 401 and 403 to everybody, too: a key that does not work, or one that does not open this.
  401,
  403,
  ...(path.includes('{') ? ([404] as const) : []),
  ...(hasBody ? ([413, 415, 422] as const) : []),
  // Somebody else has it open, or wrong passwords have locked the account.
  ...(method === 'patch' || method === 'delete' ? ([423] as const) : []),
  429,
  500,
]

const UNCHANGED: Answer = { description: 'The one that you have is the present one.', headers: ['ETag'], content: {} }

const response = ({ description, content, headers = [] }: Answer): JsonSchema => ({
  description,
  ...(headers.length > 0
    ? { headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])) }
    : {}),
  ...(Object.keys(content).length > 0 ? { content: contentOf(content, 'output') } : {}),
})
