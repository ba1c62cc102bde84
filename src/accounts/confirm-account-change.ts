import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { RefusalError } from '../api/refusal-error.ts'
import { reenterPassword } from './reenter-password.ts'

/** The member of a request that holds the password of whoever sends it. Stored nowhere. */
export const CURRENT_PASSWORD = 'currentPassword'

type Changed = { readonly password?: unknown; readonly email?: unknown; readonly [CURRENT_PASSWORD]?: unknown }

/**
 * What lets somebody sign in, a password or the address that a new one can be mailed to, is changed by whoever gives their own
 * password with it; by an administrator for others, too. Else a session that was stolen, or left open, could choose a new
 * password and sign decisions with it. Payload (3.90.2) asks for nothing. A wrong one counts towards the lockout.
 */
export const confirmAccountChange: CollectionBeforeOperationHook<'users'> = async ({ args, operation, req }) => {
  if (req.payloadAPI === 'local' || (operation !== 'update' && operation !== 'create')) return args
  const { id, data } = args as { readonly id?: unknown; readonly data?: Changed }
  if (!data) return args
  const { [CURRENT_PASSWORD]: given, ...rest } = data
  // Nobody without an account gets any further, and access control says so.
  if (operation === 'update' && req.user && (await changesSignIn(rest, id, req))) {
    if (typeof given !== 'string' || given === '')
      throw new ValidationError({ collection: 'users', errors: [{ path: CURRENT_PASSWORD, message: NEEDED }] }, req.t)
    const confirmed = await reenterPassword(given, req)
    if (!confirmed.ok) throw new RefusalError(confirmed.refusal)
  }
  return { ...args, data: rest }
}

const NEEDED = 'Enter your own present password to change an address or a password.'

/** Forms send the address along as it is; an empty password means that it stays. */
const changesSignIn = async ({ password, email }: Changed, id: unknown, req: PayloadRequest): Promise<boolean> => {
  if (password !== undefined && password !== null && password !== '') return true
  if (email === undefined) return false
  // Many at once: which of them would change is not asked.
  if (typeof id !== 'string') return true
  const account = await req.payload.findByID({
    collection: 'users',
    id,
    select: { email: true },
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return account !== null && account.email !== email
}
