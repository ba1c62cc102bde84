import type { PayloadRequest } from 'payload'
import type { Role } from '../review/vocabulary.ts'

/** The roles that an account holds now. */
export const rolesOf = async (userId: string, req: PayloadRequest): Promise<Role[]> => {
  const { docs } = await req.payload.find({
    collection: 'grants',
    where: { user: { equals: userId } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((grant) => grant.role)
}
