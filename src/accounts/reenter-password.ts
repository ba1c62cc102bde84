import type { PayloadRequest } from 'payload'
import { refusal, refused, type Result } from '../commands/result.ts'
import { countFailure, ownAccount, type OwnAccount } from './own-account.ts'
import { isPassword } from './password-hash.ts'

/**
 * Confirms that the person at the keyboard is the account's owner, and answers the account as it stands then. A wrong
 * password (403 WRONG_PASSWORD) counts towards the lockout. Not done by signing in again: Payload would
 * rewrite the whole account, and two signatures at once would lose each other's sessions (payload#17596).
 */
export const reenterPassword = async (password: string, req: PayloadRequest): Promise<Result<OwnAccount>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  if (password === '' || !(await isPassword(password, account.value))) {
    await countFailure(account.value, req)
    return refused(wrongPassword)
  }
  // Deriving the key takes a while. Guesses made all at once must not slip past the lock that the first of them set, and a
  // password that was replaced meanwhile must not count any more.
  const now = await ownAccount(req)
  return now.ok && now.value.hash !== account.value.hash ? refused(wrongPassword) : now
}

const wrongPassword = refusal(403, 'WRONG_PASSWORD', 'That is not your password. Nothing was recorded.')
