import { z } from 'zod'
import { normaliseDoi } from '../citations/identifiers.ts'
import type { BibliographicRecord } from '../citations/reference.ts'
import type { Asked, Found, Service } from './found.ts'
import { failed, getDocument } from './http.ts'
import { readPubmed } from './pubmed-record.ts'
import { foldedWords } from './text.ts'

/** NCBI's E-utilities: esearch finds ids, efetch gets the records. */

const NONSENSE = failed('nonsense', 'sent something that is not what was asked for')
const NOT_FOUND = failed('not-found', 'has no such record')

const SearchResult = z.object({
  esearchresult: z.object({ ERROR: z.never().optional(), idlist: z.array(z.string().regex(/^[1-9]\d{0,8}$/)) }),
})

/** The work under a PMID in its normal form. */
export const pubmedByPmid = async (pmid: string, service: Service): Promise<Asked<Found>> => {
  const answer = await fetchRecords([pmid], service)
  if (!answer.ok) return answer
  if (answer.value.length === 0) return NOT_FOUND
  const value = answer.value.find(({ record }) => record.pmid === pmid)
  return value ? { ok: true, value } : NONSENSE
}

/** The work under a DOI. PubMed's search may find others for what it can't match, so each record's own DOI decides. */
export const pubmedByDoi = async (doi: string, service: Service): Promise<Asked<Found>> => {
  const ids = await search(`"${doi.replaceAll('"', '')}"[AID]`, service)
  if (!ids.ok) return ids
  const answer = ids.value.length === 0 ? { ok: true as const, value: [] } : await fetchRecords(ids.value, service)
  if (!answer.ok) return answer
  const value = answer.value.find(({ record }) => record.doi === normaliseDoi(doi))
  return value ? { ok: true, value } : NOT_FOUND
}

/** Up to five works whose titles hold the longest words of this one, from its year or one beside it. */
export const pubmedCandidates = async (
  { title, authors, year }: BibliographicRecord,
  service: Service,
): Promise<Asked<readonly Found[]>> => {
  const words = [...new Set(foldedWords(title))].filter((word) => word.length > 2)
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 6)
  if (longest.length === 0) return { ok: true, value: [] }
  const family = foldedWords(authors[0]?.family ?? null).join(' ')
  const term = [
    ...longest.map((word) => `${word}[Title]`),
    ...(family ? [`${family}[Author]`] : []),
    ...(year ? [`${year - 1}:${year + 1}[Date - Publication]`] : []),
  ].join(' AND ')
  const ids = await search(term, service)
  if (!ids.ok) return ids
  return ids.value.length === 0 ? { ok: true, value: [] } : fetchRecords(ids.value, service)
}

const search = async (term: string, service: Service): Promise<Asked<readonly string[]>> => {
  const answer = await ask('esearch.fcgi', { term, retmode: 'json', retmax: '5' }, service)
  if (!answer.ok) return answer
  try {
    const parsed = SearchResult.safeParse(JSON.parse(answer.value))
    return parsed.success ? { ok: true, value: parsed.data.esearchresult.idlist } : NONSENSE
  } catch {
    return NONSENSE
  }
}

const fetchRecords = async (ids: readonly string[], service: Service): Promise<Asked<readonly Found[]>> => {
  const answer = await ask('efetch.fcgi', { id: ids.join(','), retmode: 'xml' }, service)
  if (!answer.ok) return answer
  const value = readPubmed(answer.value)
  return value ? { ok: true, value } : NONSENSE
}

/** `tool` and `email` as NCBI's usage guidelines ask for them. */
const ask = async (
  program: string,
  query: Readonly<Record<string, string>>,
  { url, contact, apiKey, pace, timeoutMs }: Service,
): Promise<Asked<string>> => {
  const search = new URLSearchParams({
    db: 'pubmed',
    ...query,
    tool: 'imprimatur',
    ...(contact ? { email: contact } : {}),
    ...(apiKey ? { api_key: apiKey } : {}),
  })
  const answer = await pace.run(() =>
    getDocument(`${url}/${program}?${search.toString()}`, {
      timeoutMs,
      maxBytes: 8 * 1024 * 1024,
      userAgent: contact ? `Imprimatur (mailto:${contact})` : 'Imprimatur',
    }),
  )
  return answer.ok ? { ok: true, value: answer.text } : answer
}
