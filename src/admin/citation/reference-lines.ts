import type { IntegrityStatus } from '../../citations/integrity.ts'

/** A reference as far as the editor shows it. */
export type ShownReference = {
  readonly id: string
  readonly title: string
  /** All authors in one line, "Family Given; Family Given". */
  readonly authorNames?: string | null
  readonly containerTitle?: string | null
  readonly year?: number | null
  readonly kind?: string | null
  readonly pmid?: string | null
  readonly integrity?: IntegrityStatus | null
  /** Of a merged record: the id of the one that was kept. */
  readonly mergedInto?: string | null
}

/** "Iron and restless legs…, 2019": enough to recognise a source by. */
export const shortTitle = ({ title, year }: Pick<ShownReference, 'title' | 'year'>): string => {
  const words = title.trim().split(/\s+/)
  const short = words.length > 5 ? `${words.slice(0, 5).join(' ')}…` : words.join(' ')
  return year === null || year === undefined ? short : `${short}, ${year}`
}

/** "Doe Jane et al. · Annals of Examples · 2019 · PMID 123 · systematic review", as far as it is known. */
export const sourceLine = ({ authorNames, containerTitle, year, pmid, kind }: ShownReference): string => {
  const [first, ...others] = (authorNames ?? '').split('; ').filter((name) => name !== '')
  const authors = first === undefined ? null : others.length > 0 ? `${first} et al.` : first
  const kindWords = kind && kind !== 'unsettled' ? kind.replaceAll('-', ' ') : null
  return [authors, containerTitle, year, pmid ? `PMID ${pmid}` : null, kindWords].filter(Boolean).join(' · ')
}

/** What an editor must know before citing it; null where nothing is known against it. */
export const sourceWarning = ({ integrity, mergedInto }: ShownReference): string | null => {
  if (integrity === 'retracted') return 'Retracted. An article that cites it can’t be submitted.'
  if (integrity === 'concern') return 'Its journal has published an expression of concern.'
  if (mergedInto) return 'A duplicate, merged into another record. The record that was kept is cited.'
  return null
}

/** The record that is cited in this one's place: merges are followed to their end, also where two cross. */
export const heirIn = (
  id: string,
  find: (id: string) => Pick<ShownReference, 'mergedInto'> | null | undefined,
  passed: ReadonlySet<string> = new Set(),
): string => {
  const next = find(id)?.mergedInto
  return !next || passed.has(next) || !find(next) ? id : heirIn(next, find, new Set([...passed, id]))
}
