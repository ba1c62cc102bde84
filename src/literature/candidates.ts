import type { BibliographicRecord } from '../citations/reference.ts'
import { crossrefCandidates } from './crossref.ts'
import { failureSentence } from './failures.ts'
import type { Found } from './found.ts'
import { type Difference, differences, likeness } from './likeness.ts'
import { pubmedCandidates } from './pubmed.ts'
import type { ServiceName, Services } from './services.ts'

/** A work that may be the one meant. A person decides; nothing here does. */
export type Candidate = Found & {
  readonly source: ServiceName
  /** 0 to 1. */
  readonly likeness: number
  readonly differs: readonly Difference[]
}

const MOST = 5

/** Works that a record from a page's text may mean, most alike first; `problems` are sentences about services that failed. */
export const findCandidates = async (
  record: BibliographicRecord,
  { crossref, pubmed }: Services,
): Promise<{ readonly candidates: readonly Candidate[]; readonly problems: readonly string[] }> => {
  if (!record.title?.trim()) return { candidates: [], problems: ['Without a title there is nothing to look for.'] }
  const answers = await Promise.all([
    pubmed ? pubmedCandidates(record, pubmed).then((answer) => ['pubmed', answer] as const) : null,
    crossref ? crossrefCandidates(record, crossref).then((answer) => ['crossref', answer] as const) : null,
  ])
  const asked = answers.filter((answer) => answer !== null)
  const found = asked.flatMap(([source, answer]) =>
    answer.ok
      ? answer.value.map((one): Candidate => ({
          ...one,
          source,
          likeness: likeness(record, one.record),
          differs: differences(record, one.record),
        }))
      : [],
  )
  return {
    candidates: withoutRepeats(found)
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, MOST),
    problems: asked.flatMap(([source, answer]) => (answer.ok ? [] : [failureSentence(source, answer)])),
  }
}

/** PubMed's come first, so that its record stays and takes over what Crossref says against the work. */
const withoutRepeats = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const kept = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = candidate.record.doi ?? `${candidate.source} ${candidate.record.pmid ?? candidate.record.title}`
    const first = kept.get(key)
    kept.set(key, first ? { ...first, notices: [...first.notices, ...candidate.notices] } : candidate)
  }
  return [...kept.values()]
}
