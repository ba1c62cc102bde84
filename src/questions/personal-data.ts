import { datesIn } from './dates.ts'
import { numbersIn } from './numbers.ts'
import { blank, toScan } from './scan.ts'

export const PERSONAL_KINDS = ['e-mail', 'telephone', 'date-of-birth', 'number'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Something in a text that may tell who somebody is; `start` and `end` count UTF-16 units, as JavaScript's strings do. */
export type PersonalDatum = {
  readonly kind: PersonalKind
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Letters and digits around an "@", each run looked at once; also "name (at) example (dot) org". */
const EMAIL =
  /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}._%+'’-]+(?:@| ?[([{] ?at ?[)\]}] ?)[\p{L}\p{N}-]+(?:(?:\.| ?[([{] ?dot ?[)\]}] ?)[\p{L}\p{N}-]+)*(?:\.| ?[([{] ?dot ?[)\]}] ?)\p{L}{2,24}(?!\p{L})/giu

/** Digits in the address of a page or of a work are nobody's. */
const ADDRESS = /(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)\S+/giu

/**
 * The obvious personal data in a text: e-mail addresses, telephone numbers, dates of birth, and long numbers such as those
 * of insurances and records. It errs on the side of pointing out, except where numbers are what medicine is made of: doses,
 * readings, years, identifiers of works and codes. Names are not looked for. Takes time in proportion to the text.
 *
 * @param today ISO date; a full date long before it is taken for a birth.
 */
export const findPersonalData = (text: string, today: string): readonly PersonalDatum[] => {
  const scanned = toScan(text)
  const emails = [...scanned.matchAll(EMAIL)].map((match) => spanOf('e-mail', match.index, match[0].length))
  const addresses = [...scanned.matchAll(ADDRESS)].map((match) => spanOf('number', match.index, match[0].length))
  const afterAddresses = blank(scanned, [...emails, ...addresses])
  const dates = datesIn(afterAddresses, today)
  const numbers = numbersIn(blank(afterAddresses, dates))
  return [
    ...emails,
    ...dates.filter(({ isBirth }) => isBirth).map(({ start, end }) => ({ kind: 'date-of-birth' as const, start, end })),
    ...numbers,
  ]
    .toSorted((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({ kind, text: text.slice(start, end), start, end }))
}

const spanOf = (kind: PersonalKind, start: number, length: number) => ({ kind, start, end: start + length })

const REMOVED: Readonly<Record<PersonalKind, string>> = {
  'e-mail': '[e-mail removed]',
  telephone: '[telephone number removed]',
  'date-of-birth': '[date of birth removed]',
  number: '[number removed]',
}

/** What was beside a number can become one of its own when that number is gone; it does so once or twice, not for ever. */
const MOST_PASSES = 10

/** The text with words such as "[e-mail removed]" in place of the personal data in it; nothing is found in what it gives. */
export const redactPersonalData = (text: string, today: string): string => {
  let redacted = text
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const data = findPersonalData(redacted, today)
    if (data.length === 0) break
    redacted = without(redacted, data)
  }
  return redacted
}

const without = (text: string, data: readonly PersonalDatum[]): string => {
  let rest = ''
  let from = 0
  for (const { kind, start, end } of data) {
    rest += text.slice(from, start) + REMOVED[kind]
    from = end
  }
  return rest + text.slice(from)
}
