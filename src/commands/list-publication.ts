import type { PayloadRequest } from 'payload'
import { announceChange } from '../publication-changes/announce.ts'
import { PUBLICATIONS, TOPIC_LISTS } from '../publication/cache-tags.ts'
import { AUDIENCES, type Audience } from '../publication/content.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { findColumns, findRow, findRows, markListed, setListing, type StoredRow } from './store.ts'

/** Every lost race means that somebody else changed the publication; the bound only turns a bug into an error. */
const MOST_TRIES = 50

/**
 * Writes what lists find a publication by: its topics as rows of `publication-topics`, and its audiences as columns of its own
 * row, where they were not written with it. All of it follows from the row, so it may be done again at any time; where the row changes
 * meanwhile, it is done again from what it has become.
 */
export const listPublication = async (id: string, req: PayloadRequest): Promise<void> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await findRow('publications', { id: { equals: id } }, req)
    if (!row) return
    const columns = audienceColumns((JSON.parse(String(row.document)) as PublicationDocument).audiences)
    if (!(await writeListing(row, columns, req))) continue
    // The publication's own write was announced before; a list made since then may lack what came after it.
    const hadColumns = Object.entries(columns).every(([column, isFor]) => row[column] === isFor)
    return announceChange(hadColumns ? [TOPIC_LISTS] : [PUBLICATIONS, TOPIC_LISTS], req)
  }
  throw new Error(`Publication ${id} could not be listed: ${MOST_TRIES} races lost.`)
}

/** Lists what a crash, or a version of this program from before there were lists by topic, left out. */
export const listMissing = async (req: PayloadRequest): Promise<number> => {
  const missing = await findColumns('publications', ['slug'], req, {
    or: [{ listed: { equals: false } }, { listed: { exists: false } }],
  })
  for (const { id } of missing) await listPublication(id, req)
  return missing.length
}

const writeListing = async (
  row: StoredRow,
  audiences: ReturnType<typeof audienceColumns>,
  req: PayloadRequest,
): Promise<boolean> => {
  const document = JSON.parse(String(row.document)) as PublicationDocument
  const topics = row.status === 'live' ? new Set(document.topics.map(({ slug }) => slug)) : new Set<string>()
  const known = await findRows('publication-topics', { publication: { equals: row.id } }, req)
  for (const topic of new Set([...topics, ...known.map(({ topic }) => String(topic))])) {
    await setListing(
      {
        key: `${row.id}:${topic}`,
        topic,
        publication: row.id,
        listed: topics.has(topic),
        language: row.language,
        ...audiences,
        publishedAt: row.publishedAt,
        revision: Number(row.revision),
      },
      req,
    )
  }
  return markListed(row, audiences, req)
}

/** What the columns of a row say of whom its text is for. A text for nobody in particular is for everybody. */
export const audienceColumns = (audiences: readonly Audience[]) => {
  const isFor = (audience: Audience): boolean => audiences.length === 0 || audiences.includes(audience)
  return Object.fromEntries(AUDIENCES.map((audience) => [AUDIENCE_COLUMN[audience], isFor(audience)]))
}

/** The column that says whether a text is for them: one each, so that an index can put them in order. */
export const AUDIENCE_COLUMN = { clinician: 'forClinicians', patient: 'forPatients' } as const satisfies Record<
  Audience,
  string
>
