import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isStaff } from '../../access/roles.ts'

const HIDDEN = ['nothingToDisclose', 'interests', 'disclosedOn', 'user']

/**
 * Sorting by what one may not read tells what it is. Payload 3.90.2 checks only paths that it knows; of "interests.x.y", which
 * it does not, SQLite orders by the column all the same.
 */
export const refuseOrderByDeclaration: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) => {
  if (overrideAccess || isStaff(req.user) || !('sort' in args)) return
  if (fieldsOf(args.sort).some((field) => HIDDEN.includes(field))) {
    throw new APIError('The board can’t be sorted by what its members declare.', 400, null, true)
  }
}

/** The field that each key begins with, as in "-interests.entity" or "user__email". */
const fieldsOf = (sort: unknown): readonly string[] =>
  [sort]
    .flat()
    .flatMap((keys) => String(keys).split(','))
    .map((key) => key.trim().replace(/^-/, '').split(/\.|__/, 1)[0] ?? '')
