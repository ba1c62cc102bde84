import type { Span } from './scan.ts'

export type FoundDate = Span & { readonly isBirth: boolean }

/** Names and short names of the months in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTHS =
  'january february march april may june july august september october november december sept jan feb mar apr jun jul aug sep oct nov dec ' +
  'januar jänner februar märz mai juni juli oktober dezember mär okt dez ' +
  'janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei augustus'
// The longest first: "mar" must not be all that is read of "march".
const MONTH = [...new Set(MONTHS.split(' '))].toSorted((one, other) => other.length - one.length).join('|')

/** Each pattern has the groups y (year) and d, m (day and month, in whichever order), or d alone beside a month's name. */
const PATTERNS: readonly RegExp[] = [
  /(?<![\d./-])(?<y>\d{4})(?<sep>[./-])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})(?!\d|[./-]\d)/gu,
  /(?<![\d./-])(?<d>\d{1,2})(?<sep>[./-]) ?(?<m>\d{1,2})\k<sep> ?(?<y>\d{4}|\d{2})(?!\d|[./-]\d)/gu,
  /(?<!\d)(?<y>\d{4}) ?年 ?(?<m>\d{1,2}) ?月 ?(?<d>\d{1,2}) ?日/gu,
  new RegExp(
    `(?<![\\d./-])(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: (?:of|de))?[ -]{1,2}(?:${MONTH})(?!\\p{L})[.,]?(?: (?:of|de))?[ -]{1,2}(?<y>\\d{4}|\\d{2})(?!\\d)`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:${MONTH})\\.? {1,2}(?<d>\\d{1,2})(?:st|nd|rd|th)?,? {1,2}(?<y>\\d{4})(?!\\d)`, 'giu'),
]

/** How far before a date a word may stand that says what it is the date of. */
const REACH = 40
const OF_BIRTH =
  /(?<!\p{L})(?:born|birth\p{L}*|d\.?o\.?b|geboren|geb|geburts\p{L}*|née?|nee|naissance|nacid[oa]|nacimiento|nat[oa]|nascita|nascid[oa]|nascimento)(?!\p{L})[^\]?!\n]{0,20}$/iu
const OF_A_WORK =
  /(?<!\p{L})(?:publi\p{L}*|guidelines?|versions?|updated?|approved|approval|editions?|retract\p{L}*|issued?|dated|warnings?|recall\p{L}*|FDA|EMA|MHRA|NICE)(?!\p{L})[^\]?!\n]{0,25}$/iu

/** Years before now at which a full date is taken for a birth without a word that says so. */
const YEARS_AGO = 5
const EARLIEST = 1900

/** All full dates in a text, and which of them may be somebody's birthday. A year or a month alone is none. */
export const datesIn = (text: string, today: string): readonly FoundDate[] => {
  const found: FoundDate[] = []
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { y = '', m, d = '' } = match.groups ?? {}
      if (!isDate(Number(d), m === undefined ? null : Number(m))) continue
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ start, end, isBirth: isBirth(y, text.slice(Math.max(0, start - REACH), start), today) })
    }
  }
  return found
}

/** Day and month may be swapped, as they are in America. */
const isDate = (day: number, month: number | null): boolean =>
  month === null
    ? day >= 1 && day <= 31
    : day >= 1 && month >= 1 && Math.min(day, month) <= 12 && Math.max(day, month) <= 31

const isBirth = (year: string, before: string, today: string): boolean => {
  if (OF_BIRTH.test(before)) return true
  const thisYear = Number(today.slice(0, 4))
  const number = Number(year)
  return year.length === 4 && number >= EARLIEST && number <= thisYear - YEARS_AGO && !OF_A_WORK.test(before)
}
