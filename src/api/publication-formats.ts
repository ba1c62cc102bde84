import type { PayloadRequest } from 'payload'
import type { Refusal } from '../commands/result.ts'
import { madeOf, PUBLICATIONS, publicationTag, SETTINGS, tagsOfPublication } from '../publication/cache-tags.ts'
import { ownOrigin, siteOf } from '../publication/cite.ts'
import { htmlPage, refusalHtmlPage, retractedHtmlPage } from '../publication/html-page.ts'
import { jsonLd, retractedJsonLd, urlOf } from '../publication/json-ld.ts'
import { markdownPage, retractedMarkdownPage } from '../publication/markdown-page.ts'
import type { SupersededPublication } from '../publication/edition.ts'
import { fhirBundle } from '../publication/fhir/bundle.ts'
import { refusedOutcome } from '../publication/fhir/refused.ts'
import { jatsArticle } from '../publication/jats/article.ts'
import { retractedJats } from '../publication/jats/retracted.ts'
import type { CitedSite } from '../publication/own-citation.ts'
import type { ShownPublication } from '../publication/page-words.ts'
import { selected, type Select } from '../publication/select.ts'
import type { Answer } from './answer.ts'
import { ALSO_CALLED, FORMATS, MEDIA_TYPES, type MediaType } from './media-types.ts'
import { errorBody } from './respond.ts'

/** The one that the edge settled on: src/server/negotiate.ts. */
export const mediaTypeOf = (req: PayloadRequest): MediaType =>
  MEDIA_TYPES.find((type) => type === req.headers.get('accept')) ?? FORMATS.json

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
    ...savedAs(publication, req),
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
    case 'application/fhir+json':
      return JSON.stringify(fhirBundle(publication, site))
    case 'application/jats+xml':
      return jatsArticle(publication, site)
  }
}

/** An edition in the negotiated type, which is one of `EDITION_FORMATS`. */
export const editionAnswer = async (
  publication: ShownPublication | SupersededPublication,
  req: PayloadRequest,
): Promise<Answer> => {
  const type = mediaTypeOf(req)
  const tags = tagsOfPublication(
    publication.id,
    publication.relatedQuestions.map(({ question }) => question),
  )
  const body = await editionBody(publication, type, req)
  return answer(body, type, 200, {
    ...madeOf([...tags, ...(type === 'application/json' ? [] : [SETTINGS])]),
    ...expiryOf([publication]),
    ...savedAs(publication, req),
  })
}

const editionBody = async (
  publication: ShownPublication | SupersededPublication,
  type: MediaType,
  req: PayloadRequest,
): Promise<string> => {
  switch (type) {
    case 'application/fhir+json':
      return JSON.stringify(fhirBundle(publication, await siteOf(req)))
    case 'application/jats+xml':
      return jatsArticle(publication, await siteOf(req))
    default:
      return JSON.stringify(publication)
  }
}

/** What a link asks for by name is a file to keep, where browsers would show its source; its name tells which edition it is of. */
const savedAs = (
  { slug, edition }: Pick<ShownPublication, 'slug' | 'edition'>,
  { query }: PayloadRequest,
): Readonly<Record<string, string>> => {
  const extension = query.format === 'fhir' ? 'fhir.json' : query.format === 'jats' ? 'jats.xml' : null
  return extension === null
    ? {}
    : { 'Content-Disposition': `attachment; filename="${slug}-edition-${edition}.${extension}"` }
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
    refusal.status !== 410 && (type === 'application/ld+json' || type === 'application/jats+xml')
      ? 'application/json'
      : type,
    refusal.status,
    {
      ...madeOf([
        typeof id === 'string' ? publicationTag(id) : PUBLICATIONS,
        ...(type === 'text/html' || type === 'application/jats+xml' ? [SETTINGS] : []),
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
    case 'application/fhir+json':
      return JSON.stringify(refusedOutcome(refusal.message, isRetracted))
    case 'application/jats+xml':
      return isRetracted
        ? retractedJats({ publication: textOrNull(refusal.details?.publication), ...retraction }, await siteOf(req))
        : JSON.stringify(errorBody(refusal))
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
    'Content-Type': CONTENT_TYPES[type] ?? (type.endsWith('json') ? type : `${type}; charset=utf-8`),
    Vary: 'Accept',
    ...headers,
  },
  body,
})

/** FHIR's names the version that it is (https://hl7.org/fhir/R5/http.html#version-parameter). */
const CONTENT_TYPES: Readonly<Partial<Record<MediaType, string>>> = ALSO_CALLED

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
