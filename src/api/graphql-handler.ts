import { configToSchema } from '@payloadcms/graphql'
import { execute, getOperationAST, GraphQLError, OperationTypeNode, validate } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import {
  addDataAndFileToRequest,
  addLocalesToRequestFromData,
  createPayloadRequest,
  logError,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { z } from 'zod'
import { refusal } from '../commands/result.ts'
import { codeForStatus, nameErrors } from './error-codes.ts'
import { QUERY_LIMITS, readDocument } from './query-limits.ts'
import { checkInput, respondRefusal } from './respond.ts'

/** The request as GraphQL over HTTP has it; a list of several ("batching") is none. */
const QueryInput = z.object({
  query: z.string(),
  operationName: z.string().max(200).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
})

/**
 * GraphQL as Payload serves it (@payloadcms/next 3.90.2, routes/graphql/handler.js, whose steps these are), within
 * `QUERY_LIMITS`. Not Payload's own handler, because that parses a text of any length, has no limit of time, and tells in
 * suggestions ("Did you mean…") the names that a production server does not show by introspection.
 */
export const graphqlHandler = (
  whenConfigured: Promise<SanitizedConfig>,
  { hideSuggestions }: { readonly hideSuggestions: boolean },
): ((request: Request) => Promise<Response>) => {
  let prepared: ReturnType<typeof configToSchema> | undefined
  return async (request) => {
    const config = await whenConfigured
    const { schema, validationRules } = (prepared ??= configToSchema(config))
    const input = checkInput(parsed(await request.clone().text()), QueryInput)
    if (!input.ok) return respondRefusal({ ...input.refusal, status: 400 })
    const document = readDocument(input.value.query)
    if (!document.ok) return respondRefusal(document.refusal)

    const forPayload = request.clone()
    const req = await createPayloadRequest({ canSetHeaders: true, config, request: forPayload })
    await addDataAndFileToRequest(req)
    addLocalesToRequestFromData(req)
    const headers: Record<string, string> = {}
    const handle = createHandler<{ readonly headers: Record<string, string>; readonly req: PayloadRequest }>({
      schema,
      context: { headers, req },
      parse: () => document.value,
      validationRules: (_request, args, rules) => [
        ...rules,
        ...validationRules(args as Parameters<typeof validationRules>[0]),
      ],
      validate: (own, ast, rules, options) => validate(own, ast, rules, { ...options, hideSuggestions }),
      execute: (args) => execute({ ...args, hideSuggestions }),
      formatError: (error) => withCode(error, hideSuggestions),
      onOperation: async (_request, _args, result) =>
        result.errors
          ? { ...result, errors: await Promise.all(result.errors.map((error) => named(error, req))) }
          : result,
    })
    const isMutation =
      getOperationAST(document.value, input.value.operationName)?.operation === OperationTypeNode.MUTATION
    const response = await (isMutation ? handle(request) : inTime(handle(request)))
    // graphql-http says nothing where it can't read the type, or none will do.
    if (response.status === 406 || response.status === 415) return respondRefusal(wrongType(response.status))
    for (const [name, value] of Object.entries(headers)) response.headers.append(name, value)
    return new Response(response.body, {
      status: response.status,
      headers: req.responseHeaders ? mergeHeaders(req.responseHeaders, response.headers) : response.headers,
    })
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A mutation is not given up: what it does goes on, and its answer must say what became of it. */
const inTime = (answer: Promise<Response>): Promise<Response> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(respondRefusal(tooSlow)), QUERY_LIMITS.seconds * 1000)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

const wrongType = (status: 406 | 415) =>
  refusal(
    status,
    codeForStatus(status),
    'GraphQL takes application/json in UTF-8, and answers in that or in application/graphql-response+json.',
  )

const tooSlow = refusal(
  503,
  'QUERY_TOO_SLOW',
  `The query took longer than ${QUERY_LIMITS.seconds} seconds. Ask for less.`,
)

/** What a resolver threw, with its code. What is wrong inside is in the log, and nothing of it in the answer. */
const named = async (error: GraphQLError, req: PayloadRequest): Promise<GraphQLError> => {
  const { originalError } = error
  if (!originalError) return error
  logError({ err: error, payload: req.payload })
  const { name, status = 500, data } = originalError as Error & { readonly status?: number; readonly data?: unknown }
  const answered = {
    message: status === 500 ? 'Something went wrong.' : error.message,
    locations: error.locations,
    path: error.path,
    extensions: { name, data, statusCode: status },
  }
  const result = await nameErrors({ context: req.context, error: originalError, graphqlResult: answered as never, req })
  return (result?.graphqlResult ?? answered) as unknown as GraphQLError
}

/** Rules of Payload's that refuse a query for what it asks, not for being none. */
const NOT_ALLOWED = /^(The query exceeds|GraphQL introspection)/

/** An error of what was asked, which no resolver saw. */
const withCode = (error: Readonly<Error>, hideSuggestions: boolean): GraphQLError => {
  const { message: told, nodes, source, positions, path, extensions } = error as GraphQLError
  if (extensions?.code !== undefined) return error as GraphQLError
  // graphql 16.15 forgets to hide them where it reads variables.
  const message = hideSuggestions ? told.replace(/ Did you mean .*$/s, '') : told
  const code = NOT_ALLOWED.test(message) ? 'QUERY_NOT_ALLOWED' : 'INVALID_QUERY'
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...extensions, code, details: {} },
  })
}
