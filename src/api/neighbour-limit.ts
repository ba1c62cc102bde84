import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql'

/** How many steps from related question to related question one query may take. */
const MOST_STEPS = 2

/**
 * Each related question leads to a publication with related questions of its own: without an end to that, one short query
 * would read the whole site, and each step more would read it again. Payload's limit counts what is written in a query,
 * not how often it is done.
 */
export const neighbourLimit: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    if (steps(operation.selectionSet, context, new Set()) > MOST_STEPS) {
      context.reportError(
        new GraphQLError(`A query follows related questions ${MOST_STEPS} steps at most.`, {
          nodes: [operation],
          extensions: { code: 'QUERY_NOT_ALLOWED', details: { path: 'relatedQuestions.publication' } },
        }),
      )
    }
  },
})

const steps = (set: SelectionSetNode, context: ValidationContext, inside: ReadonlySet<string>): number =>
  Math.max(
    0,
    ...set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { value: name } = selection.name
        const fragment = context.getFragment(name)
        // A fragment in itself is refused by another rule; here it must only come to an end.
        return fragment && !inside.has(name) ? steps(fragment.selectionSet, context, new Set([...inside, name])) : 0
      }
      if (!selection.selectionSet) return 0
      const below = steps(selection.selectionSet, context, inside)
      return selection.kind === Kind.FIELD && selection.name.value === 'publication' ? below + 1 : below
    }),
  )
