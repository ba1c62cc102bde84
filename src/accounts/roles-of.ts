import type { PayloadRequest, Where } from 'payload'
import { batched } from '../database/batched.ts'
import type { Role } from '../review/vocabulary.ts'
import { disabledAccounts, standpointsOf } from './standing-row.ts'

/** One role of one account, since when. */
export type HeldRole = { readonly account: string; readonly role: Role; readonly since: string }

/** The roles that an account holds now; none where it is disabled. */
export const rolesOf = async (userId: string, req: PayloadRequest): Promise<Role[]> => [
  ...((await rolesByAccount([userId], req)).get(userId) ?? []),
]

/** Everybody's roles, or those asked for; without those of disabled accounts. */
export const heldRoles = async (where: Where, req: PayloadRequest): Promise<readonly HeldRole[]> => {
  const [granted, disabled] = await Promise.all([grantedRoles(where, req), disabledAccounts(req)])
  return granted.filter(({ account }) => !disabled.has(account))
}

const rolesByAccount = batched(async (accounts, req): Promise<ReadonlyMap<string, readonly Role[]>> => {
  const [granted, standpoints] = await Promise.all([
    grantedRoles({ user: { in: [...accounts] } }, req),
    standpointsOf(accounts, req),
  ])
  const roles = new Map<string, Role[]>()
  for (const { account, role } of granted) {
    if (standpoints.get(account)?.state !== 'disabled') roles.set(account, [...(roles.get(account) ?? []), role])
  }
  return roles
})

const grantedRoles = async (where: Where, req: PayloadRequest): Promise<readonly HeldRole[]> => {
  const { docs } = await req.payload.find({
    collection: 'grants',
    where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ user, role, createdAt }) => ({
    account: typeof user === 'string' ? user : user.id,
    role,
    since: new Date(createdAt).toISOString(),
  }))
}
