import type { Role } from '../review/vocabulary.ts'

/** The lists of the admin UI that have views. */
export const VIEWED_LISTS = [
  'articles',
  'references',
  'review-states',
  'publications',
  'reviewers',
  'source-alerts',
] as const
export type ViewedList = (typeof VIEWED_LISTS)[number]

/**
 * Whom a view can be shared with. Not with reviewers: each of them sees other reviews, and the words of a filter could be
 * those of a text that the others may not know of.
 */
export const SHARING_ROLES = ['editor', 'managing-editor', 'administrator'] as const satisfies readonly Role[]
export type SharingRole = (typeof SHARING_ROLES)[number]

export const MOST_LETTERS_OF_A_NAME = 60
export const MOST_LETTERS_OF_A_QUERY = 4000

/** What a view keeps of a list's address: its filters, columns, order and length. */
const KEPT = /^(where\[[^=]*|columns|sort|limit|search|groupBy)$/

/** Whether this is such a part of an address, without its "?". */
export const isListQuery = (query: string): boolean =>
  query.length <= MOST_LETTERS_OF_A_QUERY && [...new URLSearchParams(query).keys()].every((name) => KEPT.test(name))
