import {
  AuthenticationError,
  resetLoginAttempts,
  type CollectionAfterLoginHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { clientAddressOf } from '../api/client-address.ts'
import { RefusalError } from '../api/refusal-error.ts'
import { tooMany } from '../limits/rate-limiter.ts'
import { deviceCookie, knownDevice } from './device-cookie.ts'
import { maySignIn } from './own-account.ts'
import { imitatePasswordCheck } from './password-hash.ts'
import { signInLimits, type Attempt } from './sign-in-limits.ts'

/**
 * What stands before each try to sign in, by REST and by every alias of a GraphQL mutation, for Payload (3.90.2,
 * auth/operations/login.js) has three faults. It counts failures by account alone, in the account, so that five wrong
 * passwords of a stranger keep its owner from signing in and from deciding: here its count is off and `SignInLimits` counts.
 * It answers for an unknown address before any password is hashed, so that the time tells who has an account. And it says of
 * a locked account that it is locked, which an unknown one never is.
 */
export const limitSignIn: CollectionBeforeOperationHook<'users'> = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { collection, data } = args
  const email = normalised(data.email)
  // Payload names what is missing.
  if (email === '' || typeof data.password !== 'string' || data.password.trim() === '') return args
  const wait = await signInLimits.count(attemptOf(email, req))
  if (wait > 0) throw new RefusalError(tooMany('wrong passwords', wait))
  if (!(await maySignIn(email, req))) {
    await imitatePasswordCheck(data.password)
    throw new AuthenticationError(req.t)
  }
  const { config } = collection
  return {
    ...args,
    collection: { ...collection, config: { ...config, auth: { ...config.auth, maxLoginAttempts: 0 } } },
  }
}

/** A right password is no guess; the browser is known from now on, and wrong passwords at signing are forgiven. */
export const knowDevice: CollectionAfterLoginHook = async ({ collection, req, user }) => {
  const email = normalised(user.email)
  await signInLimits.giveBack(attemptOf(email, req))
  await resetLoginAttempts({ collection, doc: user, payload: req.payload, req })
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', deviceCookie(email, req))
}

/** An administrator who unlocks an account lets its owner try again from anywhere. */
export const unlockSignIn: CollectionAfterOperationHook<'users'> = async (asked) => {
  if ((asked.operation as string) === 'unlock') {
    const { data } = asked.args as unknown as { readonly data: { readonly email?: unknown } }
    await signInLimits.forget(normalised(data.email))
  }
  return asked.result
}

const normalised = (email: unknown): string => (typeof email === 'string' ? email.toLowerCase().trim() : '')

const attemptOf = (email: string, req: PayloadRequest): Attempt => ({
  email,
  address: clientAddressOf(req),
  device: knownDevice(email, req),
})
