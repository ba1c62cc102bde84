import type { PayloadRequest } from 'payload'
import { heldRoles, type HeldRole } from '../accounts/roles-of.ts'
import { couldBeId } from '../database/ids.ts'
import { MAIL_PREFERENCES, type MailPreference } from '../notices/vocabulary.ts'
import { GROUPS, type Group, type Telling } from '../notices/telling.ts'
import { wholeBoard } from './board.ts'

/** An account that can be told something: it holds a role. */
export type Recipient = { readonly id: string; readonly email: string; readonly mail: MailPreference }

/**
 * The accounts that a telling is for: those named and the members of the groups, without who did it, and without those who
 * hold no role now or held none then. Each account once.
 */
export const addressees = async (
  tellings: readonly Telling[],
  req: PayloadRequest,
): Promise<ReadonlyMap<Telling, readonly string[]>> => {
  const held = await heldRoles({}, req)
  const addressed = await Promise.all(
    tellings.map(async (telling) => {
      const named = await Promise.all(telling.to.map((to) => (isGroup(to) ? members(to, telling, held, req) : [to])))
      const told = [...new Set(named.flat())].filter(
        (id) => id !== telling.actor && held.some(({ account, since }) => account === id && since <= telling.at),
      )
      return [telling, told] as const
    }),
  )
  return new Map(addressed)
}

const isGroup = (to: string): to is Group => (GROUPS as readonly string[]).includes(to)

const members = async (
  group: Group,
  { at, actor }: Telling,
  held: readonly HeldRole[],
  req: PayloadRequest,
): Promise<readonly string[]> => {
  const managers = held
    .filter(({ account, role, since }) => role === 'managing-editor' && account !== actor && since <= at)
    .map(({ account }) => account)
  if (group === 'managing-editors' || managers.length > 0) return managers
  // The only managing editor took the text down, so the board must look at it: a reviewer may file that review too.
  return (await wholeBoard(req)).flatMap(({ active, mayReview, userId }) =>
    active && mayReview && userId !== null ? [userId] : [],
  )
}

/** The account with this id, where it still holds a role; null where there is nobody to write to. */
export const recipientOf = async (id: string, req: PayloadRequest): Promise<Recipient | null> =>
  (await recipientsAmong([id], req)).get(id) ?? null

/** Those of these accounts that hold a role now. */
export const recipientsAmong = async (
  ids: readonly string[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, Recipient>> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids.filter((id) => couldBeId(req.payload, id)) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(
    docs
      .filter(({ roles }) => (roles ?? []).length > 0)
      .map(({ id, email, mail }) => [id, { id, email, mail: mail ?? MAIL_PREFERENCES[0] }]),
  )
}
