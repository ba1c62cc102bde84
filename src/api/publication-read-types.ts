import type * as GraphQLModule from 'graphql'
import { AUDIENCES } from '../publication/content.ts'
import { OPEN_STATES } from '../review/vocabulary.ts'

type Module = typeof GraphQLModule

/**
 * Gives the type `Publication` what Payload's fields can't say: `pendingUpdate` is a type of its own that may be null, where
 * a group never is and JSON has no members; and `audience` is there only where it was asked for. Answers the type of
 * an audience.
 */
export const addReadTypes = (
  GraphQL: Module,
  publication: GraphQLModule.GraphQLObjectType,
): GraphQLModule.GraphQLEnumType => {
  const { GraphQLBoolean, GraphQLEnumType, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const Audience = new GraphQLEnumType({
    name: 'Audience',
    values: Object.fromEntries(AUDIENCES.map((name) => [name, { value: name }])),
  })
  const PendingUpdate = new GraphQLObjectType({
    name: 'PendingUpdate',
    description: 'An update of the article that the board has before it.',
    fields: {
      state: {
        type: new GraphQLNonNull(
          new GraphQLEnumType({
            name: 'PendingUpdateState',
            values: Object.fromEntries(OPEN_STATES.map((state) => [state.replaceAll('-', '_'), { value: state }])),
          }),
        ),
      },
      since: { type: new GraphQLNonNull(GraphQLString), description: 'ISO 8601.' },
    },
  })
  const SectionCount = new GraphQLObjectType({
    name: 'SectionCount',
    fields: { shown: { type: new GraphQLNonNull(GraphQLInt) }, all: { type: new GraphQLNonNull(GraphQLInt) } },
  })
  const AudiencePart = new GraphQLObjectType({
    name: 'AudiencePart',
    description: 'What was left out for the audience that was asked for. The proof covers the whole text.',
    fields: {
      name: { type: new GraphQLNonNull(Audience) },
      isPart: { type: new GraphQLNonNull(GraphQLBoolean) },
      sections: { type: new GraphQLNonNull(SectionCount) },
    },
  })
  const added = new GraphQLObjectType({
    name: 'Added',
    fields: {
      audience: { type: AudiencePart, description: 'Null unless an audience was asked for.' },
      pendingUpdate: { type: PendingUpdate },
    },
  })
  // The one place where a type is changed after it was made: Payload has no hook for a field that is none of its own.
  Object.assign(publication.getFields(), added.getFields())
  return Audience
}
