import type { PayloadRequest } from 'payload'
import { batched } from '../database/batched.ts'
import type { Role } from '../review/vocabulary.ts'

/** The roles that an account holds now. */
export const rolesOf = async (userId: string, req: PayloadRequest): Promise<Role[]> => [
  ...((await rolesByAccount([userId], req)).get(userId) ?? []),
]

const rolesByAccount = batched(async (accounts, req): Promise<ReadonlyMap<string, readonly Role[]>> => {
  const { docs } = await req.payload.find({
    collection: 'grants',
    where: { user: { in: [...accounts] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const roles = new Map<string, Role[]>()
  for (const { user, role } of docs) roles.set(String(user), [...(roles.get(String(user)) ?? []), role])
  return roles
})
