import type { Author, ReferenceKind } from '../citations/reference.ts'
import type { CslItem } from '../citations/csl.ts'
import type { LexicalState } from '../rich-text/to-lexical.ts'

export const AUDIENCES = ['clinician', 'patient'] as const
export type Audience = (typeof AUDIENCES)[number]

export const SECTION_KINDS = ['guidelines', 'research', 'custom'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

export const PROVENANCE_METHODS = ['human', 'machine-drafted'] as const
export type ProvenanceMethod = (typeof PROVENANCE_METHODS)[number]

/** An entry of the frozen bibliography: a copy, so that a later edit of the reference does not reach the reader. */
export type BibliographyEntry = {
  readonly number: number
  /** Id of the record that this is a copy of: what a later retraction of the source is found by. */
  readonly reference: string
  readonly kind: ReferenceKind
  readonly title: string
  readonly titleTranslated: boolean
  readonly authors: readonly Author[]
  /** Of a guideline: who issued it. */
  readonly issuingBody: string | null
  readonly container: string | null
  readonly year: number
  readonly language: string | null
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  readonly url: string | null
  /** The whole entry as one line of text, in the site's bibliography style. */
  readonly citation: string
  /** The whole record as CSL-JSON. */
  readonly csl: CslItem
}

/**
 * What the board reads and approves, word for word: exactly the members that the digest covers. They stand in the
 * publication under the same names, so anybody can canonicalise them (RFC 8785) and compare the SHA-256.
 */
export type ApprovedContent = {
  readonly question: string
  readonly summary: string | null
  readonly language: string
  readonly audiences: readonly Audience[]
  readonly provenance: { readonly method: ProvenanceMethod; readonly tool: string | null; readonly note: string | null }
  readonly sections: readonly {
    readonly kind: SectionKind
    readonly heading: string
    /** Whom the section is written for; empty means everybody. */
    readonly audiences: readonly Audience[]
    readonly content: LexicalState
    readonly html: string
    readonly text: string
  }[]
  readonly bibliography: readonly BibliographyEntry[]
  /** The wording alone: where each question leads changes as other articles go live, so links can't be frozen. */
  readonly relatedQuestionTexts: readonly string[]
  readonly topics: readonly { readonly slug: string; readonly name: string }[]
  readonly disclaimer: string
  /** What is different from the published edition, in a sentence for readers; null for a first edition. */
  readonly changeNote: string | null
}

export const COVERED_MEMBERS = [
  'question',
  'summary',
  'language',
  'audiences',
  'provenance',
  'sections',
  'bibliography',
  'relatedQuestionTexts',
  'topics',
  'disclaimer',
  'changeNote',
] as const satisfies readonly (keyof ApprovedContent)[]
