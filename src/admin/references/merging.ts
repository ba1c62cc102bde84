import { recordOf } from '../../commands/reference-rows.ts'
import type { Reference } from '../../payload-types.ts'
import { compareRecords } from './compare-records.ts'

/** The record that a person most often wants to keep: confirmed before unconfirmed, then the one that says most. */
export const fullest = (rows: readonly Reference[]): Reference | undefined =>
  rows.toSorted((a, b) => worth(b) - worth(a))[0]

const worth = (row: Reference): number => (row.identityConfirmedAt ? 1000 : 0) + compareRecords([recordOf(row)]).length

/** A, B, C… by which people tell the records of a group apart. */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26))

/** "A, B and C". */
export const listed = (named: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat('en-GB').format(named.map(({ name }) => name))

/** What a merge does, before somebody does it. */
export const mergeSentence = (kept: string, merged: readonly { readonly name: string }[]): string => {
  const names = listed(merged)
  const say = merged.length > 1 ? 'say' : 'says'
  return (
    `Every citation of ${names} is one of ${kept} in all texts that are submitted from then on. What was submitted or ` +
    `published before stays as it is. ${kept} keeps its own words: what only ${names} ${say} is not taken over. ` +
    'A merge can’t be undone here.'
  )
}
