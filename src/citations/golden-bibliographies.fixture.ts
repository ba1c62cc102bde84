import { GOLDEN_ARTICLES } from './golden-articles.fixture.ts'
import { GOLDEN_IRREGULAR_ARTICLES } from './golden-irregular-articles.fixture.ts'
import { GOLDEN_NAMED_ARTICLES } from './golden-named-articles.fixture.ts'
import { GOLDEN_WORKS } from './golden-works.fixture.ts'
import type { BibliographyStyle } from './bibliography.ts'
import type { Reference } from './reference.ts'

/** A published work, and the line that each style prints of it. Written by hand after the rules, not copied from the program. */
export type GoldenBibliography = {
  readonly name: string
  readonly reference: Reference
} & Readonly<Record<BibliographyStyle, GoldenLine>>

export type GoldenLine = {
  readonly line: string
  /** What the line shows, by the chapter or section of the manual that says so. */
  readonly rules: readonly string[]
  /** Where the CSL style or the record departs from the manual; explained in docs/bibliography-styles.md. */
  readonly deviations?: readonly Deviation[]
}

export type Deviation =
  | 'database'
  | 'degree'
  | 'doi-form'
  | 'editors'
  | 'en-dash'
  | 'group-comma'
  | 'italics'
  | 'no-date'
  | 'no-volume'
  | 'original-title'
  | 'place-in-brackets'
  | 'retraction'
  | 'subtitle'
  | 'year-alone'

export const GOLDEN_BIBLIOGRAPHIES: readonly GoldenBibliography[] = [
  ...GOLDEN_ARTICLES,
  ...GOLDEN_NAMED_ARTICLES,
  ...GOLDEN_IRREGULAR_ARTICLES,
  ...GOLDEN_WORKS,
]
