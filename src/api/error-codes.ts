import type { AfterErrorHook } from 'payload'
import type { RefusalCode } from '../commands/refusal-codes.ts'
import { RefusalError } from './refusal-error.ts'

type ErrorEntry = { readonly message?: string; readonly data?: unknown }

/** Codes for the errors that Payload raises itself, by their status. */
const CODE_BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  400: 'INVALID_INPUT',
  401: 'SIGN_IN_FAILED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  408: 'REQUEST_TIMEOUT',
  409: 'CONFLICT',
  413: 'BODY_TOO_LARGE',
  414: 'ADDRESS_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'INVALID_INPUT',
  423: 'LOCKED',
  429: 'TOO_MANY_REQUESTS',
  431: 'HEADERS_TOO_LARGE',
}

export const codeForStatus = (status: number): RefusalCode => CODE_BY_STATUS[status] ?? 'INTERNAL_ERROR'

/** What went wrong inside Payload, in the one shape; an anonymous client that is forbidden something is told to sign in. */
export const nameErrors: AfterErrorHook = ({ error, result, graphqlResult, req }) => {
  const original = originalOf(error)
  const status = statusOf(original)
  const isAnonymous = status === 403 && !req.user
  const code =
    original instanceof RefusalError ? original.refusal.code : isAnonymous ? 'NOT_SIGNED_IN' : codeForStatus(status)

  const retryAfter = original instanceof RefusalError ? original.refusal.details?.retryAfter : undefined
  if (typeof retryAfter === 'number') (req.responseHeaders ??= new Headers()).set('Retry-After', String(retryAfter))

  if (graphqlResult) {
    const extensions = (graphqlResult as { extensions?: Record<string, unknown> }).extensions ?? {}
    const { stack: _stack, ...kept } = extensions
    return {
      graphqlResult: {
        ...graphqlResult,
        extensions: {
          ...kept,
          code,
          ...(original instanceof RefusalError ? { details: original.refusal.details ?? {} } : {}),
        },
      },
    }
  }

  const entries = ((result?.errors as readonly ErrorEntry[] | undefined) ?? []).map((entry) => {
    const details = original instanceof RefusalError ? (original.refusal.details ?? {}) : detailsOf(entry.data)
    return {
      message: isAnonymous ? 'Sign in first.' : (entry.message ?? 'Something went wrong.'),
      code,
      details,
      // Payload's forms mark the fields that are named here.
      ...('problems' in details && !(original instanceof RefusalError) ? { data: { errors: details.problems } } : {}),
    }
  })
  return { response: { errors: entries }, status: isAnonymous ? 401 : status }
}

const originalOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'originalError' in error && error.originalError
    ? error.originalError
    : error

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500

/** Payload's validation errors name each field. */
const detailsOf = (data: unknown): Readonly<Record<string, unknown>> => {
  if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors)) return {}
  return {
    problems: data.errors.map((problem: { path?: unknown; message?: unknown }) => ({
      path: problem.path,
      message: problem.message,
    })),
  }
}
