import type { PayloadRequest } from 'payload'
import { factorOf, isActive } from './factor-row.ts'

/** Whether this account must give a one-time code, besides its password, to sign a decision. */
export const needsCode = async (userId: string, req: PayloadRequest): Promise<boolean> =>
  isActive(await factorOf(userId, req))
