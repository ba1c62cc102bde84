import { createLocalReq, getPayload } from 'payload'
import { cache } from 'react'
import config from '../../payload.config.ts'
import { SearchInput } from '../api/inputs.ts'
import { checkInput } from '../api/respond.ts'
import { done, type Result } from '../commands/result.ts'
import { publicationBySlug } from '../publication/by-slug.ts'
import { citationLine, ownOrigin, siteOf } from '../publication/cite.ts'
import { jsonLd, scriptJson } from '../publication/json-ld.ts'
import { listPublications } from '../publication/list.ts'
import { readListQuery } from '../publication/list-query.ts'
import { searchPublications, type Found } from '../search/search-publications.ts'
import type { ReaderPublication, RetractionNotice } from './publication.ts'

export const PAGE_SIZE = 20

type Answer =
  | { readonly state: 'live'; readonly publication: ReaderPublication }
  | { readonly state: 'retracted'; readonly retraction: RetractionNotice }
  | { readonly state: 'unknown' }

/** Nobody is signed in on the reader site: whoever looks gets what the world gets. */
const anonymous = async () => {
  const payload = await getPayload({ config })
  return { payload, req: await createLocalReq({}, payload) }
}

/** What stands at an article's address. Asked once a request: the page and its metadata share the answer. */
export const articleAt = cache(async (slug: string): Promise<Answer> => {
  const { req } = await anonymous()
  const found = await publicationBySlug(slug, req)
  if (found.ok) return { state: 'live', publication: found.value }
  if (found.refusal.code !== 'RETRACTED') return { state: 'unknown' }

  const details = found.refusal.details ?? {}
  return {
    state: 'retracted',
    retraction: {
      notice: textOrNull(details.notice),
      reason: textOrNull(details.reason),
      retractedAt: textOrNull(details.retractedAt),
    },
  }
})

export const livePublications = async (page: number) => {
  const { req } = await anonymous()
  const query = readListQuery({ limit: PAGE_SIZE, page })
  if (!query.ok) throw new Error(query.refusal.message)
  const found = await listPublications(query.value, req)
  return { publications: found.docs, total: found.totalDocs, totalPages: Math.max(1, found.totalPages) }
}

/** What a reader's words find; for words that can't be searched, a sentence that says why. */
export const searchFor = async (q: string, page: number): Promise<Result<Found>> => {
  const input = checkInput({ q, page, limit: PAGE_SIZE }, SearchInput)
  return input.ok ? done(await searchPublications(input.value, (await anonymous()).req)) : input
}

export const editorialPolicy = async (): Promise<string> => {
  const { payload, req } = await anonymous()
  // The API shows this global to members alone, while its text is meant for this public page: nothing else of it is passed on.
  const { text } = await payload.findGlobal({ slug: 'editorial-policy', depth: 0, overrideAccess: true, req })
  return text ?? ''
}

/** The address that canonical links begin with; empty, which makes them relative, where the server wasn't told its own. */
export const siteOrigin = async (): Promise<string> => {
  const { payload } = await anonymous()
  return ownOrigin(payload)
}

/** The article as search engines read it, for a `<script>`. */
export const structuredDataOf = async (publication: ReaderPublication): Promise<string> =>
  scriptJson(jsonLd(publication, await siteOf((await anonymous()).req)))

/** How to cite an article, in the site's style, as of today. */
export const citationOf = async (publication: ReaderPublication): Promise<string> =>
  citationLine(publication, (await anonymous()).req)

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
