import type { Endpoint } from 'payload'
import { changesOfEdition, editionsOf } from '../commands/editions.ts'
import { retractPublication } from '../commands/retract-publication.ts'
import { reviewRetraction } from '../commands/review-retraction.ts'
import { madeOf, overdueFrom, PUBLICATIONS, tagsOfPublication } from '../publication/cache-tags.ts'
import { publishedBibliography } from '../publication/bibliography-file.ts'
import { publicationBySlug } from '../publication/by-slug.ts'
import { publishedCitation } from '../publication/cite.ts'
import { citationFormatOf, citationResponse, fileResponse, formatOf } from './bibliography-file.ts'
import { RetractInput, ReviewRetractionInput } from './inputs.ts'
import { presentPublicationResult } from './present.ts'
import type { Publication } from '../payload-types.ts'
import type { Refusal } from '../commands/result.ts'
import { errorBody, readBody, respond, respondRefusal, routeId } from './respond.ts'

/** A publication for everybody, with what it is made of. */
const publicationResponse = (publication: Publication): Response => {
  const { id, relatedQuestionTexts, approval } = publication
  const until = approval?.nextReviewDue ? overdueFrom(approval.nextReviewDue, new Date().toISOString()) : null
  return Response.json(publication, { headers: madeOf(tagsOfPublication(id, relatedQuestionTexts ?? []), until) })
}

/** That there is nothing, or no more: the same for everybody, until something is published. */
const publicRefusal = (refusal: Refusal): Response =>
  Response.json(errorBody(refusal), { status: refusal.status, headers: madeOf([PUBLICATIONS]) })

export const publicationEndpoints: Endpoint[] = [
  {
    path: '/by-slug/:slug',
    method: 'get',
    handler: async (req) => {
      const found = await publicationBySlug(String(req.routeParams?.slug ?? ''), req)
      return found.ok ? publicationResponse(found.value) : publicRefusal(found.refusal)
    },
  },
  {
    path: '/:id/bibliography',
    method: 'get',
    handler: async (req) => {
      const format = formatOf(req)
      if (!format.ok) return respondRefusal(format.refusal)
      const name = format.value ?? 'ris'
      const file = await publishedBibliography(routeId(req), name, req)
      return file.ok ? fileResponse(file.value.text, name, file.value.slug) : respondRefusal(file.refusal)
    },
  },
  {
    path: '/:id/citation',
    method: 'get',
    handler: async (req) => {
      const format = citationFormatOf(req)
      if (!format.ok) return respondRefusal(format.refusal)
      const name = format.value ?? 'text'
      const citation = await publishedCitation(routeId(req), name, req)
      return citation.ok
        ? citationResponse(citation.value.text, name, citation.value.slug)
        : respondRefusal(citation.refusal)
    },
  },
  {
    path: '/:id/editions',
    method: 'get',
    handler: async (req) => respond(await editionsOf(routeId(req), req), (editions) => editions),
  },
  {
    path: '/:id/editions/:edition/changes',
    method: 'get',
    handler: async (req) => {
      const place = { publicationId: routeId(req), edition: Number(req.routeParams?.edition) }
      return respond(await changesOfEdition(place, req), (changes) => changes)
    },
  },
  {
    path: '/:id/retract',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, RetractInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await retractPublication({ publicationId: routeId(req), ...input.value }, req)
      return respond(result, presentPublicationResult)
    },
  },
  {
    path: '/:id/review-retraction',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, ReviewRetractionInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await reviewRetraction({ publicationId: routeId(req), ...input.value }, req)
      return respond(result, presentPublicationResult)
    },
  },
]
