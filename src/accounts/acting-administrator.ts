import type { PayloadRequest } from 'payload'
import { done, refusal, refused, type Result } from '../commands/result.ts'
import { ownAccount } from './own-account.ts'
import { rolesOf } from './roles-of.ts'

/** Who asks, where that is a person who is an administrator at this moment; else 401, or 403 ROLE_NOT_ALLOWED. */
export const actingAdministrator = async (req: PayloadRequest): Promise<Result<{ readonly id: string }>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  const { id } = account.value
  return (await rolesOf(id, req)).includes('administrator') ? done({ id }) : refused(administratorNeeded)
}

const administratorNeeded = refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role administrator.')
