import { z } from 'zod'
import { ChangeSlugInput, RetractInput, ReviewRetractionInput, SearchInput } from '../api/inputs.ts'
import { EDITION_FORMATS, FORMATS as TYPES } from '../api/media-types.ts'
import { FORMAT_NAMES, FORMATS } from '../citations/formats/index.ts'
import { AUDIENCES } from '../publication/content.ts'
import { CITATION_FORMAT_NAMES, CITATION_FORMATS } from '../publication/own-citation.ts'
import { PUBLICATION_STATES } from '../review/vocabulary.ts'
import { json, jsonBody, ref, type Answer, type Area, type QueryParameter } from './describe.ts'
import { DEPTH, LIST, listOf, SELECT, WHERE } from './payload-paths.ts'
import { Publication, PublicationForAudience, PublicationOfStaff, SupersededPublication } from './publication.ts'
import { anyObject, count, digest, id, TextChange, textOrNull, time, timeOrNull } from './shapes.ts'
import { toSchema } from './to-schema.ts'

const AUDIENCE: QueryParameter = {
  name: 'audience',
  description: 'Leaves out the sections for others.',
  schema: z.enum(AUDIENCES),
}

const kept: Pick<Answer, 'headers'> = { headers: ['ETag', 'Cache-Tag', 'Cache-Status'] }

const FoundPublications = z
  .strictObject({
    docs: z.array(
      z.strictObject({
        slug: z.string(),
        question: z.string(),
        language: z.string(),
        edition: z.int().min(1),
        publishedAt: time,
        excerpt: z.string(),
        excerptHtml: z.string().meta({ description: 'Escaped, with `<mark>` around what was found.' }),
        score: z.number(),
      }),
    ),
    totalDocs: count,
    page: z.int().min(1),
    totalPages: count,
    complete: z.boolean(),
  })
  .meta({ id: 'FoundPublications' })

/** A retraction, or a former address, comes in the types that the publication comes in. */
const inEachType = (description: string, refusal: string, jsonLd: Answer['content'][string]): Answer => ({
  description,
  content: {
    'application/json': ref(refusal),
    'text/html': z.string(),
    'text/markdown': z.string(),
    'application/ld+json': jsonLd,
    'application/fhir+json': anyObject,
    'application/jats+xml': z.string(),
  },
})

const formatOf = (formats: Readonly<Record<string, string>>): QueryParameter => ({
  name: 'format',
  description: 'Counts before `Accept`; `fhir` and `jats` come as a file.',
  schema: z.enum(Object.keys(formats)),
})

const moved = { ...inEachType('Moved.', 'Refusal308', anyObject), headers: ['Location', 'Cache-Tag'] } as const

const file = (description: string, formats: Readonly<Record<string, { readonly mediaType: string }>>): Answer => ({
  description,
  headers: ['Content-Disposition', 'ETag', 'Cache-Tag', 'Cache-Status'],
  content: Object.fromEntries(
    Object.values(formats).map(({ mediaType }) => [
      mediaType,
      mediaType.endsWith('json') ? z.array(anyObject) : z.string(),
    ]),
  ),
})

/** A publication as the verbs answer it. */
const Standing = z
  .strictObject({
    publication: z.strictObject({
      id,
      slug: z.string(),
      edition: z.int().min(1),
      status: z.enum(PUBLICATION_STATES),
      retractedAt: timeOrNull,
    }),
  })
  .meta({ id: 'PublicationStanding' })

const Editions = z.strictObject({
  editions: z.array(
    z.strictObject({
      edition: z.int().min(1),
      publishedAt: time,
      round: z.int().min(1),
      roundId: id.nullable(),
      digest,
      changeNote: textOrNull,
      reviewers: z.array(z.strictObject({ name: z.string(), credentials: z.string(), decidedAt: time })),
    }),
  ),
})

const output = (shape: z.ZodType) => toSchema(shape, 'output')

