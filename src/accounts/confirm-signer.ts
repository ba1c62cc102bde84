import type { PayloadRequest } from 'payload'
import type { Result } from '../commands/result.ts'
import { reenterPassword } from './reenter-password.ts'
import { checkSecondFactor } from './second-factor.ts'

/**
 * Confirms that a person, and the right one, is signing at this moment (the pattern of 21 CFR 11.200): a signed-in person
 * and not a key, whose session and account still stand, with the password entered again, and a one-time code where the
 * account has a second factor.
 *
 * A session alone never signs, however young it is: the password comes with each decision and is kept nowhere, so no
 * session is "older than the re-entry" that could sign on the strength of an earlier one.
 *
 * Refused, in this order: 403 PERSON_REQUIRED; 401 NOT_SIGNED_IN; 423 ACCOUNT_LOCKED; 403 WRONG_PASSWORD; and only then,
 * so that the answer tells nobody more who guesses passwords, 403 CODE_NEEDED and 403 WRONG_CODE. A wrong password or code
 * counts towards the lockout; nothing else is recorded.
 */
export const confirmSigner = async (
  { password, code }: { readonly password: string; readonly code?: string | null },
  req: PayloadRequest,
): Promise<Result<null>> => {
  const account = await reenterPassword(password, req)
  return account.ok ? checkSecondFactor(account.value, code, req) : account
}
