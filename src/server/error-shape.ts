import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'

/**
 * Puts the errors that Payload answers without its error hook (an unknown route, a method it lacks) into the one shape.
 * Answers that have it, GraphQL's, and those of bulk operations pass as they are. An anonymous client learns no route names.
 */
export const shapeError = async (response: Response, signedIn: boolean): Promise<Response> => {
  const type = response.headers.get('content-type')
  // GraphQL's handler refuses some bodies without a word.
  if (response.status < 400 || (type !== null && !/^application\/json\b/.test(type))) return response
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.delete('content-length')

  const body = parse(text)
  if (hasShape(body)) return new Response(text, { status: response.status, headers })

  const status = response.status === 501 ? 404 : response.status
  const message =
    status === 404
      ? 'There is nothing here.'
      : signedIn
        ? (messageOf(body) ?? 'Something went wrong.')
        : 'Something went wrong.'
  return Response.json(errorBody({ code: codeForStatus(status), message }), { status, headers })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const hasShape = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  ('docs' in body ||
    'data' in body ||
    ('errors' in body &&
      Array.isArray(body.errors) &&
      body.errors.every(
        (error: unknown) =>
          typeof error === 'object' &&
          error !== null &&
          ('code' in error || 'extensions' in error || 'locations' in error),
      )))

const messageOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : undefined
