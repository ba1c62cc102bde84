import type { IntegrityStatus } from './integrity.ts'
import type { Reference } from './reference.ts'

export const ADVICE_CODES = [
  'GUIDELINE_IS_OURS',
  'GUIDELINE_WITHOUT_ISSUER',
  'SOURCE_OLD',
  'SOURCE_UNCONFIRMED',
  'SOURCE_UNVERIFIABLE',
  'SOURCE_CONCERN',
  'SOURCE_CORRECTED',
] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]

/** Something about a source that reviewers weigh when they say that it supports the text; it blocks nothing. */
export type Advice = {
  readonly code: AdviceCode
  /** The source's number in the bibliography. */
  readonly number: number
  readonly message: string
}

/** A source as it is cited. */
export type CitedSource = {
  readonly number: number
  readonly reference: Reference
  readonly integrity: IntegrityStatus
  readonly isIdentified: boolean
  /** A section of recommendations cites it. */
  readonly supportsGuidance: boolean
}

export type AdviceRules = {
  /** Names that the site itself appears under as a source. */
  readonly ownNames: readonly string[]
  readonly oldAfterYears: number
  /** The year that the age of a source is counted to. */
  readonly year: number
}

/**
 * What reviewers should know of the sources of a text, in the order of the bibliography. A recommendation needs an outside
 * issuer: an overview of our own under the name of a guideline is noticed, whatever the text credits it to.
 */
export const adviceOn = (sources: readonly CitedSource[], rules: AdviceRules): readonly Advice[] =>
  sources.flatMap((source) => adviceOnSource(source, rules))

const adviceOnSource = (
  { number, reference, integrity, isIdentified, supportsGuidance }: CitedSource,
  { ownNames, oldAfterYears, year }: AdviceRules,
): readonly Advice[] => {
  const title = `[${number}] "${reference.title ?? ''}"`
  const when = (holds: boolean, code: AdviceCode, message: string): readonly Advice[] =>
    holds ? [{ code, number, message }] : []

  const isGuidance = reference.kind === 'guideline' || supportsGuidance
  const own = isGuidance ? ownNameIn(reference, ownNames) : null
  const age = reference.year ? year - reference.year : 0
  return [
    ...when(
      own !== null,
      'GUIDELINE_IS_OURS',
      `${title} stands for a guideline, and was issued by ourselves (${own}). Check who really recommends this.`,
    ),
    ...when(
      own === null && reference.kind === 'guideline' && !reference.issuingBody?.trim(),
      'GUIDELINE_WITHOUT_ISSUER',
      `${title} is called a guideline, but its record does not say who issued it.`,
    ),
    ...when(age > oldAfterYears, 'SOURCE_OLD', `${title} is ${age} years old.`),
    ...when(
      !isIdentified,
      'SOURCE_UNCONFIRMED',
      `${title} was read from the text of a page; nobody has confirmed yet which published work it is.`,
    ),
    ...when(integrity === 'unverifiable', 'SOURCE_UNVERIFIABLE', `${title} could not be checked for retractions.`),
    ...when(integrity === 'concern', 'SOURCE_CONCERN', `${title} carries an expression of concern.`),
    ...when(integrity === 'corrected', 'SOURCE_CORRECTED', `${title} was corrected after it was published.`),
  ]
}

/** The name of ours that the source's issuer, author, publisher or container carries; null where it carries none. */
const ownNameIn = (
  { issuingBody, publisher, containerTitle, authors }: Reference,
  ownNames: readonly string[],
): string | null => {
  const names = [issuingBody, publisher, containerTitle, ...authors.map(({ literal }) => literal)]
  const found = names.find((name) => ownNames.some((own) => own.trim() !== '' && fold(name ?? '').includes(fold(own))))
  return found ?? null
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
