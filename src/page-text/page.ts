/**
 * What a published question-and-answer page says, as plain data: the output of the page-text reader. It knows nothing of
 * Payload or Lexical; `src/rich-text/from-page.ts` turns its blocks into editor content.
 */

export type PageInline =
  | { readonly type: 'text'; readonly text: string }
  /** `numbers` are the printed reference numbers in the order in which they stand on the page, e.g. [2, 3, 5, 4, 6]. */
  | { readonly type: 'citation'; readonly numbers: readonly [number, ...number[]] }

export type PageListItem = { readonly inlines: readonly PageInline[]; readonly items: readonly PageListItem[] }

export type PageBlock =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly inlines: readonly PageInline[] }
  | { readonly type: 'list'; readonly items: readonly [PageListItem, ...PageListItem[]] }

export type PageSection = {
  readonly kind: 'guidelines' | 'research' | 'custom'
  readonly heading: string
  readonly blocks: readonly PageBlock[]
}

export type PageReference = {
  /** The printed number; references are numbered from 1 in the order of the list. */
  readonly number: number
  /** As printed above the title ("Guideline", "Research"); other words are kept in lower case as `other`. */
  readonly kind: 'guideline' | 'research' | 'other'
  /** Without the square brackets that NLM puts around a translated title. */
  readonly title: string
  /** True where the title stood in square brackets: NLM's mark of a title translated into English (Citing Medicine, 2nd ed.). */
  readonly titleTranslated: boolean
  readonly container: string | null
  readonly year: number | null
}

export type Page = {
  readonly question: string
  readonly sections: readonly [PageSection, ...PageSection[]]
  readonly references: readonly PageReference[]
  readonly relatedQuestions: readonly string[]
  readonly disclaimer: string | null
  /** ISO 8601 calendar date (YYYY-MM-DD) of "Last updated". */
  readonly lastUpdated: string | null
}

/** A remark bound to a line of the input; lines are counted from 1. */
export type LineNote = { readonly line: number; readonly message: string }

export type PageReport = {
  readonly sections: number
  /** Inline citations found; a run such as "2, 3, 5" is one. */
  readonly citations: number
  readonly references: number
  readonly relatedQuestions: number
  readonly warnings: readonly LineNote[]
}

/** A stretch of the text as given: offsets in UTF-16 units, and the line, counted from 1, on which it begins. */
export type Place = { readonly start: number; readonly end: number; readonly line: number }

/** A run of numbers in the text of a section that is, or may be, a citation. */
export type NumberMark = {
  /**
   * `doubt`: it may be a quantity as well; `unlisted`: it reads like a citation, but the reference list lacks a number of
   * it. Both were left as text.
   */
  readonly reading: 'citation' | 'doubt' | 'unlisted'
  readonly numbers: readonly [number, ...number[]]
  readonly bracketed: boolean
  /** The warning that says so; null for a citation. */
  readonly warning: LineNote | null
  /** The very object of the page that it stands in, or that it is. */
  readonly inline: PageInline
  /** Where it stands in the text of `inline`; null for a citation, which is all of it. */
  readonly within: { readonly start: number; readonly end: number } | null
  /** Where it stands in the text as given; null where that can't be told. */
  readonly place: Place | null
}

export type PageReading =
  /** `marks` are in the order of the page. */
  | { readonly ok: true; readonly page: Page; readonly report: PageReport; readonly marks: readonly NumberMark[] }
  /** Not such a page: each problem says what was looked for and the line up to which, or at which, it was looked for. */
  | { readonly ok: false; readonly problems: readonly [LineNote, ...LineNote[]] }
