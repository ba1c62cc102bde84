import { ValidationError, type PayloadRequest } from 'payload'
import { readRecords, type FormatName, type ParsedRecord } from '../citations/formats/index.ts'
import type { BibliographicRecord } from '../citations/reference.ts'
import { identifiersAgree } from '../citations/same-work.ts'
import { editorialActor } from './editorial-actor.ts'
import { duplicatesOf, type Duplicate } from './find-duplicates.ts'
import { columnsOf } from './reference-rows.ts'
import { done, refusal, refused, type Result } from './result.ts'

/** What became of one record of a file. */
export type ImportedRecord = {
  readonly number: number
  /** The line on which the record starts. */
  readonly line: number
  /** `there`: the very work was there already and is used again. */
  readonly outcome: 'created' | 'there' | 'failed'
  readonly reference: string | null
  readonly title: string | null
  readonly warnings: readonly string[]
  /** Why it could not be imported; null where it was. */
  readonly problem: string | null
}

export type ReferenceImport = {
  readonly format: FormatName
  readonly created: number
  readonly there: number
  readonly failed: number
  readonly records: readonly ImportedRecord[]
}

export type ReferenceFile = { readonly text: string; readonly format: FormatName | null }

/**
 * Reads a file of references and stores those that are not there yet. Each record stands for itself: one that can't be read
 * or stored is reported with its number, line and reason, and the others are kept. Importing a file twice adds nothing.
 */
export const importReferences = async (
  { text, format }: ReferenceFile,
  req: PayloadRequest,
  onProgress: (finished: number, of: number) => void = () => undefined,
): Promise<Result<ReferenceImport>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const reading = readRecords(text, format ?? undefined)
  if (!reading.ok) {
    const status = reading.error === 'TOO_LARGE' ? 413 : 422
    return refused(refusal(status, `REFERENCES_${reading.error}`, reading.message))
  }

  const records: ImportedRecord[] = []
  for (const parsed of reading.records) {
    records.push(await importRecord(parsed, req))
    onProgress(records.length, reading.records.length)
    // SQLite answers without ever giving way, so that neither the progress nor other people's requests would get through.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const count = (outcome: ImportedRecord['outcome']): number =>
    records.filter((record) => record.outcome === outcome).length
  return done({
    format: reading.format,
    created: count('created'),
    there: count('there'),
    failed: count('failed'),
    records,
  })
}

const importRecord = async (parsed: ParsedRecord, req: PayloadRequest): Promise<ImportedRecord> => {
  const { number, line, record, warnings, problem } = parsed
  const report = { number, line, title: record?.title ?? null, warnings, problem, reference: null }
  if (!record) return { ...report, outcome: 'failed' }

  const duplicates = await duplicatesOf(record, req)
  const same = duplicates.find((duplicate) => isSameWork(duplicate, record))
  if (same) return { ...report, outcome: 'there', reference: String(same.row.id) }
  try {
    const { id } = await req.payload.create({
      collection: 'references',
      data: columnsOf(record),
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const alike = duplicates.map(({ row }) => `This may be the same work as "${row.title}", which is there already.`)
    return { ...report, outcome: 'created', reference: String(id), warnings: [...warnings, ...alike] }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const reasons = error.data.errors.map(({ label, path, message }) => `${String(label ?? path)}: ${message}`)
    return { ...report, outcome: 'failed', problem: reasons.join(' ') }
  }
}

/** An identifier that both carry settles it; a title alone only where no identifier says otherwise. */
const isSameWork = ({ row, reason }: Duplicate, record: BibliographicRecord): boolean =>
  reason !== 'title' || identifiersAgree(row, record)
