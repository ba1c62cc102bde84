import { ValidationError, type CollectionBeforeOperationHook } from 'payload'
import { passwordFault } from './password-rules.ts'

const CHECKED: ReadonlySet<string> = new Set(['create', 'update', 'resetPassword'])

/**
 * Refuses a new password that is easily guessed, wherever a person sets one: with a new account, in an account, and by the
 * link of a mail. The server's own calls (the demo, tests, the first administrator) state theirs themselves.
 */
export const checkNewPassword: CollectionBeforeOperationHook<'users'> = ({ args, operation, req }) => {
  if (req.payloadAPI === 'local' || !CHECKED.has(operation)) return args
  const { id, data = {} } = args as { readonly id?: unknown; readonly data?: Readonly<Record<string, unknown>> }
  const { password } = data
  // Payload names what is missing. An empty one in a form means that it stays.
  if (password === undefined || password === null || password === '') return args
  // Forms send the name and the address along; a request may send the password alone.
  const about = req.user && String(id) === String(req.user.id) ? { ...req.user, ...data } : data
  const fault = typeof password === 'string' ? passwordFault(password, about) : 'A password is a text.'
  if (fault !== null)
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message: fault }] }, req.t)
  return args
}
