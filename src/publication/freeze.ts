import { adviceOn, type Advice, type AdviceRules } from '../citations/advice.ts'
import { formatBibliography, type BibliographyStyle } from '../citations/bibliography.ts'
import { toCsl } from '../citations/csl.ts'
import type { Locator } from '../citations/locators.ts'
import { collapseRuns, numberByFirstAppearance } from '../citations/numbering.ts'
import { missingFromReference, type Reference } from '../citations/reference.ts'
import type { IntegrityStatus } from '../citations/integrity.ts'
import { missingFrom } from '../review/completeness.ts'
import { canonicalJson, sha256 } from '../review/digest.ts'
import type { Shortfall } from '../review/facts.ts'
import type { TopicRef } from '../review/round.ts'
import { toHtml } from '../rich-text/html.ts'
import { readRichText, type CitationNode, type RichText } from '../rich-text/nodes.ts'
import { hasWords, toPlainText } from '../rich-text/plain-text.ts'
import { toLexical } from '../rich-text/to-lexical.ts'
import { citationsOf, mapCitations } from '../rich-text/walk.ts'
import { sayWhatChanged } from './changes.ts'
import type { ApprovedContent, Audience, BibliographyEntry, SectionKind } from './content.ts'
import type { Correction } from './document.ts'

/** A working copy with everything that it names, as loaded from the database. */
export type Manuscript = Pick<
  ApprovedContent,
  'question' | 'summary' | 'language' | 'audiences' | 'provenance' | 'disclaimer'
> & {
  readonly topics: readonly TopicRef[]
  /** The editor's sentence on what changed; null where there is none. */
  readonly changeNote: string | null
  /** What the world reads now, if anything: what the note is about; with the notes of the editions so far. */
  readonly published: (ApprovedContent & { readonly corrections?: readonly Pick<Correction, 'note'>[] }) | null
  readonly sections: readonly {
    readonly kind: SectionKind
    readonly heading: string
    readonly audiences: readonly Audience[]
    /** The editor's state as Lexical stores it. */
    readonly content: unknown
  }[]
  readonly relatedQuestions: readonly string[]
  /** The references that exist, by the id that is cited: of a merged record the one that took its place. */
  readonly references: ReadonlyMap<string, CitedReference>
  readonly bibliographyStyle: BibliographyStyle
  readonly adviceRules: AdviceRules
}

/** A reference with what is known of it beside its own words. */
export type CitedReference = Reference & {
  readonly integrity: IntegrityStatus
  /** A person has said which published work this is. */
  readonly isIdentified: boolean
}

export type Frozen = {
  readonly content: ApprovedContent
  /** RFC 8785 text of `content`; the digest is its SHA-256. */
  readonly canonical: string
  readonly digest: string
  /** What the article still lacks. A manuscript with gaps can be frozen for a preview, never for review. */
  readonly missing: readonly Shortfall[]
  /** What reviewers should know of the sources; not part of the text, and not covered by the digest. */
  readonly advice: readonly Advice[]
}

/** Freezes a manuscript: numbers its citations by first appearance, renders it, and takes the digest of the whole. */
export const freeze = (manuscript: Manuscript): Frozen => {
  const sections = manuscript.sections.map((section) => ({ ...section, reading: readRichText(section.content) }))
  const texts = sections.map(({ reading }): RichText => (reading.ok ? reading.blocks : []))
  const works = (citation: CitationNode): readonly string[] =>
    (citation.fields.references ?? []).map((id) => manuscript.references.get(id)?.id ?? id)
  const citations = texts.map((text) => citationsOf(text).map(works))
  const numbers = numberByFirstAppearance(citations.flat())

  const text: ApprovedContent = {
    question: manuscript.question.trim(),
    summary: manuscript.summary?.trim() || null,
    language: manuscript.language,
    audiences: manuscript.audiences,
    provenance: manuscript.provenance,
    sections: sections.map((section, index) => {
      const numbered = mapCitations(texts[index] ?? [], (citation) =>
        numberedCitation(citation, works(citation), numbers),
      )
      const citedBefore = Math.max(
        0,
        ...citations
          .slice(0, index)
          .flat(2)
          .map((id) => numbers.get(id) ?? 0),
      )
      return {
        kind: section.kind,
        heading: section.heading.trim(),
        audiences: section.audiences,
        content: toLexical(numbered),
        html: toHtml(numbered, citedBefore),
        text: toPlainText(numbered),
      }
    }),
    bibliography: bibliography(numbers, manuscript),
    relatedQuestionTexts: manuscript.relatedQuestions
      .map((question) => question.trim())
      .filter((question) => question !== ''),
    topics: manuscript.topics.map(({ slug, name }) => ({ slug, name })),
    disclaimer: manuscript.disclaimer.trim(),
    changeNote: null,
  }
  const content: ApprovedContent = { ...text, changeNote: changeNoteOf(manuscript, text) }
  const canonical = canonicalJson(content)

  const missing = missingFrom({
    question: manuscript.question,
    provenance: manuscript.provenance,
    sections: sections.map((section, index) => ({
      heading: section.heading,
      hasWords: hasWords(texts[index] ?? []),
      citations: citations[index] ?? [],
      unsupported: section.reading.ok ? [] : section.reading.found,
    })),
    references: new Map(
      [...byWork(manuscript.references)].map(([id, reference]) => [
        id,
        {
          title: reference.title ?? '',
          lacks: missingFromReference(reference),
          isRetracted: reference.integrity === 'retracted',
        },
      ]),
    ),
  })
  const guidance = new Set(
    citations.filter((_cited, index) => sections[index]?.kind === 'guidelines').flatMap((cited) => cited.flat()),
  )
  return { content, canonical, digest: sha256(canonical), missing, advice: adviceFor(manuscript, numbers, guidance) }
}

