import { createLocalReq, type PayloadRequest } from 'payload'
import { clientAddressOf } from '../api/client-address.ts'
import { done, refused, type Result } from '../commands/result.ts'
import { env } from '../env.ts'
import { siteAddress } from '../notices/site.ts'
import { rateLimiter, tooMany } from '../limits/rate-limiter.ts'

const HOUR = 3600
const perAddress = rateLimiter([{ requests: env.PASSWORD_MAILS_PER_ADDRESS, seconds: HOUR, per: 'address' }])
const perAccount = rateLimiter([{ requests: env.PASSWORD_MAILS_PER_ACCOUNT, seconds: HOUR, per: 'address' }])

/**
 * Sends the mail for a new password, where there is such an account. Payload (3.90.2, auth/operations/forgotPassword.js)
 * answers after it has sent the mail, and with an error where it could not, so that both tell who has an account: here the
 * answer is the same for all, and goes out first. What goes wrong is in the log. 429 after a few, by account and by address.
 */
export const sendPasswordMail = async (
  { email: given }: { readonly email: string },
  req: PayloadRequest,
): Promise<Result<null>> => {
  const email = given.toLowerCase().trim()
  const address = clientAddressOf(req)
  const wait = (address === null ? 0 : await perAddress(address)) || (await perAccount(email))
  if (wait > 0) return refused(tooMany('requests for a new password', wait))
  const { payload } = req
  const sending = async (): Promise<void> => {
    await payload.forgotPassword({
      collection: 'users',
      data: { email },
      req: await createLocalReq({}, payload),
      overrideAccess: false,
    })
  }
  sending().catch((error: unknown) => payload.logger.error({ err: error, msg: 'the mail for a new password failed' }))
  return done(null)
}

/** The mail's link leads to the address that the server was told, never to the request's `Host`, which anybody can write. */
export const passwordMail = (token: string): string => {
  const link = `${siteAddress(env)}/admin/reset/${token}`
  return `<p>Somebody, probably you, has asked for a new password at ${siteAddress(env)}. Choose it within an hour:</p>
<p><a href="${link}">${link}</a></p>
<p>If it was not you, ignore this mail: your password stays as it is.</p>`
}
