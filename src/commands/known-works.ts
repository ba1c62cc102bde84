import type { PayloadRequest } from 'payload'
import type { IntegrityStatus, Notice } from '../citations/integrity.ts'
import { askAbout, checkRow, sourceRows, standingOf, type SourceRow, type WorkIdentifiers } from './check-source.ts'
import type { CitedWork } from './cited-works.ts'

export type Standing = {
  readonly status: IntegrityStatus
  readonly notices: readonly Notice[]
  /** Time of the last look-up, which may have failed; null where there was none. */
  readonly checkedAt: string | null
}

/** A work that is to be looked up: the record that keeps the answer, or only the identifiers that a frozen text names it by. */
export type WatchedWork =
  { readonly row: SourceRow } | { readonly row: null; readonly identifiers: WorkIdentifiers; readonly name: string }

/**
 * Answers about works that no record stands for, because an editor has corrected the record's identifiers since the text
 * was frozen: readers still see the old ones. Kept in this process, and asked again after a start.
 */
const withoutRecord = new Map<string, Standing>()

/** What each cited source is watched as: its record, or that of the one it was merged into, unless that names another work by now. */
export const watchedWorks = (
  works: readonly CitedWork[],
  rows: ReadonlyMap<string, SourceRow>,
): ReadonlyMap<CitedWork, WatchedWork> =>
  new Map(
    works.flatMap((work): [CitedWork, WatchedWork][] => {
      const row = heirOf(work.reference, rows)
      if (row && isSameWork(work, row)) return [[work, { row }]]
      const { doi, pmid } = work
      return doi || pmid
        ? [[work, { row: null, identifiers: { doi, pmid }, name: `${doi ?? ''}|${pmid ?? ''}` }]]
        : row
          ? [[work, { row }]]
          : []
    }),
  )

/** The record that was kept in the place of this one, however often it was merged. */
const heirOf = (
  id: string,
  rows: ReadonlyMap<string, SourceRow>,
  passed: ReadonlySet<string> = new Set(),
): SourceRow | undefined => {
  const row = rows.get(id)
  const next = row?.mergedInto
  return !next || passed.has(next) || !rows.has(next) ? row : heirOf(next, rows, new Set([...passed, id]))
}

/** An identifier that the frozen text lacks was found out later; one that differs is another work. */
const isSameWork = ({ doi, pmid }: CitedWork, row: SourceRow): boolean =>
  (doi === null || doi === row.doi) && (pmid === null || pmid === row.pmid)

/** What is known of each cited source now. */
export const standingOfWorks = async (
  works: readonly CitedWork[],
  req: PayloadRequest,
): Promise<ReadonlyMap<CitedWork, Standing>> =>
  new Map([...watchedWorks(works, await sourceRows(req))].map(([work, watched]) => [work, standingOfWatched(watched)]))

export const standingOfWatched = (watched: WatchedWork): Standing => {
  if (!watched.row) return withoutRecord.get(watched.name) ?? UNKNOWN
  const { status, report } = standingOf(watched.row)
  const { integrityCheckedAt } = watched.row
  return {
    status,
    notices: report.notices,
    checkedAt: integrityCheckedAt ? new Date(integrityCheckedAt).toISOString() : null,
  }
}

const UNKNOWN: Standing = { status: 'not-checked', notices: [], checkedAt: null }

/** Looks a work up and keeps the answer. */
export const checkWatched = async (watched: WatchedWork, req: PayloadRequest): Promise<void> => {
  if (watched.row) {
    await checkRow(watched.row, req)
    return
  }
  const { status, notices } = await askAbout(watched.identifiers, standingOfWatched(watched).notices)
  if (status !== 'not-checked')
    withoutRecord.set(watched.name, { status, notices, checkedAt: new Date().toISOString() })
}
