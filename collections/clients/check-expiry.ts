import type { DateFieldValidation } from 'payload'
import { MOST_DAYS } from '../../src/machine-clients/vocabulary.ts'

/** A date that is there and not too far off. In the past it may be put, which ends the key; a new client must not begin so. */
export const checkExpiry: DateFieldValidation = (value, { operation }) => {
  const time = value ? new Date(value).getTime() : Number.NaN
  if (Number.isNaN(time)) return 'Say when it expires.'
  if (time > Date.now() + MOST_DAYS * 86_400_000) return `At most ${MOST_DAYS} days from now.`
  if (operation === 'create' && time <= Date.now()) return 'This is over already.'
  return true
}
