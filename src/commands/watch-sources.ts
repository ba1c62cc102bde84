import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { serverRetractionWatch } from '../literature/server-retraction-watch.ts'
import { serverServices } from '../literature/server-services.ts'
import { sourceRows, type SourceRow } from './check-source.ts'
import { citedWorks } from './cited-works.ts'
import { flagSources } from './flag-sources.ts'
import { checkWatched, standingOfWatched, watchedWorks, type WatchedWork } from './known-works.ts'

/** Look-ups in one run: the services are asked about once a second, and a stop waits for no more than what is under way. */
const MOST_AT_ONCE = 30

/** Hours until a look-up that failed is tried again, if that is sooner than the next one due. */
const HOURS_AFTER_FAILURE = 1
const HOUR_MS = 60 * 60 * 1000

/**
 * The retraction watch: looks up every source of live publications and open rounds whose last look-up is older than
 * `SOURCE_CHECK_HOURS` or the Retraction Watch data, then every record that was never looked up; and flags the texts whose
 * sources were retracted. Returns how many alerts changed.
 */
export const watchSources = async (now: string, req: PayloadRequest): Promise<number> => {
  for (const work of (await dueWorks(now, req)).slice(0, MOST_AT_ONCE)) await checkWatched(work, req)
  return flagSources(req)
}

const dueWorks = async (now: string, req: PayloadRequest): Promise<readonly WatchedWork[]> => {
  const { crossref, pubmed } = serverServices()
  const retractionWatch = await serverRetractionWatch()
  if (!crossref && !pubmed && !retractionWatch) return []

  const rows = await sourceRows(req)
  const watched = watchedWorks(await citedWorks(req), rows)
  const byName = new Map([...watched.values()].map((work) => [work.row ? String(work.row.id) : work.name, work]))
  const cited = [...byName.values()]
    .filter((work) => isDue(work, now, retractionWatch?.uploadedAt ?? null))
    .toSorted((a, b) => checkedAt(a).localeCompare(checkedAt(b)))
  return [...cited, ...neverChecked(rows, byName)]
}

const checkedAt = (work: WatchedWork): string => standingOfWatched(work).checkedAt ?? ''

const isDue = (work: WatchedWork, now: string, uploadedAt: string | null): boolean => {
  const { status, checkedAt: last } = standingOfWatched(work)
  if (last === null) return true
  // Without an identifier nobody can be asked; once it has one, it counts as never looked up.
  if (work.row && !work.row.doi && !work.row.pmid) return false
  if (uploadedAt !== null && last < uploadedAt) return true
  const hours =
    status === 'unverifiable' ? Math.min(HOURS_AFTER_FAILURE, env.SOURCE_CHECK_HOURS) : env.SOURCE_CHECK_HOURS
  return Date.parse(last) + hours * HOUR_MS <= Date.parse(now)
}

/** Records with an identifier that nobody was asked about: a retracted source can be refused only when it is known. */
const neverChecked = (
  rows: ReadonlyMap<string, SourceRow>,
  cited: ReadonlyMap<string, WatchedWork>,
): readonly WatchedWork[] =>
  [...rows.values()]
    .filter(
      ({ id, doi, pmid, mergedInto, integrityCheckedAt }) =>
        (doi || pmid) && !mergedInto && !integrityCheckedAt && !cited.has(String(id)),
    )
    .map((row) => ({ row }))
