import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from 'graphql'

const schema = () => buildSchema(readFileSync('docs/schema.graphql', 'utf8'), { assumeValidSDL: true })
let built: ReturnType<typeof schema> | undefined

/** The shortest valid call of a root field, such as `query Article`; `idOf` gives the id of the kind of document it is about. */
export const graphqlCall = (name: string, idOf: (field: string) => string): string => {
  built ??= schema()
  const [verb, field = ''] = name.split(' ')
  const root = verb === 'query' ? built.getQueryType() : built.getMutationType()
  const called = root?.getFields()[field]
  if (!called) throw new Error(`There is no ${name}.`)
  const args = called.args
    .filter(({ type }) => isNonNullType(type))
    .map((one) => `${one.name}: ${one.name === 'id' ? JSON.stringify(idOf(field)) : literal(one.type)}`)
  const selection = isObjectType(getNamedType(called.type)) ? ' { __typename }' : ''
  return `${verb} { ${field}${args.length === 0 ? '' : `(${args.join(', ')})`}${selection} }`
}

/** The least that a type accepts: a value of it with what it requires, and nothing else. */
const literal = (given: GraphQLInputType): string => {
  const type = getNullableType(given)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
    return `{${required.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`
  }
  const scalar: Readonly<Record<string, string>> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    JSON: '{}',
    JSONObject: '{}',
  }
  if (type.toString() === 'DateTime') return '"2026-01-01T00:00:00.000Z"'
  if (type.toString() === 'EmailAddress') return '"nobody@example.org"'
  return scalar[type.toString()] ?? '"x"'
}
