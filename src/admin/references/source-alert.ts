import type { Notice } from '../../citations/integrity.ts'
import { isNotice } from './integrity-words.ts'

/** A row of `source-alerts`, as the API gives it with `depth=1`. */
export type SourceAlert = {
  readonly id: string
  readonly article: string | { readonly id: string; readonly question?: string | null } | null
  readonly reference: string | { readonly id: string } | null
  readonly referenceTitle?: string | null
  readonly status: string
  readonly state: string
  readonly notices?: unknown
  readonly firstSeenAt?: string | null
  readonly resolvedAt?: string | null
  readonly resolvedBy?: string | { readonly id: string } | null
  readonly findings?: string | null
}

export const idOf = (value: string | { readonly id: string } | null | undefined): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null)

export const noticesOf = ({ notices }: SourceAlert): readonly Notice[] =>
  Array.isArray(notices) ? notices.filter(isNotice) : []

const STATUS_SENTENCES: Readonly<Record<string, string>> = {
  retracted: 'A source of this article was retracted.',
  'expression-of-concern': 'The journal of one of this article’s sources has expressed a concern about it.',
  concern: 'The journal of one of this article’s sources has expressed a concern about it.',
  corrected: 'A source of this article was corrected.',
}

/** What happened to the source; a status without a sentence is told in its own words. */
export const alertSentence = ({ status }: Pick<SourceAlert, 'status'>): string =>
  Object.hasOwn(STATUS_SENTENCES, status)
    ? (STATUS_SENTENCES[status] ?? '')
    : `Something is known of a source of this article: ${status.replaceAll('-', ' ')}.`
