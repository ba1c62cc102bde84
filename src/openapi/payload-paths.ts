import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { nobody } from '../../access/roles.ts'
import type { CollectionSchemas } from './collection-schemas.ts'
import {
  json,
  jsonBody,
  object,
  ref,
  type Area,
  type Described,
  type JsonSchema,
  type QueryParameter,
} from './describe.ts'
import { count, id } from './shapes.ts'
import { toSchema } from './to-schema.ts'

const shape = (schema: z.ZodType): JsonSchema => toSchema(schema, 'input')
const nested = z.looseObject({})
/** How a read is narrowed, sorted and cut: Payload’s own conventions. */
const shared = (name: string, description: string, schema: z.ZodType, isNested = false): QueryParameter => ({
  name,
  description,
  schema,
  isNested,
  isShared: true,
})
export const DEPTH = shared('depth', 'How far relationships are followed: 0 answers ids, 1 whole rows.', z.int().min(0))
export const SELECT = shared(
  'select',
  '`select[question]=true` for these members alone, `select[sections]=false` for all but these. Members that are said to be required are then there only where they were selected.',
  nested,
  true,
)
export const WHERE = shared(
  'where',
  '`where[state][equals]=open`; `and` and `or` hold lists of conditions.',
  nested,
  true,
)
const MORE_OF_ONE = [
  shared('populate', 'As `select`, for rows that relationships lead to.', nested, true),
  shared('joins', 'How rows of other collections that point here are listed.', nested, true),
] as const
export const LIST: readonly QueryParameter[] = [
  WHERE,
  shared('sort', 'A member, with “-” before it for the other way round; several with commas.', z.string()),
  shared('limit', 'Rows a page; 0 for all.', z.int().min(0)),
  shared('page', 'From 1.', z.int().min(1)),
  shared('pagination', '`false` leaves the count out.', z.enum(['true', 'false'])),
  DEPTH,
  SELECT,
  ...MORE_OF_ONE,
]
const OF_ONE: readonly QueryParameter[] = [DEPTH, SELECT, ...MORE_OF_ONE]
/** Those that stand once, among the components. */
export const SHARED = LIST

const message = { message: z.string() }

/** A page of rows, in Payload's shape. */
export const listOf = (row: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    docs: { type: 'array', items: row },
    totalDocs: { type: 'integer' },
    limit: { type: 'integer' },
    totalPages: { type: 'integer' },
    page: { type: ['integer', 'null'] },
    pagingCounter: { type: ['integer', 'null'] },
    hasPrevPage: { type: 'boolean' },
    hasNextPage: { type: 'boolean' },
    prevPage: { type: ['integer', 'null'] },
    nextPage: { type: ['integer', 'null'] },
  },
  required: ['docs', 'totalDocs', 'hasNextPage', 'hasPrevPage'],
  additionalProperties: false,
})

/** Payload answers a restored row with its sentence among the members. */
const withMessage = (row: JsonSchema): JsonSchema => ({
  ...row,
  properties: { ...(row.properties as JsonSchema), message: { type: 'string' } },
})

const saved = (row: JsonSchema): JsonSchema => object({ doc: row, message: shape(message.message) })
const bulk = (row: JsonSchema): JsonSchema =>
  object({
    docs: { type: 'array', items: row },
    errors: shape(z.array(z.looseObject({ id, message: z.string() }))),
    message: shape(message.message),
  })

/** A body of new members; which of them a new row needs is said beside, because a change needs none. */
const created = (schemas: CollectionSchemas, slug: string): JsonSchema => ({
  allOf: [ref(schemas.input(slug)), { required: schemas.neededFor(slug) }],
})

