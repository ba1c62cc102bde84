import type { PayloadRequest } from 'payload'
import { refusal, refused, type Result } from '../commands/result.ts'
import { reenterPassword } from './reenter-password.ts'

/**
 * Confirms that a person, and the right one, is signing at this moment: a signed-in person and not a key, the password
 * entered again, and a one-time code where the account has a second factor (the pattern of 21 CFR 11.200).
 */
export const confirmSigner = async (
  { password }: { readonly password: string; readonly code?: string | null },
  req: PayloadRequest,
): Promise<Result<null>> => {
  if (req.user && (req.user.collection !== 'users' || strategyOf(req.user) === 'api-key')) {
    return refused(refusal(403, 'PERSON_REQUIRED', 'Only a person who signed in can sign a decision, not a key.'))
  }
  return reenterPassword(password, req)
}

const strategyOf = (user: object): unknown => ('_strategy' in user ? user._strategy : undefined)
