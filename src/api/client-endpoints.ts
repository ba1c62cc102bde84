import type { Endpoint } from 'payload'
import { makeClientKey, revokeClientKey } from '../commands/client-keys.ts'
import { respond, routeId } from './respond.ts'

export const clientEndpoints: Endpoint[] = [
  {
    path: '/:id/key',
    method: 'post',
    handler: async (req) => respond(await makeClientKey({ clientId: routeId(req) }, req), (made) => made, 201),
  },
  {
    path: '/:id/revoke',
    method: 'post',
    handler: async (req) =>
      respond(await revokeClientKey({ clientId: routeId(req) }, req), ({ client, revokedAt }) => ({
        client: { id: client, revokedAt },
      })),
  },
]