/** Payload's own operations on a collection, as far as somebody may do them. */
export const collectionArea = (collection: SanitizedCollectionConfig, schemas: CollectionSchemas): Area => {
  const { slug, access, labels, versions, disableDuplicate } = collection
  const row = ref(schemas.row(slug))
  const title = typeof labels.plural === 'string' ? labels.plural : slug
  const may = (operation: 'create' | 'read' | 'readVersions' | 'update' | 'delete'): boolean =>
    access[operation] !== nobody
  const when = (condition: boolean, described: Described) => (condition ? described : undefined)
  const version = object({
    id: { type: 'string' },
    parent: { type: 'string' },
    version: { type: 'object', description: 'The row as it was, without its id.' },
    createdAt: { type: 'string' },
    updatedAt: { type: 'string' },
  })

  return {
    tag: slug,
    description: `${title}: Payload’s own operations, as far as the roles of whoever asks reach.`,
    paths: compact({
      [`/api/${slug}`]: {
        get: when(may('read'), { summary: `${title}: list`, query: LIST, answers: { 200: json(listOf(row)) } }),
        post: when(may('create'), {
          summary: `${title}: create one`,
          query: OF_ONE,
          body: jsonBody(created(schemas, slug)),
          answers: { 201: json(saved(row), 'Created.') },
          refusals: [409],
        }),
        patch: when(may('update'), {
          summary: `${title}: change all that \`where\` finds`,
          query: LIST,
          body: jsonBody(ref(schemas.input(slug))),
          answers: { 200: json(bulk(row)), 400: json(bulkFailure(row), 'Some could not be changed.') },
          refusals: [409],
        }),
        delete: when(may('delete'), {
          summary: `${title}: delete all that \`where\` finds`,
          query: LIST,
          answers: { 200: json(bulk(row)), 400: json(bulkFailure(row), 'Some could not be deleted.') },
        }),
      },
      [`/api/${slug}/count`]: {
        get: when(may('read'), {
          summary: `${title}: count`,
          query: [WHERE],
          answers: { 200: json(z.strictObject({ totalDocs: count })) },
        }),
      },
      [`/api/${slug}/{id}`]: {
        get: when(may('read'), { summary: `${title}: read one`, query: OF_ONE, answers: { 200: json(row) } }),
        patch: when(may('update'), {
          summary: `${title}: change one`,
          query: OF_ONE,
          body: jsonBody(ref(schemas.input(slug))),
          answers: { 200: json(saved(row), 'Saved.') },
          refusals: [409],
        }),
        delete: when(may('delete'), {
          summary: `${title}: delete one`,
          answers: { 200: json(saved(row), 'Deleted.') },
          refusals: [409],
        }),
      },
      [`/api/${slug}/{id}/duplicate`]: {
        post: when(may('create') && !disableDuplicate, {
          summary: `${title}: make another like it`,
          body: jsonBody(ref(schemas.input(slug)), { optional: true }),
          answers: { 200: json(saved(row), 'Created.') },
          refusals: [409],
        }),
      },
      [`/api/${slug}/versions`]: {
        get: when(Boolean(versions) && may('readVersions'), {
          summary: `${title}: list saved versions`,
          query: LIST,
          answers: { 200: json(listOf(version)) },
        }),
      },
      [`/api/${slug}/versions/{id}`]: {
        get: when(Boolean(versions) && may('readVersions'), {
          summary: `${title}: read a saved version`,
          query: [DEPTH, SELECT],
          answers: { 200: json(version) },
        }),
        post: when(Boolean(versions) && may('readVersions') && may('update'), {
          summary: `${title}: restore a saved version`,
          answers: { 200: json(withMessage(schemas.schemas[schemas.row(slug)] ?? {}), 'Restored.') },
          refusals: [409, 422],
        }),
      },
    }),
  }
}

/** Payload answers a bulk operation that partly failed, and one that could not be read at all, with the same status. */
const bulkFailure = (row: JsonSchema): JsonSchema => ({
  anyOf: [bulk(row), ref('Refusal400')],
})

export const globalsArea = ({ globals }: SanitizedConfig, schemas: CollectionSchemas): Area => ({
  tag: 'settings',
  description: 'What is set for the whole site.',
  paths: compact(
    Object.fromEntries(
      globals.map(({ slug, label }) => {
        const row = ref(schemas.row(slug))
        const title = typeof label === 'string' ? label : slug
        return [
          `/api/globals/${slug}`,
          {
            get: { summary: `${title}: read`, query: OF_ONE, answers: { 200: json(row) } },
            post: {
              summary: `${title}: change`,
              query: OF_ONE,
              body: jsonBody(ref(schemas.input(slug))),
              answers: { 200: json(object({ message: { type: 'string' }, result: row }), 'Saved.') },
            },
          },
        ]
      }),
    ),
  ),
})

type Possible = Readonly<Record<string, Readonly<Record<string, Described | undefined>>>>

/** Without the operations that nobody may do, and without the paths that nothing is left of. */
const compact = (paths: Possible): Area['paths'] =>
  Object.fromEntries(
    Object.entries(paths)
      .map(([path, operations]) => [
        path,
        Object.fromEntries(Object.entries(operations).filter(([, operation]) => operation !== undefined)),
      ])
      .filter(([, operations]) => Object.keys(operations as object).length > 0),
  ) as Area['paths']
