import type { PayloadRequest } from 'payload'
import type { Role } from '../review/vocabulary.ts'
import { notSignedIn, refused, done, type Result } from './result.ts'

export type Actor = { readonly userId: string; readonly roles: readonly Role[] }

/** Who is asking, with the roles held at this moment. */
export const actorOf = (req: PayloadRequest): Result<Actor> =>
  req.user ? done({ userId: String(req.user.id), roles: req.user.roles ?? [] }) : refused(notSignedIn)

export const requestIdOf = (req: PayloadRequest): string | null => req.headers?.get('x-request-id') ?? null
