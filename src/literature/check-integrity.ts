import { normaliseDoi, normalisePmid } from '../citations/identifiers.ts'
import { crossrefByDoi } from './crossref.ts'
import { failureSentence } from './failures.ts'
import type { Asked, Found } from './found.ts'
import {
  byDate,
  statusOf,
  stillStanding,
  type IntegrityReport,
  type IntegrityStatus,
  type Notice,
  type SourceAnswer,
} from '../citations/integrity.ts'
import { pubmedByDoi, pubmedByPmid } from './pubmed.ts'
import { noticesIn, type RetractionWatch } from './retraction-watch.ts'
import type { ServiceName, Services } from './services.ts'

export type IntegrityCheck = IntegrityReport & { readonly status: IntegrityStatus }

type Identifiers = { readonly doi: string | null; readonly pmid: string | null }

/**
 * Asks every service that is on, and the Retraction Watch data if there are any, about one work; the rule is `statusOf`'s.
 * What PubMed says about the other identifier is used too: Crossref knows of more retractions. `known` are the notices of the
 * last check: each stays until the source that gave it answers again and knows the work. Never throws.
 */
export const checkIntegrity = async (
  given: Identifiers,
  { crossref, pubmed }: Services,
  retractionWatch: RetractionWatch | null = null,
  known: readonly Notice[] = [],
): Promise<IntegrityCheck> => {
  const asked = { doi: normaliseDoi(given.doi ?? ''), pmid: normalisePmid(given.pmid ?? '') }
  if (!asked.doi && !asked.pmid) {
    const problems = ['It has neither DOI nor PMID, so nobody can be asked about it.']
    return { status: 'unverifiable', notices: [], sources: [], problems }
  }
  if (!crossref && !pubmed && !retractionWatch) return { status: 'not-checked', notices: [], sources: [], problems: [] }
  const fromPubmed = pubmed
    ? await (asked.pmid ? pubmedByPmid(asked.pmid, pubmed) : pubmedByDoi(asked.doi ?? '', pubmed))
    : null
  const record = fromPubmed?.ok ? fromPubmed.value.record : null
  const clash = Boolean(asked.doi && record?.doi && asked.doi !== record.doi)
  const doi = asked.doi ?? record?.doi ?? null
  const pmid = asked.pmid ?? record?.pmid ?? null
  const fromCrossref = crossref && doi ? await crossrefByDoi(doi, crossref) : null

  const pubmedProblem = problemWith('pubmed', fromPubmed, asked.pmid !== null)
  const crossrefProblem = problemWith('crossref', fromCrossref, false)
  const answers: SourceAnswer[] = [
    ...(fromPubmed ? [answerOf('pubmed', fromPubmed, pubmedProblem !== null || clash)] : []),
    ...(fromCrossref ? [answerOf('crossref', fromCrossref, crossrefProblem !== null)] : []),
    ...(retractionWatch ? [listed(noticesIn(retractionWatch, { doi, pmid }))] : []),
  ]
  // What PubMed says under a PMID that belongs to another DOI still counts against the work: one of the two is cited.
  const doubted: readonly SourceAnswer[] =
    clash && fromPubmed?.ok ? [{ source: 'pubmed', ok: true, known: true, notices: fromPubmed.value.notices }] : []
  const asNow = [...answers, ...doubted]
  const all = [...asNow, ...stillStanding(known, asNow)]
  const clashProblem = clash
    ? [`PubMed knows PMID ${pmid} under another DOI (${record?.doi}): one of the two is wrong.`]
    : []
  return {
    status: statusOf(all),
    notices: all.flatMap((answer) => (answer.ok ? answer.notices : [])).toSorted(byDate),
    sources: [...new Set(asNow.filter(({ ok }) => ok).map(({ source }) => source))],
    problems: [...[pubmedProblem, crossrefProblem].filter((problem) => problem !== null), ...clashProblem],
  }
}

/** A DOI that one registry lacks is usual, so that alone is none; a PMID that PubMed lacks is a mistake in the reference. */
const problemWith = (name: ServiceName, answer: Asked<Found> | null, ownNumber: boolean): string | null => {
  if (!answer || answer.ok || (answer.reason === 'not-found' && !ownNumber)) return null
  return failureSentence(name, answer)
}

const answerOf = (source: ServiceName, answer: Asked<Found>, doubtful: boolean): SourceAnswer => {
  if (doubtful) return { source, ok: false }
  return answer.ok
    ? { source, ok: true, known: true, notices: answer.value.notices }
    : { source, ok: true, known: false, notices: [] }
}

const listed = (notices: readonly Notice[]): SourceAnswer => ({
  source: 'retraction-watch',
  ok: true,
  known: notices.length > 0,
  notices,
})
