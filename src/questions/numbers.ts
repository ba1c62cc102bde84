import { blank, spansOf, type Span } from './scan.ts'

export type FoundNumber = Span & { readonly kind: 'telephone' | 'number' }

/** Groups of digits with at most one separator and a space at each side of it between them. */
const RUN = /(?:\+ ?)?\(?\d+(?:(?: ?[-./)] ?\(?| ?\(| {1,2})\d+)*/gu

/** What looks like a run and is medicine: blood pressures, decimals, thousands. */
const READINGS: readonly RegExp[] = [
  /(?<![\d/.-])[1-9]\d{1,2}\/\d{2,3}(?![\d/])/gu,
  /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d])/gu,
  /(?<![\d.])(?:0|[1-9]\d{0,5})[.,]\d+(?!\d|[.,]\d)/gu,
]

/** Numbers that begin or are made of letters: an account (ISO 13616), British national insurance. */
const LETTERED: readonly RegExp[] = [
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu,
]

const UNIT =
  /^ ?-?(?:mg|mcg|[µμ]g|g|kg|ng|pg|ml|l|dl|iu|u|ui|units?|[mµμunp]?mol|meq|%|‰|mm|cm|m|mmhg|kpa|bpm|h|hrs?|hours?|d|days?|weeks?|months?|years?|min|minutes?|s|seconds?|cells?|copies|platelets?|patients?|people|persons?|participants?|subjects?|individuals|adults?|children|women|men|cases?|deaths?|births?|doses?|tablets?|steps?|kcal|kj|cfu|pfu|bp|million|billion|thousand|euros?|dollars?|usd|eur|€|\$|°c|[x×] ?10|\/ ?[µμ]?l|\/ ?mm3|per)(?![\p{L}\p{N}])/iu

/** How far before a number a word may stand that says what number it is. */
const REACH = 60
/** No "]" between the word and the number: the words that stand for what was removed are no label of what follows. */
const OF_TELEPHONE =
  /(?<!\p{L})(?:tel|tele(?:phone|fon|foon)\p{L}*|phone|mobile?|cell(?:phone)?|handy|fax|whatsapp|signal|call|ring|text|sms|reach|t[ée]l(?:[ée]phone)?|tel[ée]fono|m[óo]vil|celular|cellulare|anrufen)(?!\p{L})[^\d\]\n]{0,20}$/iu
