import { z } from 'zod'
import type { JsonSchema, Shape } from './describe.ts'

/**
 * A shape as JSON Schema. `input` is what may be sent, before zod has filled in and trimmed; `output` is what is answered. What
 * carries an id (`.meta({ id })`) stands in `$defs` and is referred to; `hoist` brings it to its place.
 */
export const toSchema = (shape: Shape, io: 'input' | 'output'): JsonSchema => {
  if (!(shape instanceof z.ZodType)) return shape
  // Inside an object, because the outermost schema would be written out where it has an id.
  const { properties, $defs } = z.toJSONSchema(z.strictObject({ it: shape }), { io, unrepresentable: 'any' })
  const { it } = properties as { readonly it: JsonSchema }
  return { ...(it as object), ...($defs === undefined ? {} : { $defs }) }
}

type Hoisted = { readonly value: unknown; readonly schemas: Readonly<Record<string, JsonSchema>> }

/** Takes all `$defs` out of a value, wherever in it they stand, and leads the references to them into the components. */
export const hoist = (value: unknown): Hoisted => {
  const schemas: Record<string, JsonSchema> = {}
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const { $defs, ...rest } = part as { readonly $defs?: Readonly<Record<string, unknown>> }
    for (const [name, schema] of Object.entries($defs ?? {})) keep(name, walk(schema) as JsonSchema)
    return Object.fromEntries(
      Object.entries(rest).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : walk(inner),
      ]),
    )
  }
  const keep = (name: string, { id: _id, ...schema }: JsonSchema): void => {
    const known = schemas[name]
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are called ${name}.`)
    schemas[name] = schema
  }
  return { value: walk(value), schemas }
}
