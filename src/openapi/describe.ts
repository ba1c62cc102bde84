import type { z } from 'zod'
import type { RefusalStatus } from '../commands/refusal-codes.ts'

/** JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = { readonly [keyword: string]: unknown }
/** A shape: zod's, or ready JSON Schema where it is derived from Payload's configuration. */
export type Shape = z.ZodType | JsonSchema

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const
export type Method = (typeof METHODS)[number]

/** A body of one of these media types. */
export type Body = {
  readonly description?: string
  readonly content: Readonly<Record<string, Shape>>
  /** A verb whose body may be left out. */
  readonly optional?: boolean
}

export type Answer = Pick<Body, 'content'> & {
  readonly description: string
  readonly headers?: readonly HeaderName[]
}

export type HeaderName =
  'Cache-Status' | 'Cache-Tag' | 'Content-Disposition' | 'ETag' | 'Idempotent-Replayed' | 'Link' | 'Location'

export type QueryParameter = {
  readonly name: string
  readonly description: string
  readonly schema: Shape
  readonly required?: boolean
  /** `where[a][equals]=b` and the like. */
  readonly isNested?: boolean
  /** It stands once, among the components: `SHARED` in payload-paths.ts. */
  readonly isShared?: boolean
}

/** One operation, as the files of this folder write it; what holds for many is added by `operation.ts`. */
export type Described = {
  readonly summary: string
  readonly description?: string
  /** Left out: for those who are signed in, as far as their roles reach. */
  readonly for?: 'everybody' | 'ingest clients too'
  readonly query?: readonly QueryParameter[] | z.ZodObject
  /** Headers that the request may carry and that change the answer. */
  readonly sends?: readonly Pick<QueryParameter, 'name' | 'description' | 'schema'>[]
  readonly body?: Body
  readonly answers: Readonly<Record<number, Answer>>
  /** Besides those that any operation of its kind can meet. */
  readonly refusals?: readonly RefusalStatus[]
}

/** What one area of the API offers. Paths are written as OpenAPI has them: `/api/articles/{id}`. */
export type Area = {
  readonly tag: string
  readonly description: string
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, Described>>>>>
}

export const json = (shape: Shape, description = 'Done.'): Answer => ({
  description,
  content: { 'application/json': shape },
})

export const jsonBody = (shape: Shape, more: Pick<Body, 'description' | 'optional'> = {}): Body => ({
  ...more,
  content: { 'application/json': shape },
})

/** Something that is no JSON. */
export const text = (mediaType: string, description: string): Answer => ({
  description,
  content: { [mediaType]: { type: 'string' } },
})

/** An object with these members and no others, whose shapes are ready: rows of collections among them. */
export const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
): JsonSchema => ({ type: 'object', properties, required, additionalProperties: false })

/** A component that another file of this folder gives. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
