import type { GraphQLExtension, PayloadRequest } from 'payload'
import { publicationBySlug } from '../publication/by-slug.ts'
import { RefusalError } from './refusal-error.ts'

/** `PublicationBySlug(slug: String!): Publication`, with the same refusals as by REST. */
export const publicationQueries: GraphQLExtension = (GraphQL, payload) => {
  const type = payload.collections.publications?.graphQL?.type
  if (!type) throw new Error('The publications collection has no GraphQL type.')
  return {
    PublicationBySlug: {
      type,
      args: { slug: { type: new GraphQL.GraphQLNonNull(GraphQL.GraphQLString) } },
      resolve: async (_root: unknown, { slug }: { slug: string }, context: { req: PayloadRequest }) => {
        const found = await publicationBySlug(slug, context.req)
        if (found.ok) return found.value
        if (found.refusal.status === 404) return null
        throw new RefusalError(found.refusal)
      },
    },
  }
}
