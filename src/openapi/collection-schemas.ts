import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'
import { nobody } from '../../access/roles.ts'
import type { JsonSchema } from './describe.ts'

/** A collection or, without `labels`, a global. */
type Entity = {
  readonly slug: string
  readonly labels?: unknown
  readonly flattenedFields: readonly FlattenedField[]
}
type ObjectSchema = JsonSchema & {
  readonly title?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

export type CollectionSchemas = {
  readonly schemas: Readonly<Record<string, JsonSchema>>
  /** The component of a row as it is answered, and of what is sent to write one. */
  readonly row: (slug: string) => string
  readonly input: (slug: string) => string
  /** What a new row can't do without. */
  readonly neededFor: (slug: string) => readonly string[]
}

/** Where Payload's configuration says less than it does. */
const CORRECTIONS: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  // Payload writes no time of change when somebody signs in, and takes the one before away. Where a relationship leads to an
  // account, it says which collection that is in.
  users: { updatedAt: { type: ['string', 'null'] }, collection: { const: 'users' } },
}

/** Not Payload's own shape, because the world reads it by another way: `publication.ts` says it. */
const WRITTEN_BY_HAND: Readonly<Record<string, string>> = { publications: 'PublicationOfStaff' }

/** How the collections and globals are read and written by REST, from Payload's configuration. */
export const collectionSchemas = (config: SanitizedConfig): CollectionSchemas => {
  const definitions = configToJSONSchema(config, 'text').definitions as Readonly<Record<string, ObjectSchema>>
  const entities: readonly Entity[] = [
    ...config.collections.filter(({ slug }) => !slug.startsWith('payload-')),
    ...config.globals,
  ]
  const row = (slug: string): string => WRITTEN_BY_HAND[slug] ?? definitions[slug]?.title ?? slug
  const input = (slug: string): string => `${row(slug)}Input`
  const nameOf = (definition: string): string =>
    entities.some(({ slug }) => slug === definition) ? row(definition) : definition
  const blocks = Object.keys(definitions).filter((name) => /^[A-Z].*(Block|Section)$/.test(name))

  return {
    row,
    input,
    neededFor: (slug) => neededFor(definitions[slug] ?? {}, fieldsOf(entities, slug)),
    schemas: Object.fromEntries([
      ...blocks.map((name) => [name, adapted(definitions[name], nameOf)]),
      ...entities
        .filter(({ slug }) => !(slug in WRITTEN_BY_HAND))
        .flatMap((entity) => {
          const schema = definitions[entity.slug] ?? {}
          return [
            [row(entity.slug), corrected(entity, adapted(asAnswered(schema, entity.flattenedFields), nameOf))],
            [input(entity.slug), withoutRows(adapted(asSent(schema, entity.flattenedFields), nameOf))],
          ]
        }),
    ]) as Readonly<Record<string, JsonSchema>>,
  }
}

const corrected = ({ slug, labels }: Entity, schema: unknown): JsonSchema => {
  const { properties, ...rest } = schema as ObjectSchema
  // A global that was just saved says which it is.
  const more = labels === undefined ? { globalType: { const: slug } } : CORRECTIONS[slug]
  return { ...rest, properties: { ...properties, ...more } }
}

const fieldsOf = (entities: readonly Entity[], slug: string): readonly FlattenedField[] =>
  entities.find((entity) => entity.slug === slug)?.flattenedFields ?? []

/** Payload leaves out what is hidden and what nobody may read; what some may not read can be missing. */
const asAnswered = (schema: ObjectSchema, fields: readonly FlattenedField[]): ObjectSchema => {
  const never = fields.filter((field) => isHidden(field) || field.access?.read === nobody).map(({ name }) => name)
  const sometimes = fields.filter(({ access }) => access?.read).map(({ name }) => name)
  // `password` is only ever sent, and `collection` is not always said.
  const { password: _password, collection: _collection, ...properties } = schema.properties ?? {}
  return {
    ...schema,
    properties: without(properties, never),
    required: (schema.required ?? []).filter((name) => name in properties && ![...never, ...sometimes].includes(name)),
  }
}

/** What of a row is anybody's to write. */
const asSent = (schema: ObjectSchema, fields: readonly FlattenedField[]): ObjectSchema => {
  const {
    id: _id,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    collection: _collection,
    ...properties
  } = schema.properties ?? {}
  const fixed = fields.filter(isFixed).map(({ name }) => name)
  const { required: _required, additionalProperties: _additional, title: _title, ...rest } = schema
  return { ...rest, properties: without(properties, fixed) }
}

const neededFor = (schema: ObjectSchema, fields: readonly FlattenedField[]): readonly string[] => {
  const given = fields.filter((field) => isFixed(field) || hasDefault(field)).map(({ name }) => name)
  return (schema.required ?? []).filter(
    (name) => !['id', 'createdAt', 'updatedAt', 'collection', ...given].includes(name),
  )
}

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true

const isFixed = (field: FlattenedField): boolean =>
  isHidden(field) ||
  field.type === 'join' ||
  ('virtual' in field && Boolean(field.virtual)) ||
  (field.access?.create === nobody && field.access.update === nobody)

const hasDefault = (field: FlattenedField): boolean =>
  ('defaultValue' in field && field.defaultValue !== undefined) || field.type === 'group'

const without = <Value>(
  members: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))

/** Payload writes for a generator of types: its references lead elsewhere, and an `enum` that may be null does not list null. */
const adapted = (part: unknown, nameOf: (definition: string) => string): unknown => {
  if (Array.isArray(part)) return part.map((one) => adapted(one, nameOf))
  if (typeof part !== 'object' || part === null) return part
  const { tsType: _tsType, tsEnumNames: _names, ...schema } = part as JsonSchema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === '$ref') return [key, `#/components/schemas/${nameOf(String(value).replace('#/definitions/', ''))}`]
      if (key === 'enum' && isNullable(schema.type)) return [key, [...(value as readonly unknown[]), null]]
      return [key, adapted(value, nameOf)]
    }),
  )
}

const isNullable = (type: unknown): boolean => Array.isArray(type) && type.includes('null')

/** A relationship is written as an id; it is answered as a row, too, where `depth` asks for that. */
const withoutRows = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(withoutRows)
  if (typeof part !== 'object' || part === null) return part
  const { oneOf, ...schema } = part as JsonSchema
  const ids = Array.isArray(oneOf) ? oneOf.filter((one: JsonSchema) => !isRow(one)) : null
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withoutRows(value)]))
  if (ids === null || ids.length === (oneOf as readonly unknown[]).length) {
    return oneOf === undefined ? inner : { ...inner, oneOf: withoutRows(oneOf) }
  }
  return { ...inner, ...(ids[0] as object) }
}

const isRow = ({ $ref }: JsonSchema): boolean => typeof $ref === 'string' && !/(Block|Section)$/.test($ref)
