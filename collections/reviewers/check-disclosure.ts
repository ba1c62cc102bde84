import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'
import type { Reviewer } from '../../src/payload-types.ts'
import { canonicalJson } from '../../src/review/digest.ts'
import { dayOf } from '../../src/review/calendar.ts'

const declared = ({ nothingToDisclose, interests }: Partial<Reviewer>): string =>
  canonicalJson(JSON.parse(JSON.stringify([nothingToDisclose === true, interests ?? []])))

/** A declaration says either "nothing" or what there is, and carries the day on which it was made. */
export const checkDisclosure: CollectionBeforeChangeHook<Reviewer> = ({ data, originalDoc }) => {
  const whole = { ...originalDoc, ...data }
  if (whole.nothingToDisclose === true && (whole.interests ?? []).length > 0) {
    throw new RefusalError(
      refusal(422, 'DISCLOSURE_CONTRADICTS', 'Declare "nothing to disclose", or the interests, but not both.'),
    )
  }
  const now = new Date().toISOString()
  if (whole.disclosedOn && dayOf(new Date(whole.disclosedOn).toISOString()) > dayOf(now)) {
    throw new RefusalError(refusal(422, 'DISCLOSURE_DATE_AHEAD', 'A declaration can’t be dated in the future.'))
  }
  const changed = declared(whole) !== declared(originalDoc ?? {})
  return changed && (whole.disclosedOn ?? null) === (originalDoc?.disclosedOn ?? null)
    ? { ...data, disclosedOn: now }
    : data
}
