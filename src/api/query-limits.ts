import {
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { done, refusal, refused, type Result } from '../commands/result.ts'

/**
 * How much one request may ask for, of everybody. Payload (3.90.2) knows a complexity alone, which counts what is written
 * and is reckoned only after the whole text was parsed. An operation that is written ten times by ten names is done ten
 * times, and a try to sign in among them is ten tries.
 */
export const QUERY_LIMITS = {
  tokens: 1000,
  depth: 8,
  rootFields: 5,
  aliases: 15,
  directives: 10,
  /** What is written, weighed by Payload: one each field, ten each relationship. */
  complexity: 1000,
  /** Seconds after which a query is given up. */
  seconds: 5,
} as const

/** The document, where it keeps to the limits; 400 `QUERY_NOT_ALLOWED` with the limit, and `INVALID_QUERY` where it is none. */
export const readDocument = (query: string): Result<DocumentNode> => {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: QUERY_LIMITS.tokens })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return /^Syntax Error: Document contains more \w+ \d+ tokens/.test(message)
      ? refused(over('tokens'))
      : refused(refusal(400, 'INVALID_QUERY', message))
  }
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue
    const measured = measure(operation, fragments)
    for (const limit of ['depth', 'rootFields', 'aliases', 'directives'] as const)
      if (measured[limit] > QUERY_LIMITS[limit]) return refused(over(limit))
  }
  return done(document)
}

const NAMES = {
  tokens: 'tokens',
  depth: 'levels',
  rootFields: 'fields at its top',
  aliases: 'aliases',
  directives: 'directives',
} as const

const over = (limit: keyof typeof NAMES) =>
  refusal(400, 'QUERY_NOT_ALLOWED', `A query has ${QUERY_LIMITS[limit]} ${NAMES[limit]} at most.`, {
    limit,
    most: QUERY_LIMITS[limit],
  })

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>
type Measured = {
  readonly depth: number
  readonly rootFields: number
  readonly aliases: number
  readonly directives: number
}

/** As if each fragment stood where it is spread, as often as it is. A fragment in itself, which is invalid, is cut off. */
const measure = (operation: OperationDefinitionNode, fragments: Fragments): Measured =>
  measureSet(operation.selectionSet, fragments, new Map(), operation.directives?.length ?? 0)

const NOTHING: Measured = { depth: 0, rootFields: 0, aliases: 0, directives: 0 }

/** `known` keeps the measure of each fragment, so that fragments in fragments are not walked again and again. */
const measureSet = (
  { selections }: SelectionSetNode,
  fragments: Fragments,
  known: Map<string, Measured>,
  directives = 0,
): Measured =>
  selections
    .map((selection): Measured => {
      const own = selection.directives?.length ?? 0
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const measured = measureFragment(selection.name.value, fragments, known)
        return { ...measured, directives: measured.directives + own }
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return measureSet(selection.selectionSet, fragments, known, own)
      const below = selection.selectionSet ? measureSet(selection.selectionSet, fragments, known) : NOTHING
      return {
        depth: below.depth + 1,
        rootFields: 1,
        aliases: below.aliases + (selection.alias ? 1 : 0),
        directives: below.directives + own,
      }
    })
    .reduce(
      (all, one) => ({
        depth: Math.max(all.depth, one.depth),
        rootFields: all.rootFields + one.rootFields,
        aliases: all.aliases + one.aliases,
        directives: all.directives + one.directives,
      }),
      { ...NOTHING, directives },
    )

const measureFragment = (name: string, fragments: Fragments, known: Map<string, Measured>): Measured => {
  const found = known.get(name)
  if (found) return found
  known.set(name, NOTHING)
  const fragment = fragments.get(name)
  const measured = fragment
    ? measureSet(fragment.selectionSet, fragments, known, fragment.directives?.length ?? 0)
    : NOTHING
  known.set(name, measured)
  return measured
}
