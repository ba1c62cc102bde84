/** What a machine client may be let do. What each opens stands in access/client-scopes.ts. */
export const CLIENT_SCOPES = ['read', 'ingest'] as const
export type ClientScope = (typeof CLIENT_SCOPES)[number]

export const SCOPE_LABELS: Readonly<Record<ClientScope, string>> = {
  read: 'Read publications',
  ingest: 'Bring in pages',
}

/** Days from now at which a client must have expired: a key that nobody renews ends by itself. */
export const MOST_DAYS = 400

/** Where a client's key stands; `none` before its first one was made. */
export const KEY_STATES = ['none', 'works', 'revoked', 'expired'] as const
export type KeyState = (typeof KEY_STATES)[number]

export const KEY_STATE_LABELS: Readonly<Record<KeyState, string>> = {
  none: 'No key yet',
  works: 'Works',
  revoked: 'Revoked',
  expired: 'Expired',
}

/** A program that calls the API with a key of its own. */
export type MachineClient = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly ClientScope[]
}
