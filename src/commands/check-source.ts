import type { PayloadRequest } from 'payload'
import type { IntegrityReport, IntegrityStatus, Notice } from '../citations/integrity.ts'
import { checkIntegrity, type IntegrityCheck } from '../literature/check-integrity.ts'
import { serverRetractionWatch } from '../literature/server-retraction-watch.ts'
import { serverServices } from '../literature/server-services.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { referenceRows } from './reference-rows.ts'
import { findReferenceColumns, setReferenceColumns } from './store.ts'

/** What names a work to the services. */
export type WorkIdentifiers = { readonly doi: string | null; readonly pmid: string | null }

/** Asks the literature about one work; `known` are the notices of the last check. */
export const askAbout = async (work: WorkIdentifiers, known: readonly Notice[]): Promise<IntegrityCheck> =>
  checkIntegrity(work, serverServices(), (await serverRetractionWatch())?.data ?? null, known)

/** What the watch needs of a stored reference. */
export type SourceRow = Pick<
  ReferenceRow,
  'id' | 'doi' | 'pmid' | 'mergedInto' | 'integrity' | 'integrityCheckedAt' | 'integrityReport'
>

const COLUMNS = ['doi', 'pmid', 'mergedInto', 'integrity', 'integrityCheckedAt', 'integrityReport', 'createdAt']

/** Every stored reference, by its id. */
export const sourceRows = async (req: PayloadRequest): Promise<ReadonlyMap<string, SourceRow>> =>
  new Map((await findReferenceColumns(COLUMNS, req)).map((row) => [row.id, row as unknown as SourceRow]))

/** What is known of a stored reference. */
export const standingOf = (row: SourceRow): { readonly status: IntegrityStatus; readonly report: IntegrityReport } => ({
  status: row.integrity ?? 'not-checked',
  report: { notices: [], sources: [], problems: [], ...(row.integrityReport as Partial<IntegrityReport> | null) },
})

/**
 * Asks about a stored reference and keeps the answer with it; nothing is kept where nobody could be asked because every
 * service is turned off. Its own words are not touched.
 */
export const checkRow = async (row: SourceRow, req: PayloadRequest): Promise<IntegrityCheck> => {
  const identifiers = { doi: row.doi ?? null, pmid: row.pmid ?? null }
  const check = await askAbout(identifiers, standingOf(row).report.notices)
  if (check.status === 'not-checked') return check
  // While it was asked about, an editor may have made it another work: then the answer is about the one before.
  const [now] = await referenceRows([String(row.id)], req)
  if (!now || (now.doi ?? null) !== identifiers.doi || (now.pmid ?? null) !== identifiers.pmid) return check
  const { status, ...report } = check
  await setReferenceColumns(
    String(row.id),
    {
      integrity: status,
      integrityCheckedAt: new Date().toISOString(),
      integrityReport: report,
      // Nobody has changed the record: lists go on saying when somebody did.
      updatedAt: now.updatedAt,
    },
    req,
  )
  return check
}