export const publicationsArea: Area = {
  tag: 'publications',
  description: 'What the board has approved, for everybody.',
  paths: {
    '/api/publications': {
      get: {
        summary: 'List live publications, the newest first',
        description:
          'Anonymous clients may ask what docs/api.md, “Lists”, says; anything else is 400. Those who hold a role have Payload’s own list.',
        for: 'everybody',
        query: LIST,
        answers: {
          200: {
            ...json({ anyOf: [listOf(output(Publication)), listOf(output(PublicationOfStaff))] }),
            ...kept,
          },
        },
      },
    },
    '/api/publications/count': {
      get: {
        summary: 'Count live publications',
        for: 'everybody',
        query: [WHERE],
        answers: { 200: { ...json(z.strictObject({ totalDocs: count })), ...kept } },
      },
    },
    '/api/publications/search': {
      get: {
        summary: 'Search live publications, the best first',
        for: 'everybody',
        query: SearchInput,
        answers: { 200: { ...json(FoundPublications), ...kept } },
        refusals: [422],
      },
    },
    '/api/publications/by-slug/{slug}': {
      get: {
        summary: 'Read the publication at a web address',
        description: 'In the type that `Accept` asks for. The same answer to everybody.',
        for: 'everybody',
        query: [AUDIENCE, formatOf(TYPES), DEPTH, SELECT],
        answers: {
          200: {
            description: 'The publication.',
            headers: ['ETag', 'Cache-Tag', 'Cache-Status', 'Content-Disposition', 'Link'],
            content: {
              'application/json': z.union([Publication, PublicationForAudience]),
              'text/html': z.string(),
              'text/markdown': z.string(),
              'application/ld+json': anyObject,
              'application/fhir+json': anyObject,
              'application/jats+xml': z.string(),
            },
          },
          308: moved,
          404: { ...inEachType('There is none.', 'Refusal404', anyObject), headers: ['Cache-Tag'] },
          410: { ...inEachType('It was retracted.', 'Refusal410', anyObject), headers: ['Cache-Tag'] },
        },
        refusals: [406],
      },
    },
    '/api/publications/by-slug/{slug}/editions/{edition}': {
      get: {
        summary: 'Read an edition by its number, as it was approved',
        for: 'everybody',
        query: [formatOf(EDITION_FORMATS)],
        answers: {
          200: {
            description: 'The edition.',
            headers: ['ETag', 'Cache-Tag', 'Cache-Status', 'Content-Disposition'],
            content: {
              'application/json': z.union([Publication, SupersededPublication]),
              'application/fhir+json': anyObject,
              'application/jats+xml': z.string(),
            },
          },
          308: moved,
          404: { ...inEachType('There is none.', 'Refusal404', anyObject), headers: ['Cache-Tag'] },
          410: { ...inEachType('It was retracted.', 'Refusal410', anyObject), headers: ['Cache-Tag'] },
        },
        refusals: [406],
      },
    },
    '/api/publications/{id}': {
      get: {
        summary: 'Read one',
        for: 'everybody',
        query: [DEPTH, SELECT],
        answers: { 200: { ...json(z.union([Publication, PublicationOfStaff])), ...kept } },
      },
    },
    '/api/publications/{id}/bibliography': {
      get: {
        summary: 'Download its bibliography',
        for: 'everybody',
        query: [{ name: 'format', description: '`ris` where it is left out.', schema: z.enum(FORMAT_NAMES) }],
        answers: { 200: file('The references.', FORMATS) },
        refusals: [410, 422],
      },
    },
    '/api/publications/{id}/citation': {
      get: {
        summary: 'How to cite it',
        for: 'everybody',
        query: [{ name: 'format', description: '`text` where it is left out.', schema: z.enum(CITATION_FORMAT_NAMES) }],
        answers: { 200: file('The citation.', CITATION_FORMATS) },
        refusals: [410, 422],
      },
    },
    '/api/publications/{id}/editions': {
      get: { summary: 'Its editions, the newest first', answers: { 200: json(Editions) } },
    },
    '/api/publications/{id}/editions/{edition}/changes': {
      get: {
        summary: 'What an edition says differently from the one before',
        answers: {
          200: json(
            z.strictObject({
              edition: z.int().min(1),
              against: z.int().nullable(),
              changes: z.array(TextChange),
            }),
          ),
        },
      },
    },
    '/api/publications/{id}/retract': {
      post: {
        summary: 'Retract it, at once and everywhere',
        body: jsonBody(RetractInput),
        answers: { 200: json(Standing) },
        refusals: [409],
      },
    },
    '/api/publications/{id}/review-retraction': {
      post: {
        summary: 'Say whether its retraction was right',
        body: jsonBody(ReviewRetractionInput),
        answers: { 200: json(Standing) },
        refusals: [409],
      },
    },
    '/api/publications/{id}/slug': {
      post: {
        summary: 'Change its web address; the old one leads there',
        body: jsonBody(ChangeSlugInput),
        answers: { 200: json(Standing) },
        refusals: [409],
      },
    },
  },
}
