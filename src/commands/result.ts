import type { RefusalCode, RefusalStatus } from './refusal-codes.ts'

/** Why a request was refused. Codes are stable (docs/api.md lists them); messages are for people and may change. */
export type Refusal = {
  readonly status: Exclude<RefusalStatus, 500>
  readonly code: RefusalCode
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal }

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value })
export const refused = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal })

export const refusal = (
  status: Refusal['status'],
  code: RefusalCode,
  message: string,
  details?: Refusal['details'],
): Refusal => ({ status, code, message, ...(details === undefined ? {} : { details }) })

/** Also for "exists, but not for you": the answer must not tell the two apart. */
export const notFound = (what: string): Refusal => refusal(404, 'NOT_FOUND', `There is no such ${what}.`)
export const notSignedIn: Refusal = refusal(401, 'NOT_SIGNED_IN', 'Sign in first.')
