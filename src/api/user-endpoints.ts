import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountState, disableAccount, enableAccount } from '../accounts/disable-account.ts'
import { sendPasswordMail } from '../accounts/forgotten-password.ts'
import {
  confirmSecondFactor,
  enrolSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  secondFactorStatus,
} from '../accounts/second-factor.ts'
import { endOtherSessions, endOwnSession, endSessionsOf, listSessions } from '../accounts/sessions.ts'
import { notFound, type Result } from '../commands/result.ts'
import { ForgotPasswordInput } from './inputs.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

const password = z.string().max(1000)
const code = z.string().max(20)

export const EnrolInput = z.object({ password })
export const ConfirmInput = z.object({ code })
export const RemoveInput = z.object({ password, code: code.default('') })
const NoInput = z.object({})
/** It stands in the ledger for ever: a sentence, not a story. */
export const DisableInput = z.object({ reason: z.string().trim().min(1).max(500) })

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

/** A person's second factor and sessions, and what administrators do to accounts. By REST alone, like signing in. */
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
  post('/second-factor/recovery-codes', EnrolInput, renewRecoveryCodes),
  { path: '/sessions', method: 'get', handler: async (req) => respond(await listSessions(req), (list) => list) },
  {
    path: '/sessions',
    method: 'delete',
    handler: async (req) => respond(await endOtherSessions(req), (ended) => ended),
  },
  {
    path: '/sessions/:id',
    method: 'delete',
    handler: async (req) => respond(await endOwnSession({ id: routeId(req) }, req), (ended) => ended),
  },
  {
    path: '/:id/standing',
    method: 'get',
    handler: async (req) => respond(await accountState({ accountId: routeId(req) }, req), (state) => state),
  },
  post('/:id/disable', DisableInput, ({ reason }, req) => disableAccount({ accountId: routeId(req), reason }, req)),
  post('/:id/enable', NoInput, (_input, req) => enableAccount({ accountId: routeId(req) }, req)),
  post('/:id/sessions/end', NoInput, (_input, req) => endSessionsOf({ accountId: routeId(req) }, req)),
  post('/:id/second-factor/reset', NoInput, (_input, req) => resetSecondFactor({ accountId: routeId(req) }, req)),
]
