import { dateOf, isoDay, readMonth } from '../citations/dates.ts'
import type { ReferenceKind } from '../citations/reference.ts'
import { text } from './xml.ts'

/** From the strongest statement to the weakest; NLM's publication types (MeSH, "Publication Characteristics"). */
const KINDS: readonly (readonly [RegExp, ReferenceKind])[] = [
  [/^(Practice )?Guideline$|^Consensus (Statement|Development Conference)/, 'guideline'],
  [/^(Systematic Review|(Network )?Meta-Analysis)$/, 'systematic-review'],
  [
    /^(Randomized Controlled|Controlled Clinical|Pragmatic Clinical|Adaptive Clinical|Equivalence|Clinical) Trial(, Phase [IV]+)?$/,
    'trial',
  ],
  [/^(Scoping )?Review$/, 'review'],
  [
    /^(Editorial|Letter|Comment|News|Clinical Trial Protocol|Published Erratum|Retraction (of Publication|Notice)|Expression of Concern)$/,
    'other',
  ],
  [/^(Observational|Comparative|Evaluation|Validation|Multicenter|Clinical|Twin) Study$|^Case Reports$/, 'research'],
]

/** Null where the types only say that it stood in a journal. */
export const kindOf = (types: readonly string[]): ReferenceKind | null =>
  KINDS.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1] ?? null

type PrintedDate = {
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] } | null
  readonly warnings: readonly string[]
}

/** A PubDate or ArticleDate. Of a MedlineDate such as "2001 Nov-Dec" only the year is sure. */
export const printedDate = (element: unknown): PrintedDate => {
  const printed = text(element, 'MedlineDate')
  const year = Number(text(element, 'Year') ?? /\b(1[5-9]|20)\d{2}\b/.exec(printed ?? '')?.[0] ?? Number.NaN)
  if (!Number.isInteger(year)) return { issued: null, warnings: [] }
  const month = readMonth(text(element, 'Month') ?? '')
  const day = Number(text(element, 'Day') ?? 0)
  const parts = [year, ...(month ? [month] : []), ...(month && day >= 1 && day <= 31 ? [day] : [])]
  const season = text(element, 'Season')
  const kept = printed ?? (season ? `${year} ${season}` : null)
  const vague = kept !== null && kept !== String(year)
  return {
    issued: { 'date-parts': [parts] },
    warnings: vague ? [`PubMed dates it “${kept}”; only the year ${year} was taken over.`] : [],
  }
}

/** `2010-02-06` of the text of a source, "Lancet. 2010 Feb 6;375(9713):445"; null where it doesn't give the day. */
export const sourceDay = (source: string): string | null => {
  const [, year, month, day] = /\b((?:1[5-9]|20)\d{2}) ([A-Z][a-z]{2}) (\d{1,2})\b/.exec(source) ?? []
  return isoDay(dateOf(Number(year), readMonth(month ?? ''), Number(day)))
}