const OF_RECORD =
  /(?<!\p{L})(?:mrn|ssn|nhs|kvnr|bsn|nir|iban|personnummer|medicare|medicaid|aadhaar|passport|social security|(?:insurance|insured|versicher\p{L}*|kranken\p{L}*|patient|medical record|record|case|file|chart|hospital|member(?:ship)?|policy|account|identity|national|health|licen[cs]e)(?: (?:id|card|record))?(?: ?(?:no|nr|num\p{L}*|id)\.?| ?[:#]))(?!\p{L})[^\d\]\n]{0,12}$/iu
const OF_REFERENCE =
  /(?<!\p{L})(?:pmids?|pmc(?:id)?|pubmed|nct|isrctn|eudract|euct|actrn|chictr|ctri|umin|drks|prospero|crd|isbn|issn|doi|orcid|cas|atc|icd|snomed(?: ct)?|sctid|loinc|rxcui|omim|mesh|umls|cui|chembl|pubchem|cid|arxiv|clinicaltrials\.gov|pages?|pp?|vol(?:ume)?|lot|batch|grant|protocol|gtin|ean|ndc|pzn)(?!\p{L})\.?[ :.#=(]{0,3}(?:(?:no|number|code|id)\.?)?[ :.#=(]{0,3}$/iu
/** Between the members of a list such as "PMIDs 12345678, 23456789 and 34567890". */
const LISTED = /^[ ,;]{1,2}(?:(?:and|or|&) )?$/iu

/**
 * How telephone numbers that begin with neither "+" nor "0" are grouped: North America, Mexico, Brazil, China, India, and
 * where all nine digits are in threes (Spain, Portugal, Poland).
 */
const TELEPHONE_LAYOUTS = new Set(['3-3-4', '1-3-3-4', '2-4-4', '2-5-4', '3-4-4', '5-5', '3-3-3'])
/** How numbers of people and cards are grouped: America's 3-2-4, Nordic 6-4 and 8-4, France's 1-2-2-2-3-3(-2), cards in fours. */
const RECORD_LAYOUTS = new Set(['3-2-4', '6-4', '8-4', '1-2-2-2-3-3', '1-2-2-2-3-3-2', '4-4-4', '4-4-4-4', '4-4-4-3'])

/** Digits in a row that no dose and no year has. */
const LONG = 8
const SHORTEST_LABELLED = 5
/** ITU-T E.164: 15 digits at most, country code included; with "00" before it 17. */
const LONGEST_TELEPHONE = 17

/** Telephone numbers and other long numbers of people in a text as `toScan` gives it. */
export const numbersIn = (text: string): readonly FoundNumber[] => {
  const lettered = LETTERED.flatMap((pattern) => spansOf(text, pattern))
  const withoutLettered = blank(text, lettered)
  const rest = blank(
    withoutLettered,
    READINGS.flatMap((pattern) => spansOf(withoutLettered, pattern)),
  )
  const found: FoundNumber[] = lettered.map((span) => ({ ...span, kind: 'number' }))
  let endOfReference = -1
  for (const { 0: run, index: start } of rest.matchAll(RUN)) {
    const end = start + run.length
    const before = text.slice(Math.max(0, start - REACH), start)
    const isListed = endOfReference >= 0 && LISTED.test(text.slice(endOfReference, start))
    if (!run.startsWith('+') && (isListed || OF_REFERENCE.test(before))) {
      endOfReference = end
      continue
    }
    const kind = kindOf(run, before, text.slice(end, end + 20))
    if (kind) found.push({ kind, ...withLetters(text, start, end) })
  }
  return found
}

const kindOf = (run: string, before: string, after: string): FoundNumber['kind'] | null => {
  const groups = run.split(/\D+/).filter((group) => group !== '')
  const digits = groups.join('')
  if (digits.length < SHORTEST_LABELLED) return null
  const couldBeCalled = digits.length <= LONGEST_TELEPHONE
  if (run.startsWith('+') && digits.length >= LONG && couldBeCalled) return 'telephone'
  if (UNIT.test(after)) return null
  if (OF_RECORD.test(before)) return 'number'
  if (OF_TELEPHONE.test(before) && digits.length > SHORTEST_LABELLED && couldBeCalled) return 'telephone'
  if (isPartOfCode(groups, before, after)) return null
  if (/^00[1-9]/.test(digits) && digits.length >= 10 && couldBeCalled) return 'telephone'
  if (/^0[1-9]/.test(digits) && digits.length >= 9 && digits.length <= 12) return 'telephone'
  return kindByLayout(groups)
}

const kindByLayout = (groups: readonly string[]): FoundNumber['kind'] | null => {
  const [first = ''] = groups
  if (groups.length === 1) return first.length >= LONG && !/0{5}$/.test(first) ? 'number' : null
  // Doses, steps of a titration, stretches of years.
  if (groups.every((group) => group.endsWith('0')) || groups.every((group) => /^(?:19|20)\d\d$/.test(group)))
    return null
  const layout = groups.map(({ length }) => length).join('-')
  if (layout === '3-3-3' && (!/^[6-9]/.test(first) || groups.at(-1) === '000')) return null
  if (TELEPHONE_LAYOUTS.has(layout)) return 'telephone'
  return RECORD_LAYOUTS.has(layout) ? 'number' : null
}

/** "NCT01234567", "rs12345678", "1234567abc": letters at a number make it a code, but for one capital as insurances have it. */
const isPartOfCode = (groups: readonly string[], before: string, after: string): boolean => {
  const letterBefore = /\p{L}$/u.test(before)
  const letterAfter = /^\p{L}/u.test(after)
  if (!letterBefore && !letterAfter) return false
  const isOneCapital = letterBefore ? CAPITAL_BEFORE.test(before) && !letterAfter : CAPITAL_AFTER.test(after)
  return !(isOneCapital && groups.length === 1 && (groups[0]?.length ?? 0) >= LONG)
}

const CAPITAL_BEFORE = /(?<![\p{L}\d])[A-Z]$/u
const CAPITAL_AFTER = /^[A-Z](?![\p{L}\d])/u

/** The capital of "A123456789" or "12345678Z" belongs to the number. */
const withLetters = (text: string, start: number, end: number): Span => ({
  start: CAPITAL_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ? start - 1 : start,
  end: CAPITAL_AFTER.test(text.slice(end, end + 2)) ? end + 1 : end,
})
