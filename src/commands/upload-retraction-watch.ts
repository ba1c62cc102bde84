import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { isAdministrator, isManagingEditor } from '../../access/roles.ts'
import {
  noticesIn,
  readRetractionWatch,
  type RetractionWatch,
  type RowProblem,
} from '../literature/retraction-watch.ts'
import { retractionWatchFile, serverRetractionWatch } from '../literature/server-retraction-watch.ts'
import { actorOf, requestIdOf, type Actor } from './actor.ts'
import { appendEvent } from './ledger.ts'
import { done, refusal, refused, type Result } from './result.ts'

/** The file had about 65 MB in 2025, and grows by a tenth a year. */
export const MAX_RETRACTION_WATCH_BYTES = 128 * 1024 * 1024

export type Uploaded = {
  /** Rows of the file, without its header. */
  readonly rows: number
  /** Records of ours that the data say something about. */
  readonly matched: number
  readonly uploadedAt: string
  /** The first rows that could not be read; they are left out. */
  readonly problems: readonly RowProblem[]
}

const MOST_PROBLEMS = 20

const manager = (req: PayloadRequest): Result<Actor> => {
  const actor = actorOf(req)
  if (!actor.ok || isManagingEditor(req.user) || isAdministrator(req.user)) return actor
  return refused(refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role managing-editor or administrator.'))
}

/** What lies there: null where nobody has uploaded any. */
export const uploadedRetractionWatch = async (
  req: PayloadRequest,
): Promise<Result<{ readonly rows: number; readonly uploadedAt: string } | null>> => {
  const actor = manager(req)
  if (!actor.ok) return actor
  const uploaded = await serverRetractionWatch()
  return done(uploaded && { rows: uploaded.data.rows, uploadedAt: uploaded.uploadedAt })
}

/**
 * Takes the Retraction Watch CSV in place of the one before, once it was read to its end: half a list, or another file,
 * changes nothing. The watch looks at all cited sources again at its next run.
 */
export const uploadRetractionWatch = async (
  body: globalThis.ReadableStream | null,
  req: PayloadRequest,
): Promise<Result<Uploaded>> => {
  const actor = manager(req)
  if (!actor.ok) return actor
  const file = retractionWatchFile()
  const draft = `${file}.${randomUUID()}`
  try {
    const hash = createHash('sha256')
    const isWhole = await keep(body, draft, hash)
    if (!isWhole) {
      return refused(
        refusal(
          413,
          'RETRACTION_WATCH_TOO_LARGE',
          `This file has more than ${MAX_RETRACTION_WATCH_BYTES / 1024 / 1024} MB.`,
        ),
      )
    }
    const { data, problems } = await readRetractionWatch(createReadStream(draft, 'utf8'))
    if (!data) {
      return refused(
        refusal(
          422,
          'RETRACTION_WATCH_UNREADABLE',
          'This is not a whole Retraction Watch CSV file; nothing was changed.',
          {
            problems: problems.slice(0, MOST_PROBLEMS),
          },
        ),
      )
    }
    await rename(draft, file)
    const uploadedAt = (await serverRetractionWatch())?.uploadedAt ?? new Date().toISOString()
    const sha256 = hash.digest('hex')
    await appendEvent(
      {
        key: `retraction-watch:${uploadedAt}:${sha256}`,
        subject: 'retraction-watch',
        action: 'retraction-watch-uploaded',
        at: uploadedAt,
        actor: actor.value.userId,
        requestId: requestIdOf(req),
        details: { rows: data.rows, sha256 },
      },
      req,
    )
    const matched = await countMatches(data, req)
    return done({ rows: data.rows, matched, uploadedAt, problems: problems.slice(0, MOST_PROBLEMS) })
  } finally {
    await rm(draft, { force: true })
  }
}

/** Writes the body down; false where it is longer than it may be, and then the rest is not read. */
const keep = async (
  body: globalThis.ReadableStream | null,
  draft: string,
  hash: ReturnType<typeof createHash>,
): Promise<boolean> => {
  let size = 0
  const tooLarge = new Error('too large')
  const source = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([])
  try {
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          size += chunk.byteLength
          if (size > MAX_RETRACTION_WATCH_BYTES) throw tooLarge
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(draft, { mode: 0o600 }),
    )
    return true
  } catch (error) {
    if (error === tooLarge) return false
    throw error
  }
}

const countMatches = async (data: RetractionWatch, req: PayloadRequest): Promise<number> => {
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { mergedInto: { exists: false } },
    select: { doi: true, pmid: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.filter(({ doi, pmid }) => noticesIn(data, { doi: doi ?? null, pmid: pmid ?? null }).length > 0).length
}
