import type { BibliographicRecord } from '../citations/reference.ts'
import type { Failed } from './http.ts'
import type { Notice } from '../citations/integrity.ts'
import type { Pace } from './pace.ts'

/** A service's record of a work, in the product's own form. `warnings` are sentences for the person who takes it over. */
export type Found = {
  readonly record: BibliographicRecord
  readonly warnings: readonly string[]
  readonly notices: readonly Notice[]
}

export type Asked<T> = { readonly ok: true; readonly value: T } | Failed

/** A service that is turned on. */
export type Service = {
  /** Without a slash at its end. */
  readonly url: string
  /** E-mail address under which its operators can reach whoever runs this server. */
  readonly contact: string | null
  readonly apiKey: string | null
  readonly pace: Pace
  readonly timeoutMs: number
}

/** What publishers write before the title of a work that they took back, as in "RETRACTED ARTICLE: Iron". */
export const RETRACTED_TITLE = /^\W{0,3}(retracted|withdrawn|removed)( article| paper| chapter)?\s?:/i

/** Elsevier and others put it before the title, sometimes before any notice is registered. */
export const noticeInTitle = (title: string | null, source: Notice['source']): readonly Notice[] => {
  const word = RETRACTED_TITLE.exec(title ?? '')?.[0]
  if (!word) return []
  return [{ type: 'retraction', doi: null, pmid: null, date: null, source, label: `Title begins with “${word}”` }]
}
