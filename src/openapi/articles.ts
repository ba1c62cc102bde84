import { z } from 'zod'
import { ImportInput, SubmitInput, WithdrawInput } from '../api/inputs.ts'
import { REVIEW_STATES } from '../review/vocabulary.ts'
import { json, jsonBody, object, ref, type Area, type Described } from './describe.ts'
import { APPROVED } from './publication.ts'
import { Advice, ArticlePanel, RoundAnswer } from './review.ts'
import { count, digest, Shortfall, TextChange, textOrNull, timeOrNull } from './shapes.ts'
import { toSchema } from './to-schema.ts'

const LineNote = z.strictObject({ line: z.int().min(0), message: z.string() })

const PageReport = z
  .strictObject({
    sections: count,
    citations: count,
    references: count,
    relatedQuestions: count,
    warnings: z.array(LineNote),
  })
  .meta({ id: 'PageReport', description: 'What was read from the page.' })

const entry = APPROVED.bibliography.element

/** As the article would be frozen now. Of an unfinished one, what a publication must have can be empty. */
const Preview = z
  .strictObject({
    ...APPROVED,
    bibliography: z.array(
      z.strictObject({ ...entry.shape, kind: entry.shape.kind.nullable(), year: z.int().nullable() }),
    ),
    relatedQuestions: z.array(z.strictObject({ question: z.string(), slug: z.null() })),
    slug: textOrNull,
    reviewStatus: z.enum(['draft', ...REVIEW_STATES]),
    digest,
    missing: z.array(Shortfall),
    advice: z.array(Advice),
  })
  .meta({ id: 'Preview' })

const imports: Described = {
  summary: 'Read a page’s plain text into a new article',
  description: 'A machine client is told the article’s id and the report alone.',
  for: 'ingest clients too',
  body: { content: { 'text/plain': z.string(), 'application/json': ImportInput } },
  sends: [
    {
      name: 'Idempotency-Key',
      description:
        'The same key with the same page is the first answer again (draft-ietf-httpapi-idempotency-key-header).',
      schema: z.string().max(257),
    },
  ],
  answers: {
    201: {
      ...json(
        {
          anyOf: [
            object({
              article: ref('Article'),
              report: toSchema(PageReport, 'output'),
              newReferences: toSchema(count, 'output'),
            }),
            object({ article: object({ id: { type: 'string' } }), report: toSchema(PageReport, 'output') }),
          ],
        },
        'Imported.',
      ),
      headers: ['Idempotent-Replayed'],
    },
  },
  refusals: [409],
}

export const articlesArea: Area = {
  tag: 'articles',
  description: 'Working copies, for members of the staff.',
  paths: {
    '/api/articles/import': { post: imports },
    '/api/articles/{id}/submit': {
      post: {
        summary: 'Submit the text to the board',
        body: jsonBody(SubmitInput, { optional: true }),
        answers: { 201: json(RoundAnswer, 'Submitted.') },
        refusals: [409],
      },
    },
    '/api/articles/{id}/withdraw': {
      post: {
        summary: 'Withdraw the text from the board',
        body: jsonBody(WithdrawInput, { optional: true }),
        answers: { 200: json(RoundAnswer) },
        refusals: [409],
      },
    },
    '/api/articles/{id}/preview': {
      get: { summary: 'The publication as it would be', answers: { 200: json(Preview) } },
    },
    '/api/articles/{id}/review': {
      get: { summary: 'What may be done with the article now', answers: { 200: json(ArticlePanel) } },
    },
    '/api/articles/{id}/versions/{version}/changes': {
      get: {
        summary: 'What a saved version says differently from the one before',
        answers: { 200: json(z.strictObject({ before: timeOrNull, changes: z.array(TextChange) })) },
      },
    },
  },
}
