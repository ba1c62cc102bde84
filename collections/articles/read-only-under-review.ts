import type { Field, FieldAccess } from 'payload'
import { openRoundOf } from '../../src/commands/rounds.ts'
import type { Article } from '../../src/payload-types.ts'

/**
 * What forms are told of a field that is part of the frozen text. A save is not judged here but by `refuseWhileUnderReview`:
 * access that is denied would drop the change in silence, where a person needs to hear that it was refused.
 */
const unlessUnderReview: FieldAccess<Article> = async ({ doc, req }) =>
  req.context.writing === true || !doc?.id || (await openRoundOf(doc.id, req)) === null

/** The same fields, shown read-only as long as the board has the article. */
export const readOnlyUnderReview = (fields: readonly Field[]): Field[] =>
  fields.map((field) =>
    'name' in field && field.type !== 'ui'
      ? ({ ...field, access: { ...field.access, update: unlessUnderReview } } as Field)
      : field,
  )
