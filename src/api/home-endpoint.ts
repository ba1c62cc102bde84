import type { Endpoint } from 'payload'
import { homeFor } from '../home/home.ts'
import { respond } from './respond.ts'

export const homeEndpoint: Endpoint = {
  path: '/home',
  method: 'get',
  handler: async (req) => respond(await homeFor(req), (home) => home),
}
