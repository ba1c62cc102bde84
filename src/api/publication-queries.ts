import type * as GraphQLModule from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'
import { isMember } from '../../access/roles.ts'
import { publicationBySlug } from '../publication/by-slug.ts'
import type { Audience } from '../publication/content.ts'
import { forAudience } from '../publication/for-audience.ts'
import { countPublications, listPublications } from '../publication/list.ts'
import { readListQuery, type ListQuery } from '../publication/list-query.ts'
import { addReadTypes } from './publication-read-types.ts'
import { RefusalError } from './refusal-error.ts'

type Context = { readonly req: PayloadRequest }
type OwnField = {
  readonly type: GraphQLModule.GraphQLOutputType
  readonly args: GraphQLModule.GraphQLFieldConfigArgumentMap
  readonly resolve: (root: unknown, args: object, context: Context, info: unknown) => Promise<unknown>
}

/** What `Publications` takes besides what Payload's own does. */
type Narrowing = {
  readonly topic?: string | null
  readonly audience?: Audience | null
  readonly language?: string | null
  readonly publishedAfter?: string | null
  readonly publishedBefore?: string | null
}
type ListArgs = Narrowing & {
  readonly where?: unknown
  readonly sort?: string | null
  readonly limit?: number | null
  readonly page?: number | null
  readonly pagination?: boolean | null
}

/** `PublicationBySlug`, `Publications` and `countPublications`: the same answers, rules and refusals as by REST. */
export const publicationQueries: GraphQLExtension = (GraphQL, context) => {
  const type = context.collections.publications?.graphQL?.type
  const own = context.Query.fields as Readonly<Record<string, OwnField>>
  const { Publications, countPublications: count } = own
  if (!type || !Publications || !count) throw new Error('The publications collection has no GraphQL type.')
  const { GraphQLNonNull, GraphQLString } = GraphQL
  const audience = addReadTypes(GraphQL, type)
  const narrowing = {
    topic: { type: GraphQLString, description: 'The slug of a topic.' },
    audience: { type: audience },
    language: { type: GraphQLString, description: 'BCP 47, as in “en”.' },
    publishedAfter: { type: GraphQLString, description: 'A day or a time, ISO 8601; it counts itself.' },
    publishedBefore: { type: GraphQLString, description: 'A day or a time, ISO 8601; it does not count.' },
  }
  /** Ours for everybody; Payload’s own for those who hold a role, where they ask for what only that knows. */
  const narrowed = (field: OwnField, ours: (query: ListQuery, req: PayloadRequest) => Promise<unknown>) => ({
    ...field,
    args: { ...field.args, ...narrowing },
    resolve: async (root: unknown, args: ListArgs, asked: Context, info: unknown) => {
      const isNarrowed = Object.keys(narrowing).some((name) => isGiven(args[name as keyof Narrowing]))
      if (isMember(asked.req.user) && !isNarrowed) return field.resolve(root, args, asked, info)
      const query = readListQuery(asRestQuery(args))
      if (!query.ok) throw new RefusalError(query.refusal)
      return ours(query.value, asked.req)
    },
  })
  return {
    PublicationBySlug: {
      type,
      args: { slug: { type: new GraphQLNonNull(GraphQLString) }, audience: { type: audience } },
      resolve: async (_root: unknown, args: { slug: string; audience?: Audience | null }, { req }: Context) => {
        const found = await publicationAt(args.slug, req)
        if (found.ok) return args.audience ? forAudience(found.value, args.audience) : found.value
        if (found.refusal.status === 404) return null
        throw new RefusalError(found.refusal)
      },
    },
    Publications: narrowed(Publications, listPublications),
    countPublications: narrowed(count, async (query, req) => ({ totalDocs: await countPublications(query, req) })),
  }
}

/** There is no redirect in GraphQL: a former address answers what stands at the present one. */
const publicationAt = async (slug: string, req: PayloadRequest) => {
  const found = await publicationBySlug(slug, req)
  const present = found.ok ? undefined : found.refusal.status === 308 ? found.refusal.details?.slug : undefined
  return typeof present === 'string' ? publicationBySlug(present, req) : found
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined

const asRestQuery = (args: ListArgs): Readonly<Record<string, unknown>> => {
  const { where, sort, limit, page, pagination, topic, audience, language, publishedAfter, publishedBefore } = args
  const conditions = [
    ...(where ? [restNames(where)] : []),
    ...(isGiven(topic) ? [{ topics: { equals: topic } }] : []),
    ...(isGiven(audience) ? [{ audiences: { equals: audience } }] : []),
    ...(isGiven(language) ? [{ language: { equals: language } }] : []),
    ...(isGiven(publishedAfter) ? [{ publishedAt: { greater_than_equal: publishedAfter } }] : []),
    ...(isGiven(publishedBefore) ? [{ publishedAt: { less_than: publishedBefore } }] : []),
  ]
  return {
    ...(conditions.length > 0 ? { where: { and: conditions } } : {}),
    sort: sort ?? undefined,
    limit: limit ?? undefined,
    page: page ?? undefined,
    pagination: pagination ?? undefined,
  }
}

/** GraphQL has no dots in its names, and writes `AND` and `OR` large. */
const restNames = (where: unknown): unknown => {
  if (Array.isArray(where)) return where.map(restNames)
  if (typeof where !== 'object' || where === null || where instanceof Date)
    return where instanceof Date ? where.toISOString() : where
  return Object.fromEntries(
    Object.entries(where).map(([name, value]: [string, unknown]) => [
      name === 'AND' || name === 'OR' ? name.toLowerCase() : name.replaceAll('__', '.'),
      restNames(value),
    ]),
  )
}
