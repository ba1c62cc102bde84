import type { PayloadRequest, Where } from 'payload'
import { isMember } from '../../access/roles.ts'
import { foldWords } from '../citations/fold-words.ts'
import { normaliseDoi, normalisePmid } from '../citations/identifiers.ts'
import { matchRank } from '../citations/match-rank.ts'
import { titleKey } from '../citations/reference.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { done, notSignedIn, refusal, refused, type Result } from './result.ts'

export type FoundReference = Pick<ReferenceRow, 'id' | 'title' | 'containerTitle' | 'year' | 'kind' | 'integrity'> & {
  readonly authorNames: string
  readonly doi: string | null
  readonly pmid: string | null
}

const MOST_FOUND = 20
/** The newest works that hold the words, of which the best are shown. */
const MOST_CANDIDATES = 100
const MOST_WORDS = 8

/**
 * The references that a person means by a few words: each word stands in the titles, the authors, the journal or is the
 * year; or the whole is a DOI or a PMID. The best match first (`matchRank`), then the newest. A title that is, or begins with,
 * just these words is found however many newer works hold them.
 */
export const searchReferences = async (
  query: string,
  req: PayloadRequest,
): Promise<Result<{ readonly docs: readonly FoundReference[] }>> => {
  if (!req.user) return refused(notSignedIn)
  if (!isMember(req.user)) return refused(refusal(403, 'FORBIDDEN', 'You may not read references.'))
  const typed = query.slice(0, 300)
  const key = titleKey(typed)
  const doi = normaliseDoi(typed)
  const ways = doi
    ? [candidates([{ doi: { equals: doi } }], NEWEST_FIRST, req)]
    : [
        candidates(holdingWords(typed), NEWEST_FIRST, req),
        // Only "|", which is after all letters of ASCII, follows a title that is just this: downwards, it comes first.
        ...(key ? [candidates(beginningWith(key), ['-workKey'], req)] : []),
      ]
  const found = new Map((await Promise.all(ways)).flat().map((doc) => [String(doc.id), doc]))
  const ranked = [...found.values()].map((doc) => ({ doc, rank: key ? matchRank(typed, doc) : 0 }))
  ranked.sort(
    (a, b) => a.rank - b.rank || (b.doc.year ?? 0) - (a.doc.year ?? 0) || (a.doc.title < b.doc.title ? -1 : 1),
  )
  return done({ docs: ranked.slice(0, MOST_FOUND).map(({ doc }) => doc) })
}

const NEWEST_FIRST = ['-year', 'title']

const candidates = async (
  conditions: readonly Where[],
  sort: string[],
  req: PayloadRequest,
): Promise<readonly FoundReference[]> => {
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { and: [{ mergedInto: { exists: false } }, ...conditions] },
    sort,
    limit: MOST_CANDIDATES,
    pagination: false,
    depth: 0,
    select: {
      title: true,
      containerTitle: true,
      year: true,
      kind: true,
      integrity: true,
      authorNames: true,
      doi: true,
      pmid: true,
    },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, title, containerTitle, year, kind, integrity, authorNames, doi, pmid }) => ({
    id,
    title,
    containerTitle: containerTitle ?? null,
    year: year ?? null,
    kind: kind ?? null,
    integrity: integrity ?? 'not-checked',
    authorNames: authorNames ?? '',
    doi: doi ?? null,
    pmid: pmid ?? null,
  }))
}

/** Letters of a word that are looked for: one letter that is typed may stand for eighteen. */
const LONGEST_WORD = 300

/** A range of the index that work keys have. */
const beginningWith = (key: string): readonly Where[] => {
  const beginning = key.slice(0, LONGEST_WORD)
  return [{ workKey: { greater_than_equal: beginning } }, { workKey: { less_than: `${beginning}\u{10ffff}` } }]
}

const holdingWords = (query: string): readonly Where[] => {
  const words = query.split(/[\s,;]+/).filter(Boolean)
  return words.slice(0, MOST_WORDS).map((word): Where => {
    const folded = foldWords(word).slice(0, LONGEST_WORD)
    const pmid = normalisePmid(word)
    return {
      or: [
        // A mark without a letter is in no record.
        { searchText: { contains: folded === '' ? word : folded } },
        ...(/^\d{4}$/.test(word) ? [{ year: { equals: Number(word) } }] : []),
        ...(pmid ? [{ pmid: { equals: pmid } }] : []),
      ],
    }
  })
}
