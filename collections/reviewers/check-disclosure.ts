import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'
import type { Reviewer } from '../../src/payload-types.ts'
import { dayOf } from '../../src/review/calendar.ts'
import { canonicalJson } from '../../src/review/digest.ts'

/**
 * A declaration says either "nothing" or what there is, and carries the day on which it was made: the server's, whenever it
 * changes. An unchanged one is confirmed by sending today's date. Only a new profile may bring an earlier date with it.
 */
export const checkDisclosure: CollectionBeforeChangeHook<Reviewer> = ({ data, originalDoc, operation }) => {
  const whole = { ...originalDoc, ...data }
  const interests = interestsOf(whole)
  if (whole.nothingToDisclose === true && interests.length > 0) {
    throw new RefusalError(
      refusal(422, 'DISCLOSURE_CONTRADICTS', 'Declare "nothing to disclose", or the interests, but not both.'),
    )
  }
  const now = new Date().toISOString()
  const given = isoOf(whole.disclosedOn)
  if (given !== null && dayOf(given) > dayOf(now)) {
    throw new RefusalError(refusal(422, 'DISCLOSURE_DATE_AHEAD', 'A declaration can’t be dated in the future.'))
  }
  if (whole.nothingToDisclose !== true && interests.length === 0) return { ...data, disclosedOn: null }

  const stored = isoOf(originalDoc?.disclosedOn)
  const isNew = declared(whole) !== declared(originalDoc ?? {}) && (operation === 'update' || given === null)
  const isConfirmed = given !== null && given !== stored && dayOf(given) === dayOf(now)
  return isNew || isConfirmed ? { ...data, disclosedOn: now } : data
}

type Declaration = Partial<Pick<Reviewer, 'nothingToDisclose' | 'interests'>>

/** Hooks run before the fields are checked, so anything may have been sent. */
const interestsOf = ({ interests }: Declaration) => (Array.isArray(interests) ? interests : [])

/** What is declared, however it was written: ids of rows, empty texts and two spellings of one day are no change. */
const declared = (declaration: Declaration): string =>
  canonicalJson(
    JSON.parse(
      JSON.stringify([
        declaration.nothingToDisclose === true,
        ...interestsOf(declaration).map(({ heading, entity, detail, topics, until, material }) => ({
          heading,
          entity,
          detail: detail || null,
          topics: (Array.isArray(topics) ? topics : []).map(idOf).sort(),
          until: isoOf(until),
          material: material === true,
        })),
      ]),
    ),
  )

const idOf = (topic: unknown): unknown =>
  typeof topic === 'object' && topic !== null && 'id' in topic ? topic.id : topic

/** A date as an ISO text; null where there is none, or none that could be read. */
const isoOf = (date: string | null | undefined): string | null =>
  date && !Number.isNaN(Date.parse(date)) ? new Date(date).toISOString() : null
