import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  confirmSecondFactor,
  enrolSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
  secondFactorStatus,
} from '../accounts/second-factor.ts'
import type { Result } from '../commands/result.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

const password = z.string().max(1000)
const code = z.string().max(20)

export const EnrolInput = z.object({ password })
export const ConfirmInput = z.object({ code })
export const RemoveInput = z.object({ password, code: code.default('') })
const ResetInput = z.object({})

const post = <Schema extends z.ZodType, Value>(
  path: string,
  schema: Schema,
  command: (input: z.infer<Schema>, req: PayloadRequest) => Promise<Result<Value>>,
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const input = await readBody(req, schema)
    if (!input.ok) return respondRefusal(input.refusal)
    return respond(await command(input.value, req), (value) => value)
  },
})

/** A person's second factor: `/api/users/second-factor`. By REST alone, like signing in. */
export const userEndpoints: Endpoint[] = [
  {
    path: '/second-factor',
    method: 'get',
    handler: async (req) => respond(await secondFactorStatus(req), (status) => status),
  },
  post('/second-factor', EnrolInput, enrolSecondFactor),
  post('/second-factor/confirm', ConfirmInput, confirmSecondFactor),
  post('/second-factor/remove', RemoveInput, removeSecondFactor),
  post('/:id/second-factor/reset', ResetInput, (_input, req) => resetSecondFactor({ accountId: routeId(req) }, req)),
]
