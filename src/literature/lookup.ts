import { normaliseDoi, normalisePmid } from '../citations/identifiers.ts'
import { crossrefByDoi } from './crossref.ts'
import { failureSentence } from './failures.ts'
import type { Asked, Found } from './found.ts'
import { pubmedByDoi, pubmedByPmid } from './pubmed.ts'
import type { ServiceName, Services } from './services.ts'

export type LookUpCode = 'LOOKUP_UNAVAILABLE' | 'LOOKUP_NOT_FOUND' | 'LOOKUP_DISABLED'
export type LookedUp =
  | (Found & { readonly ok: true; readonly source: ServiceName })
  | { readonly ok: false; readonly code: LookUpCode; readonly message: string }

/** DOIs have no limit, but none in use comes near it. */
const LONGEST = 500

const BY_HAND = 'The form still works by hand.'
const no = (code: LookUpCode, message: string): LookedUp => ({ ok: false, code, message })

/**
 * Finds a work by its DOI or PMID, as people write them. A DOI is asked of both services at once: PubMed's record is
 * preferred, because it knows the kind of evidence and the NLM abbreviation; the notices of both are kept. Never throws.
 */
export const lookUp = async (
  identifier: { readonly doi: string } | { readonly pmid: string },
  services: Services,
): Promise<LookedUp> => {
  if (!services.crossref && !services.pubmed) {
    return no('LOOKUP_DISABLED', `Looking up literature is turned off on this server. ${BY_HAND}`)
  }
  return 'doi' in identifier ? byDoi(identifier.doi, services) : byPmid(identifier.pmid, services)
}

const byDoi = async (text: string, { crossref, pubmed }: Services): Promise<LookedUp> => {
  const doi = text.length > LONGEST ? null : normaliseDoi(text)
  if (!doi)
    return no('LOOKUP_NOT_FOUND', `“${text.slice(0, 80)}” is not a DOI; one looks like 10.1000/example. ${BY_HAND}`)
  const [fromCrossref, fromPubmed] = await Promise.all([
    crossref ? crossrefByDoi(doi, crossref) : null,
    pubmed ? pubmedByDoi(doi, pubmed) : null,
  ])
  if (fromPubmed?.ok) {
    const { record, warnings, notices } = fromPubmed.value
    const more = fromCrossref?.ok ? fromCrossref.value.notices : []
    return { ok: true, source: 'pubmed', record, warnings, notices: [...notices, ...more] }
  }
  if (fromCrossref?.ok) {
    const silent = fromPubmed && fromPubmed.reason !== 'not-found' ? [failureSentence('pubmed', fromPubmed)] : []
    const { record, warnings, notices } = fromCrossref.value
    return { ok: true, source: 'crossref', record, warnings: [...warnings, ...silent], notices }
  }
  return nothing(`DOI ${doi}`, [
    ['crossref', fromCrossref],
    ['pubmed', fromPubmed],
  ])
}

const byPmid = async (text: string, { pubmed }: Services): Promise<LookedUp> => {
  const pmid = normalisePmid(text)
  if (!pmid)
    return no('LOOKUP_NOT_FOUND', `“${text.slice(0, 80)}” is not a PMID; one has up to nine digits. ${BY_HAND}`)
  if (!pubmed) {
    return no('LOOKUP_DISABLED', `Looking up PMIDs is turned off on this server; try the DOI. ${BY_HAND}`)
  }
  const found = await pubmedByPmid(pmid, pubmed)
  return found.ok ? { ok: true, source: 'pubmed', ...found.value } : nothing(`PMID ${pmid}`, [['pubmed', found]])
}

/** "Not found" only where all who were asked said so. */
const nothing = (identifier: string, answers: readonly (readonly [ServiceName, Asked<Found> | null])[]): LookedUp => {
  const failures = answers.flatMap(([name, answer]) => (answer && !answer.ok ? [[name, answer] as const] : []))
  const sentences = failures.map(([name, failure]) => failureSentence(name, failure)).join(' ')
  return failures.every(([, { reason }]) => reason === 'not-found')
    ? no('LOOKUP_NOT_FOUND', `${identifier}: ${sentences} Check the number for a slip. ${BY_HAND}`)
    : no('LOOKUP_UNAVAILABLE', `${identifier}: ${sentences} ${BY_HAND}`)
}
