import type { CollectionBeforeChangeHook } from 'payload'
import { authorNames, matchKey, searchText, workKey } from '../../src/citations/reference.ts'
import { recordOf } from '../../src/commands/reference-rows.ts'
import type { Reference } from '../../src/payload-types.ts'

/** The columns that look-ups go by, made from the others. */
export const keepKeys: CollectionBeforeChangeHook<Reference> = ({ data, originalDoc }) => {
  const record = recordOf({ ...originalDoc, ...data })
  return {
    ...data,
    matchKey: matchKey(record),
    workKey: workKey(record),
    authorNames: authorNames(record),
    searchText: searchText(record),
  }
}
