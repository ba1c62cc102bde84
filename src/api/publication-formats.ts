import type { PayloadRequest } from 'payload'
import type { Refusal } from '../commands/result.ts'
import { madeOf, PUBLICATIONS, publicationTag, SETTINGS, tagsOfPublication } from '../publication/cache-tags.ts'
import { ownOrigin, siteOf } from '../publication/cite.ts'
import { htmlPage, refusalHtmlPage, retractedHtmlPage } from '../publication/html-page.ts'
import { jsonLd, retractedJsonLd, urlOf } from '../publication/json-ld.ts'
import { markdownPage, retractedMarkdownPage } from '../publication/markdown-page.ts'
import type { CitedSite } from '../publication/own-citation.ts'
import type { ShownPublication } from '../publication/page-words.ts'
import { selected, type Select } from '../publication/select.ts'
import type { Answer } from './answer.ts'
import { MEDIA_TYPES, type MediaType } from './media-types.ts'
import { errorBody } from './respond.ts'

/** The one that the edge settled on: src/server/negotiate.ts. */
export const mediaTypeOf = (req: PayloadRequest): MediaType =>
  MEDIA_TYPES.find((type) => type === req.headers.get('accept')) ?? MEDIA_TYPES[0]

/** A publication in the negotiated type. `select` is for JSON: the others are whole. */
export const publicationAnswer = async (
  publication: ShownPublication,
  select: Select | null,
  req: PayloadRequest,
): Promise<Answer> => {
  const type = mediaTypeOf(req)
  const url = urlOf(publication.slug, { origin: ownOrigin(req.payload) || null })
  // What is asked for most needs nothing of the site's settings.
  const body =
    type === 'application/json'
      ? JSON.stringify(selected(publication, select))
      : pageOf(publication, type, await siteOf(req))
  return answer(body, type, 200, {
    ...madeOf([
      ...tagsOfPublication(
        publication.id,
        publication.relatedQuestions.map(({ question }) => question),
      ),
      ...(type === 'application/json' ? [] : [SETTINGS]),
    ]),
    ...(url === null ? {} : { Link: `<${url}>; rel="canonical"` }),
    ...expiryOf([publication]),
  })
}

const pageOf = (
  publication: ShownPublication,
  type: Exclude<MediaType, 'application/json'>,
  site: CitedSite,
): string => {
  switch (type) {
    case 'application/ld+json':
      return JSON.stringify(jsonLd(publication, site))
    case 'text/html':
      return htmlPage(publication, site)
    case 'text/markdown':
      return markdownPage(publication, site)
  }
}

/** Why there is no publication, in the negotiated type: what was cached of it is dropped when that changes. */
export const goneAnswer = async (
  refusal: Refusal,
  { location = null }: { readonly location?: string | null },
  req: PayloadRequest,
): Promise<Answer> => {
  const type = mediaTypeOf(req)
  const id = refusal.details?.publication
  return answer(
    await refusalBody(refusal, type, req),
    type === 'application/ld+json' && refusal.status !== 410 ? 'application/json' : type,
    refusal.status,
    {
      ...madeOf([
        typeof id === 'string' ? publicationTag(id) : PUBLICATIONS,
        ...(type === 'text/html' ? [SETTINGS] : []),
      ]),
      ...(location === null ? {} : { Location: location }),
    },
  )
}

const refusalBody = async (refusal: Refusal, type: MediaType, req: PayloadRequest): Promise<string> => {
  const { notice, reason, retractedAt } = refusal.details ?? {}
  const retraction = { notice: textOrNull(notice), reason: textOrNull(reason), retractedAt: textOrNull(retractedAt) }
  const isRetracted = refusal.status === 410
  switch (type) {
    case 'application/json':
      return JSON.stringify(errorBody(refusal))
    case 'application/ld+json':
      return JSON.stringify(isRetracted ? retractedJsonLd(retraction.notice) : errorBody(refusal))
    case 'text/html': {
      const site = await siteOf(req)
      return isRetracted ? retractedHtmlPage(retraction, site) : refusalHtmlPage(refusal.message, site)
    }
    case 'text/markdown':
      return isRetracted ? retractedMarkdownPage(retraction) : `# ${refusal.message}\n`
  }
}

/**
 * When an answer changes with nothing having happened: a review becomes overdue. An HTTP date (RFC 9110, 5.6.7), by which
 * whoever keeps the answer asks again.
 */
export const expiryOf = (
  publications: readonly Pick<ShownPublication, 'approval' | 'reviewOverdue'>[],
): { readonly Expires?: string } => {
  const due = publications.filter(({ reviewOverdue }) => !reviewOverdue).map(({ approval }) => approval.nextReviewDue)
  const [first] = due.sort()
  return first === undefined ? {} : { Expires: new Date(first).toUTCString() }
}

const answer = (body: string, type: MediaType, status: number, headers: Record<string, string>): Answer => ({
  status,
  headers: {
    'Content-Type': type.endsWith('json') ? type : `${type}; charset=utf-8`,
    Vary: 'Accept',
    ...headers,
  },
  body,
})

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
