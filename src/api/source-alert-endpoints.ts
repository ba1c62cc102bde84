import type { Endpoint } from 'payload'
import { resolveAlert } from '../commands/resolve-alert.ts'
import { ResolveAlertInput } from './inputs.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

export const sourceAlertEndpoints: Endpoint[] = [
  {
    path: '/:id/resolve',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, ResolveAlertInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await resolveAlert({ id: routeId(req), findings: input.value.findings }, req)
      return respond(result, ({ id, state, resolvedAt, findings }) => ({ alert: { id, state, resolvedAt, findings } }))
    },
  },
]
