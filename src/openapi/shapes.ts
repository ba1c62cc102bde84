import { z } from 'zod'

/** Small shapes that many answers share. */

export const time = z.string().meta({ format: 'date-time', description: 'ISO 8601, in UTC.' })
export const timeOrNull = z.string().nullable().meta({ format: 'date-time', description: 'ISO 8601, in UTC.' })
export const id = z.string()
export const count = z.int().min(0)
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256, in lower-case hexadecimal.' })
export const textOrNull = z.string().nullable()
/** Anything that JSON can say: what is inside is not this contract's. */
export const anyObject = z.looseObject({})

export const Shortfall = z
  .strictObject({ code: z.string(), message: z.string(), path: z.string().optional() })
  .meta({ id: 'Shortfall', description: 'One thing that stands in the way; `path` names the field at fault.' })

export const TextChange = z
  .strictObject({
    what: z.string(),
    kind: z.enum(['changed', 'added', 'removed']),
    parts: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  })
  .meta({ id: 'TextChange', description: 'What differs between two texts, in one place of them.' })
