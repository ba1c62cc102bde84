import type { NoticeKind } from './vocabulary.ts'

/**
 * People who are looked up when they are told: all managing editors, or those who can file the review of a retraction. Both
 * are those who held the role when it happened and hold it still, so nobody who comes later hears of what is past.
 */
export const GROUPS = ['managing-editors', 'retraction-reviewers'] as const
export type Group = (typeof GROUPS)[number]

/** Something that people should know. Each recipient gets one notice of it, ever. */
export type Telling = {
  /** Names what happened. With the kind and the recipient it is the notice's unique key, so it must not depend on when it is asked. */
  readonly occasion: string
  readonly kind: NoticeKind
  /** Account ids, and groups. */
  readonly to: readonly (Group | (string & {}))[]
  /** Who did it, and need not be told; null where time or the system did. */
  readonly actor: string | null
  /** When it happened, in ISO 8601. */
  readonly at: string
  /** What the recipient reads, in the admin UI and in the mail. Never a word of an article. */
  readonly sentence: string
  /** The article's question, for the admin UI alone. */
  readonly about: string
  /** Where to go, from the site's root. */
  readonly path: string
}

export const roundPath = (id: string): string => `/admin/collections/review-states/${id}`
export const publicationPath = (id: string): string => `/admin/collections/publications/${id}`
/** For those who may not open the review any more. */
export const HOME_PATH = '/admin'
/** Where people see to their own account. */
export const ACCOUNT_PATH = '/admin/account'
