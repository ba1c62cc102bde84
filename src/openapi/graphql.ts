import { z } from 'zod'
import { REFUSAL_CODES } from '../commands/refusal-codes.ts'
import { json, jsonBody, ref, type Area } from './describe.ts'
import { anyObject } from './shapes.ts'
import { toSchema } from './to-schema.ts'

const codes = [...new Set(Object.values(REFUSAL_CODES).flat())]

const GraphqlError = z
  .strictObject({
    message: z.string(),
    locations: z.array(z.strictObject({ line: z.int(), column: z.int() })).optional(),
    path: z.array(z.union([z.string(), z.int()])).optional(),
    extensions: z.looseObject({ code: z.enum(codes).optional(), details: anyObject.optional() }).optional(),
  })
  .meta({ id: 'GraphqlError' })

export const graphqlArea: Area = {
  tag: 'graphql',
  description: 'The same by GraphQL; its schema is docs/schema.graphql.',
  paths: {
    '/api/graphql': {
      post: {
        summary: 'Ask a query, or take a step',
        for: 'everybody',
        body: jsonBody(
          z.object({
            query: z.string(),
            variables: anyObject.nullish(),
            operationName: z.string().nullish(),
          }),
        ),
        answers: {
          200: json(
            z.strictObject({ data: anyObject.nullable().optional(), errors: z.array(GraphqlError).min(1).optional() }),
            'Refusals, too: each error carries its code.',
          ),
          400: json(
            {
              anyOf: [toSchema(z.strictObject({ errors: z.array(GraphqlError).min(1) }), 'output'), ref('Refusal400')],
            },
            'The query can’t be read, or asks for more than it may.',
          ),
        },
      },
    },
  },
}
