import { normaliseDoi, normalisePmid } from '../../citations/identifiers.ts'
import { workKey } from '../../citations/reference.ts'
import type { DuplicateOffer } from '../../commands/reference-duplicates.ts'
import type { Reference } from '../../payload-types.ts'

/** What a form says of a work, before anything of it was checked. */
export type Typed = Readonly<Record<'doi' | 'pmid' | 'title' | 'year' | 'author', unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const keysOf = ({ doi, pmid, title, year, author }: Typed) => ({
  doi: normaliseDoi(textOf(doi)),
  pmid: normalisePmid(textOf(pmid)),
  workKey:
    textOf(title).trim() === ''
      ? null
      : workKey({ title: textOf(title), year: Number(textOf(year)) || null, authors: [{ family: textOf(author) }] }),
})

/** Asks for stored records that share the DOI, the PMID, or title, year and first author; null where nothing is typed yet. */
export const sameWorkUrl = (typed: Typed): string | null => {
  const ways = Object.entries(keysOf(typed)).filter(([, value]) => value !== null)
  if (ways.length === 0) return null
  const query = new URLSearchParams({
    'where[and][0][mergedInto][exists]': 'false',
    ...Object.fromEntries(ways.map(([name, value], at) => [`where[and][1][or][${at}][${name}][equals]`, value ?? ''])),
    limit: '10',
    depth: '0',
  })
  return `/api/references?${query.toString()}`
}

type Found = {
  /** Of the record itself; null while it isn't stored. */
  readonly id: string | null
  readonly typed: Typed
  readonly found: readonly Reference[]
  readonly stored: readonly DuplicateOffer[]
}

/** Each other record once; what is known of the stored record comes first. */
export const readOffers = ({ id, typed, found, stored }: Found): readonly DuplicateOffer[] => {
  const { doi, pmid } = keysOf(typed)
  const offers = new Map(stored.map((offer) => [offer.id, offer]))
  for (const row of found) {
    const reason = doi && row.doi === doi ? 'doi' : pmid && row.pmid === pmid ? 'pmid' : 'title'
    const { title, containerTitle = null, year = null } = row
    const key = String(row.id)
    if (key !== id && !offers.has(key)) offers.set(key, { id: key, title, containerTitle, year, reason })
  }
  return [...offers.values()]
}
