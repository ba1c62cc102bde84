import { z } from 'zod'
import { ConfirmReferenceInput, LookUpInput, MergeInput } from '../api/inputs.ts'
import { FORMAT_NAMES, FORMATS } from '../citations/formats/index.ts'
import { INTEGRITY_STATUSES } from '../citations/integrity.ts'
import { PUBLICATION_STATES, REVIEW_STATES } from '../review/vocabulary.ts'
import { json, jsonBody, object, ref, type Area, type JsonSchema, type QueryParameter } from './describe.ts'
import { LiteratureNotice } from './publication.ts'
import { anyObject, count, id, textOrNull, time } from './shapes.ts'
import { toSchema } from './to-schema.ts'

const FORMAT: QueryParameter = { name: 'format', description: 'The format of the file.', schema: z.enum(FORMAT_NAMES) }
const reference = ref('Reference')
const sentences = z.array(z.string())

const output = (shape: z.ZodType): JsonSchema => toSchema(shape, 'output')

const FOUND_WORK = {
  csl: anyObject.meta({ description: 'CSL-JSON.' }),
  source: z.enum(['crossref', 'pubmed']),
  warnings: sentences,
  notices: z.array(LiteratureNotice),
}
const Duplicate = z
  .strictObject({
    id,
    title: z.string(),
    containerTitle: textOrNull,
    year: z.int().nullable(),
    reason: z.enum(['doi', 'pmid', 'title']),
  })
  .meta({ id: 'DuplicateReference', description: 'A record that may be the same work.' })

const ReferenceImport = z
  .strictObject({
    format: z.enum(FORMAT_NAMES),
    created: count,
    there: count,
    failed: count,
    records: z.array(
      z.strictObject({
        number: z.int().min(1),
        line: z.int().min(1),
        outcome: z.enum(['created', 'there', 'failed']),
        reference: id.nullable(),
        title: textOrNull,
        warnings: sentences,
        problem: textOrNull,
      }),
    ),
  })
  .meta({ id: 'ReferenceImport' })

const RetractionWatch = z.strictObject({ rows: count, uploadedAt: time })

export const referencesArea: Area = {
  tag: 'references',
  description: 'The sources that articles cite.',
  paths: {
    '/api/references/import': {
      post: {
        summary: 'Import a file of references',
        query: [FORMAT],
        body: {
          description: 'The file itself, in UTF-8; its format is recognised where `format` is left out.',
          content: { '*/*': z.string() },
        },
        answers: {
          200: {
            description: 'What became of each record; with `Accept: application/x-ndjson` as lines, as it goes on.',
            content: { 'application/json': ReferenceImport, 'application/x-ndjson': z.string() },
          },
        },
      },
    },
    '/api/references/export': {
      get: {
        summary: 'Download references',
        query: [
          FORMAT,
          { name: 'ids', description: 'With commas between; all references where it is left out.', schema: z.string() },
        ],
        answers: {
          200: {
            description: 'The file.',
            headers: ['Content-Disposition'],
            content: Object.fromEntries(
              Object.values(FORMATS).map(({ mediaType }) => [
                mediaType,
                mediaType.endsWith('json') ? z.array(anyObject) : z.string(),
              ]),
            ),
          },
        },
        refusals: [422],
      },
    },
    '/api/references/search': {
      get: {
        summary: 'Find references by a few words, a year, a PMID or a DOI',
        query: [{ name: 'q', description: 'The words.', schema: z.string() }],
        answers: {
          200: json(
            z.strictObject({
              docs: z.array(
                z.strictObject({
                  id,
                  title: z.string(),
                  containerTitle: textOrNull,
                  year: z.int().nullable(),
                  kind: textOrNull,
                  integrity: z.enum(INTEGRITY_STATUSES),
                  authorNames: z.string(),
                  doi: textOrNull,
                  pmid: textOrNull,
                }),
              ),
            }),
          ),
        },
      },
    },
    '/api/references/look-up': {
      post: {
        summary: 'Look a work up by its DOI or PMID; nothing is stored',
        body: jsonBody(LookUpInput),
        answers: { 200: json(z.strictObject({ ...FOUND_WORK, duplicates: z.array(Duplicate) })) },
        refusals: [404, 409, 503],
      },
    },
    '/api/references/duplicates': {
      get: {
        summary: 'References that are probably the same work',
        answers: {
          200: json(
            object({
              total: output(count),
              groups: { type: 'array', items: object({ docs: { type: 'array', items: reference } }) },
            }),
          ),
        },
      },
    },
    '/api/references/retraction-watch': {
      get: { summary: 'The uploaded Retraction Watch file', answers: { 200: json(RetractionWatch.nullable()) } },
      put: {
        summary: 'Upload the Retraction Watch file, in place of the one before',
        body: { content: { '*/*': z.string() }, description: 'The CSV file.' },
        answers: {
          200: json(
            z.strictObject({
              ...RetractionWatch.shape,
              matched: count,
              problems: z.array(z.strictObject({ row: z.int(), message: z.string() })),
            }),
          ),
        },
      },
    },
    '/api/references/{id}/candidates': {
      get: {
        summary: 'Published works that the record may mean',
        answers: {
          200: json(
            z.strictObject({
              candidates: z.array(
                z.strictObject({
                  ...FOUND_WORK,
                  likeness: z.number().min(0).max(1),
                  differs: z.array(z.enum(['title', 'year', 'containerTitle', 'authors'])),
                }),
              ),
              problems: sentences,
            }),
          ),
        },
      },
    },
    '/api/references/{id}/confirm': {
      post: {
        summary: 'Say which published work it is',
        body: jsonBody(ConfirmReferenceInput, { optional: true }),
        answers: { 200: json(object({ reference })) },
      },
    },
    '/api/references/{id}/duplicates': {
      get: {
        summary: 'Records that may be the same work',
        answers: { 200: json(z.strictObject({ docs: z.array(Duplicate) })) },
      },
    },
    '/api/references/{id}/merge': {
      post: {
        summary: 'Let another record stand for this one',
        body: jsonBody(MergeInput),
        answers: {
          200: json(z.strictObject({ kept: z.strictObject({ id }), merged: z.strictObject({ id, mergedInto: id }) })),
        },
        refusals: [409],
      },
    },
    '/api/references/{id}/check': {
      post: {
        summary: 'Ask the literature now whether the work was retracted',
        answers: { 200: json(object({ reference, problems: output(sentences) })) },
        refusals: [409],
      },
    },
    '/api/references/{id}/citations': {
      get: {
        summary: 'Where it is cited',
        answers: {
          200: json(
            z.strictObject({
              articles: z.array(z.strictObject({ id, question: z.string() })),
              publications: z.array(
                z.strictObject({
                  id,
                  question: z.string(),
                  slug: z.string(),
                  status: z.enum(PUBLICATION_STATES),
                  number: count,
                }),
              ),
              rounds: z.array(z.strictObject({ id, article: id, question: z.string(), state: z.enum(REVIEW_STATES) })),
            }),
          ),
        },
      },
    },
  },
}
