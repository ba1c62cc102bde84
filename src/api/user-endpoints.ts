import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { sendPasswordMail } from '../accounts/forgotten-password.ts'
import {
  confirmSecondFactor,
  enrolSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
  secondFactorStatus,
} from '../accounts/second-factor.ts'
import { notFound, type Result } from '../commands/result.ts'
import { ForgotPasswordInput } from './inputs.ts'
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
  present: (value: Value) => unknown = (value) => value,
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const input = await readBody(req, schema)
    if (!input.ok) return respondRefusal(input.refusal)
    return respond(await command(input.value, req), present)
  },
})

/** A person's second factor: `/api/users/second-factor`. By REST alone, like signing in. */
export const userEndpoints: Endpoint[] = [
  {
    path: '/second-factor',
    method: 'get',
    handler: async (req) => respond(await secondFactorStatus(req), (status) => status),
  },
  // Before Payload's own of these names. Its check of new addresses of mail is off, and answers 500 (3.90.2).
  { path: '/verify/:id', method: 'post', handler: () => respondRefusal(notFound('page')) },
  post('/forgot-password', ForgotPasswordInput, sendPasswordMail, () => ({ message: 'Success' })),
  post('/second-factor', EnrolInput, enrolSecondFactor),
  post('/second-factor/confirm', ConfirmInput, confirmSecondFactor),
  post('/second-factor/remove', RemoveInput, removeSecondFactor),
  post('/:id/second-factor/reset', ResetInput, (_input, req) => resetSecondFactor({ accountId: routeId(req) }, req)),
]
