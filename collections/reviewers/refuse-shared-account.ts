import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'
import type { Reviewer } from '../../src/payload-types.ts'

/** One account, one board member. Not a unique index: MongoDB would also count two members without an account as equal. */
export const refuseSharedAccount: CollectionBeforeChangeHook<Reviewer> = async ({ data, originalDoc, req }) => {
  const user = typeof data.user === 'object' ? data.user?.id : data.user
  if (!user) return data
  const { docs } = await req.payload.find({
    collection: 'reviewers',
    where: { and: [{ user: { equals: user } }, ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : [])] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (docs[0]) {
    throw new RefusalError(
      refusal(409, 'ACCOUNT_IN_USE', `This account belongs to another board member, ${docs[0].name}.`, {
        reviewer: docs[0].id,
      }),
    )
  }
  return data
}
