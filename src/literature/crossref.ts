import { normaliseDoi } from '../citations/identifiers.ts'
import type { BibliographicRecord } from '../citations/reference.ts'
import { readWork, readWorks } from './crossref-record.ts'
import type { Asked, Found, Service } from './found.ts'
import { failed, getDocument } from './http.ts'

const NONSENSE = failed('nonsense', 'sent something that is not what was asked for')

/** The work under a DOI in its normal form. An answer about another DOI is none: it would vouch for the wrong work. */
export const crossrefByDoi = async (doi: string, service: Service): Promise<Asked<Found>> => {
  const answer = await ask(`/works/${encodeURIComponent(doi)}`, {}, service)
  if (!answer.ok) return answer
  const value = readWork(answer.value)
  return value && value.record.doi === normaliseDoi(doi) ? { ok: true, value } : NONSENSE
}

/** Up to five works that Crossref thinks most like the words of this record, best first. */
export const crossrefCandidates = async (
  { title, authors, containerTitle, year }: BibliographicRecord,
  service: Service,
): Promise<Asked<readonly Found[]>> => {
  const first = authors[0]
  const words = [first?.family ?? first?.literal, title, containerTitle, year].filter(Boolean).join(' ')
  const answer = await ask('/works', { 'query.bibliographic': words.slice(0, 500), rows: '5' }, service)
  if (!answer.ok) return answer
  const value = readWorks(answer.value)
  return value ? { ok: true, value } : NONSENSE
}

const ask = async (
  path: string,
  query: Readonly<Record<string, string>>,
  { url, contact, pace, timeoutMs }: Service,
): Promise<Asked<unknown>> => {
  const search = new URLSearchParams({ ...query, ...(contact ? { mailto: contact } : {}) }).toString()
  const answer = await pace.run(() =>
    getDocument(`${url}${path}${search ? `?${search}` : ''}`, {
      timeoutMs,
      // A work with thousands of references has some 2 MB.
      maxBytes: 8 * 1024 * 1024,
      accept: 'application/json',
      userAgent: contact ? `Imprimatur (mailto:${contact})` : 'Imprimatur',
    }),
  )
  if (!answer.ok) return answer
  try {
    return { ok: true, value: JSON.parse(answer.text) as unknown }
  } catch {
    return NONSENSE
  }
}
