import fc, { type Arbitrary } from 'fast-check'
import { buildSchema, getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql'
import type { Asked } from './exchange.ts'

type Guesses = { readonly anyId: Arbitrary<string>; readonly slug: Arbitrary<string>; readonly word: Arbitrary<string> }

/** Queries and mutations over every root field of the schema, with arguments that are guessed, under aliases and in fragments. */
export const graphqlRequests = (schemaText: string, guesses: Guesses): Arbitrary<Asked> => {
  const schema = buildSchema(schemaText, { assumeValidSDL: true })
  const roots = [
    ...fieldsOf(schema.getQueryType()).map((field) => ({ verb: 'query', field })),
    ...fieldsOf(schema.getMutationType()).map((field) => ({ verb: 'mutation', field })),
  ]
  return fc
    .tuple(fc.constantFrom(...roots), fc.array(argumentOf(guesses), { maxLength: 3 }), shape, fc.nat())
    .map(([{ verb, field }, given, how, seed]) => {
      const taken = new Map(given.filter(([name]) => field.args.some((one) => one.name === name)))
      const args = taken.size === 0 ? '' : `(${[...taken].map(([name, value]) => `${name}: ${value}`).join(', ')})`
      const query = written({ verb, field, args, selection: selectionOf(field, seed, 3), how })
      return {
        method: 'POST',
        path: '/api/graphql',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      }
    })
}

const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly GraphQLField<unknown, unknown>[] =>
  type ? Object.values(type.getFields()) : []

type Shape = 'plain' | 'alias' | 'twice' | 'fragment' | 'unknown field'
const shape: Arbitrary<Shape> = fc.constantFrom('plain', 'plain', 'alias', 'twice', 'fragment', 'unknown field')

const argumentOf = ({ anyId, slug, word }: Guesses): Arbitrary<readonly [string, string]> =>
  fc.oneof(
    anyId.map((id): readonly [string, string] => ['id', JSON.stringify(id)]),
    slug.map((value): readonly [string, string] => ['slug', JSON.stringify(value)]),
    word.map((value): readonly [string, string] => ['q', JSON.stringify(value)]),
    fc.constantFrom<readonly [string, string]>(
      ['draft', 'true'],
      ['trash', 'true'],
      ['limit', '0'],
      ['limit', '100'],
      ['page', '2'],
      ['pagination', 'false'],
      ['sort', '"question"'],
      ['sort', '"-article.question"'],
    ),
    fc
      .tuple(fc.constantFrom('question', 'slug', 'title', 'name', 'email', 'id', 'article__question'), word)
      .map(([name, value]): readonly [string, string] => ['where', `{${name}: {equals: ${JSON.stringify(value)}}}`]),
  )

const written = (of: {
  readonly verb: string
  readonly field: GraphQLField<unknown, unknown>
  readonly args: string
  readonly selection: string
  readonly how: Shape
}): string => {
  const { verb, field, args, selection, how } = of
  const call = `${field.name}${args}${selection}`
  if (how === 'alias') return `${verb} { a: ${call} }`
  if (how === 'twice') return `${verb} { a: ${call} b: ${call} }`
  if (how === 'fragment') {
    const type = getNamedType(field.type).name
    return selection === ''
      ? `${verb} { ${call} }`
      : `${verb} { ${field.name}${args} { ...f } } fragment f on ${type} ${selection}`
  }
  if (how === 'unknown field') return `${verb} { ${field.name}${args} { qestion } }`
  return `${verb} { ${call} }`
}

/** Some of the fields of what a field gives, to a depth; always with what they are called. */
const selectionOf = (field: GraphQLField<unknown, unknown>, seed: number, depth: number): string => {
  const type = getNamedType(field.type)
  if (!isObjectType(type) || depth === 0) return isObjectType(type) ? ' { __typename }' : ''
  const fields = Object.values(type.getFields()).filter(
    (one) =>
      (depth > 1 || !isObjectType(getNamedType(one.type))) &&
      one.args.every(({ type: of }) => !String(of).endsWith('!')),
  )
  const chosen = fields.filter((_, index) => ((seed >>> (index % 24)) & 1) === 1 || index === seed % fields.length)
  const parts = chosen.map((one) => one.name + selectionOf(one, seed >>> 3, depth - 1))
  return ` { __typename ${parts.join(' ')} }`
}
