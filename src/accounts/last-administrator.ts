import type { PayloadRequest } from 'payload'
import { refusal } from '../commands/result.ts'
import { heldRoles } from './roles-of.ts'

/** The accounts that are administrators now; a disabled one is none. */
export const administrators = async (req: PayloadRequest): Promise<ReadonlySet<string>> =>
  new Set((await heldRoles({ role: { equals: 'administrator' } }, req)).map(({ account }) => account))

export const lastAdministrator = refusal(
  409,
  'LAST_ADMINISTRATOR',
  'This is the last administrator: nobody could give or take roles any more. Make somebody else an administrator first.',
)
