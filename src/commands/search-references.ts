import type { PayloadRequest, Where } from 'payload'
import { isMember } from '../../access/roles.ts'
import { normaliseDoi, normalisePmid } from '../citations/identifiers.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { done, notSignedIn, refusal, refused, type Result } from './result.ts'

export type FoundReference = Pick<ReferenceRow, 'id' | 'title' | 'containerTitle' | 'year' | 'kind' | 'integrity'> & {
  readonly authorNames: string
  readonly doi: string | null
  readonly pmid: string | null
}

const MOST_FOUND = 20
const MOST_WORDS = 8

/**
 * The references that a person means by a few words: each word stands in the title, the authors, the journal or is the
 * year; or the whole is a DOI or a PMID. Newest works first.
 */
export const searchReferences = async (
  query: string,
  req: PayloadRequest,
): Promise<Result<{ readonly docs: readonly FoundReference[] }>> => {
  if (!req.user) return refused(notSignedIn)
  if (!isMember(req.user)) return refused(refusal(403, 'FORBIDDEN', 'You may not read references.'))
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { and: [{ mergedInto: { exists: false } }, ...conditions(query.slice(0, 300))] },
    sort: ['-year', 'title'],
    limit: MOST_FOUND,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return done({
    docs: docs.map(({ id, title, containerTitle, year, kind, integrity, authorNames, doi, pmid }) => ({
      id,
      title,
      containerTitle: containerTitle ?? null,
      year: year ?? null,
      kind: kind ?? null,
      integrity: integrity ?? 'not-checked',
      authorNames: authorNames ?? '',
      doi: doi ?? null,
      pmid: pmid ?? null,
    })),
  })
}

const conditions = (query: string): readonly Where[] => {
  const doi = normaliseDoi(query)
  if (doi) return [{ doi: { equals: doi } }]
  const words = query.split(/[\s,;]+/).filter(Boolean)
  return words.slice(0, MOST_WORDS).map((word): Where => {
    const pmid = normalisePmid(word)
    return {
      or: [
        { title: { contains: word } },
        { authorNames: { contains: word } },
        { containerTitle: { contains: word } },
        ...(/^\d{4}$/.test(word) ? [{ year: { equals: Number(word) } }] : []),
        ...(pmid ? [{ pmid: { equals: pmid } }] : []),
      ],
    }
  })
}
