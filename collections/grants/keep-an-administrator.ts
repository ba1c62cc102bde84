import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { administrators, lastAdministrator } from '../../src/accounts/last-administrator.ts'
import { RefusalError } from '../../src/api/refusal-error.ts'
import type { Grant } from '../../src/payload-types.ts'

const holderOf = ({ user }: Pick<Grant, 'user'>): string => (typeof user === 'string' ? user : user.id)

/** The last administrator keeps the role. */
export const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const grant = await req.payload.findByID({
    collection: 'grants',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (grant?.role !== 'administrator') return
  const left = [...(await administrators(req))].filter((account) => account !== holderOf(grant))
  if (left.length === 0) throw new RefusalError(lastAdministrator)
}

/** Two may be taken away at once, each while the other one is still there: whoever comes last gives it back. */
export const giveBackLastAdministrator: CollectionAfterDeleteHook<Grant> = async ({ doc, req }) => {
  if (doc.role !== 'administrator' || (await administrators(req)).size > 0) return
  await req.payload.create({
    collection: 'grants',
    data: { user: holderOf(doc), role: 'administrator' },
    overrideAccess: true,
    req,
  })
  throw new RefusalError(lastAdministrator)
}
