import type { GraphQLExtension } from 'payload'

/** Payload would tell anybody whether there is an account yet, and so whether somebody could still be the first. */
export const closedQueries: GraphQLExtension = ({ GraphQLBoolean }) => ({
  initializedUser: { type: GraphQLBoolean, resolve: () => true },
})
