import type { RequestHandler } from 'express'
import { mayCall } from '../../access/client-scopes.ts'
import { respondRefusal } from '../api/respond.ts'
import { scopeNeeded } from '../commands/importer.ts'
import type { Result } from '../commands/result.ts'
import { claimsKey } from '../machine-clients/api-key.ts'
import type { MachineClient } from '../machine-clients/vocabulary.ts'
import type { FetchHandler } from './payload-api.ts'
import { graphqlRequest } from './published-cache/graphql-request.ts'
import { sendRefusal } from './send-refusal.ts'

/**
 * Lets a machine client through to what its scopes open, and nowhere else. A key that does not work is 401: it never falls
 * back to an anonymous request, or a program whose key has expired would go on half working, and nobody would notice. Behind
 * this a client is nobody: Payload knows no such user, so what it opens to whoever is signed in stays closed. The `Authorization`
 * header stays, by which each answer becomes private; a cookie goes, so that no request is a client's and a person's at once.
 */
export const machineClients =
  (authenticate: (authorization: string) => Promise<Result<MachineClient>>): RequestHandler =>
  async (req, res, next) => {
    const { authorization } = req.headers
    if (!claimsKey(authorization)) return next()
    delete req.headers.cookie
    const client = await authenticate(authorization)
    if (!client.ok) return sendRefusal(res, client.refusal)
    if (!mayCall(client.value, req.method, req.path)) return sendRefusal(res, scopeNeeded)
    next()
  }

/** GraphQL for machine clients: queries alone, whatever an anonymous mutation might do. */
export const queriesAloneForClients =
  (handle: FetchHandler): FetchHandler =>
  async (request) => {
    if (!claimsKey(request.headers.get('authorization'))) return handle(request)
    const body = Buffer.from(await request.clone().arrayBuffer())
    return graphqlRequest(body, undefined) ? handle(request) : respondRefusal(scopeNeeded)
  }