/**
 * The sentence for the corrections log: the editor's own, unless it is still that of an earlier edition; else a plain list
 * of what differs. A first edition has none.
 */
const changeNoteOf = ({ changeNote, published }: Manuscript, text: ApprovedContent): string | null => {
  if (!published) return null
  const own = changeNote?.trim() ?? ''
  const used = [published.changeNote, ...(published.corrections ?? []).map(({ note }) => note)]
  return own !== '' && !used.includes(own) ? own : sayWhatChanged(published, text)
}

const numberedCitation = (
  citation: CitationNode,
  works: readonly string[],
  numbers: ReadonlyMap<string, number>,
): CitationNode => {
  const own = works.map((id) => numbers.get(id)).filter((number) => number !== undefined)
  const sorted = [...new Set(own)].sort((a, b) => a - b)
  const places = new Map(
    (citation.fields.references ?? [])
      .map((id, index) => [numbers.get(works[index] ?? id), locatorOf(citation, id)] as const)
      .flatMap(([number, locator]) => (number === undefined || !locator ? [] : [[number, locator] as const]))
      // Of two records that were merged into one, the place that was named first.
      .reverse(),
  )
  const locators = sorted.flatMap((number) => {
    const locator = places.get(number)
    return locator ? [{ number, label: locator.label, locator: locator.locator }] : []
  })
  return {
    type: 'inlineBlock',
    fields: {
      blockType: 'citation',
      id: citation.fields.id,
      numbers: sorted,
      label: collapseRuns(sorted, places),
      ...(locators.length > 0 ? { locators } : {}),
    },
  }
}

const locatorOf = (citation: CitationNode, id: string): Locator | undefined =>
  citation.fields.locators?.find(({ reference }) => reference === id)

/** By their own ids: of merged records only the one that was kept. */
const byWork = (references: Manuscript['references']): ReadonlyMap<string, CitedReference> =>
  new Map([...references.values()].map((reference) => [reference.id, reference]))

const adviceFor = (
  { references, adviceRules }: Manuscript,
  numbers: ReadonlyMap<string, number>,
  guidance: ReadonlySet<string>,
): readonly Advice[] => {
  const works = byWork(references)
  return adviceOn(
    [...numbers].flatMap(([id, number]) => {
      const reference = works.get(id)
      if (!reference) return []
      const { integrity, isIdentified } = reference
      return [{ number, reference, integrity, isIdentified, supportsGuidance: guidance.has(id) }]
    }),
    adviceRules,
  )
}

const bibliography = (
  numbers: ReadonlyMap<string, number>,
  { references, bibliographyStyle }: Manuscript,
): readonly BibliographyEntry[] => {
  const works = byWork(references)
  const cited = [...numbers].flatMap(([id, number]) => {
    const reference = works.get(id)
    return reference ? [{ reference, number }] : []
  })
  const lines = formatBibliography(
    cited.map(({ reference }) => reference),
    bibliographyStyle,
  )
  return cited.map(({ reference, number }, index) => bibliographyEntry(reference, number, lines[index] ?? ''))
}

const bibliographyEntry = (reference: Reference, number: number, citation: string): BibliographyEntry => ({
  number,
  reference: reference.id,
  kind: reference.kind ?? 'other',
  title: reference.title ?? '',
  titleTranslated: reference.titleTranslated,
  authors: reference.authors,
  issuingBody: reference.issuingBody,
  container: reference.containerTitle ?? reference.publisher ?? reference.issuingBody,
  year: reference.year ?? 0,
  language: reference.language,
  doi: reference.doi,
  pmid: reference.pmid,
  pmcid: reference.pmcid,
  url: reference.url,
  citation,
  csl: toCsl(reference, String(number)),
})
