import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { refusal, refused, done, type Refusal, type Result } from '../commands/result.ts'

/** The one shape of every refusal: docs/api.md, "Refusals". */
export const errorBody = ({ message, code, details }: Pick<Refusal, 'message' | 'code' | 'details'>) => ({
  errors: [{ message, code, details: details ?? {} }],
})

const NO_STORE = { 'Cache-Control': 'private, no-store' }

/** A refusal as a response; one that says in how many seconds it is worth asking again says it as a header, too. */
export const respondRefusal = (refusal: Refusal): Response => {
  const seconds = refusal.details?.retryAfter
  const retry = typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {}
  return Response.json(errorBody(refusal), { status: refusal.status, headers: { ...NO_STORE, ...retry } })
}

/** JSON that is text already, sent as it is. */
export const respondJson = (json: string, status: number, headers: Readonly<Record<string, string>>): Response =>
  new Response(json, { status, headers: { ...NO_STORE, 'Content-Type': 'application/json', ...headers } })

/** A command's result as a response. */
export const respond = <Value>(result: Result<Value>, present: (value: Value) => unknown, status = 200): Response =>
  result.ok ? Response.json(present(result.value), { status, headers: NO_STORE }) : respondRefusal(result.refusal)

/** The JSON body, checked; a refusal names every field that is wrong. An absent body counts as `{}`. */
export const readBody = async <Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<Result<z.infer<Schema>>> => {
  const text = (await req.text?.()) ?? ''
  let body: unknown
  try {
    body = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return refused(refusal(400, 'NOT_JSON', 'The body is not JSON.'))
  }
  return checkInput(body, schema)
}

/** An input against its schema; a refusal names every field that is wrong. */
export const checkInput = <Schema extends z.ZodType>(input: unknown, schema: Schema): Result<z.infer<Schema>> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return done(parsed.data)
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }))
  return refused(
    refusal(
      422,
      'INVALID_INPUT',
      problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
      { problems },
    ),
  )
}

export const routeId = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
