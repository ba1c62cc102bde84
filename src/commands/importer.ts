import type { PayloadRequest } from 'payload'
import { mayIngest } from '../../access/client-scopes.ts'
import { claimsKey } from '../machine-clients/api-key.ts'
import { authenticateClient } from './authenticate-client.ts'
import { editorialActor } from './editorial-actor.ts'
import { done, refusal, refused, type Result } from './result.ts'

/** Who brings a page in: a person who writes articles, or a machine client. */
export type Importer =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'client'; readonly id: string; readonly name: string }

/** A person who may import; 401 and 403 otherwise. */
export const personImporting = (req: PayloadRequest): Result<Importer> => {
  const actor = editorialActor(req)
  return actor.ok ? done({ kind: 'person', id: actor.value.userId }) : actor
}

/** A person or a machine client that may import. A request with a key is the client's, whatever else it carries. */
export const importerOf = async (req: PayloadRequest): Promise<Result<Importer>> => {
  const authorization = req.headers?.get('authorization')
  if (!claimsKey(authorization)) return personImporting(req)
  const client = await authenticateClient(authorization, req)
  if (!client.ok) return client
  const { id, name } = client.value
  return mayIngest(client.value) ? done({ kind: 'client', id, name }) : refused(scopeNeeded)
}

/** Refuses a client what none of its scopes opens. */
export const scopeNeeded = refusal(403, 'SCOPE_NOT_ALLOWED', 'This key does not open that. Nothing was done.')
