import type { Endpoint } from 'payload'
import { changeSlug } from '../commands/change-slug.ts'
import { changesOfEdition, editionsOf } from '../commands/editions.ts'
import { retractPublication } from '../commands/retract-publication.ts'
import { reviewRetraction } from '../commands/review-retraction.ts'
import { publishedBibliography } from '../publication/bibliography-file.ts'
import { publishedCitation } from '../publication/cite.ts'
import { citationFormatOf, citationResponse, fileResponse, formatOf } from './bibliography-file.ts'
import { publicationReads } from './publication-reads.ts'
import { ChangeSlugInput, RetractInput, ReviewRetractionInput } from './inputs.ts'
import { presentPublicationResult } from './present.ts'
import { searchHandler } from './publication-search.ts'
import { readBody, respond, respondRefusal, routeId } from './respond.ts'

export const publicationEndpoints: Endpoint[] = [
  { path: '/search', method: 'get', handler: searchHandler },
  ...publicationReads,
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
  {
    path: '/:id/slug',
    method: 'post',
    handler: async (req) => {
      const input = await readBody(req, ChangeSlugInput)
      if (!input.ok) return respondRefusal(input.refusal)
      const result = await changeSlug({ publicationId: routeId(req), ...input.value }, req)
      return respond(result, presentPublicationResult)
    },
  },
]
