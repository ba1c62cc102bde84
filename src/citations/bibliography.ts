import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { toCsl, type CslItem } from './csl.ts'
import type { Author, Reference } from './reference.ts'
import { AMA_11 } from './styles/american-medical-association.ts'
import { NLM_CITATION_SEQUENCE } from './styles/nlm-citation-sequence.ts'

/** NLM's "Citing Medicine" (2nd ed.; Vancouver, ICMJE), or the AMA Manual of Style (11th ed.). */
export const BIBLIOGRAPHY_STYLES = ['nlm', 'ama'] as const
export type BibliographyStyle = (typeof BIBLIOGRAPHY_STYLES)[number]

const { styles } = plugins.config.get('@csl')
styles.add('nlm', NLM_CITATION_SEQUENCE)
styles.add('ama', AMA_11)

/**
 * The references as a bibliography prints them, one line of plain text each, in the order given and without their numbers.
 * Formatted by CSL (citeproc-js). What CSL has no variable for is done here: the language of a translated title stands
 * after the entry in NLM ("Citing Medicine", ch. 1, Language), and after the title in AMA (11th ed., 3.9.1); a body stands
 * in the author's place where no author is named (both).
 */
export const formatBibliography = (references: readonly Reference[], style: BibliographyStyle): readonly string[] => {
  // By position: a reference may be printed twice, and ids may look like numbers.
  const items = references.map((reference, index) => itemOf(reference, style, `entry-${index}`))
  const entries = new Map(
    plugins.output.format('bibliography', items, {
      style,
      lang: 'en-US',
      format: 'text',
      asEntryArray: true,
    }) as [string, string][],
  )
  return references.map((reference, index) => {
    const entry = (entries.get(`entry-${index}`) ?? '').trim().replace(/^\d+\.\s*/, '')
    const language = style === 'nlm' && reference.titleTranslated ? languageName(reference.language) : null
    return language ? `${entry.replace(/([^.])$/, '$1.')} ${language}.` : entry
  })
}

/** The title as NLM prints it: translated titles stand in square brackets. */
export const printedTitle = ({ title, titleTranslated }: Pick<Reference, 'title' | 'titleTranslated'>): string =>
  titleTranslated ? `[${title ?? ''}]` : (title ?? '')

const itemOf = (reference: Reference, style: BibliographyStyle, id: string): CslItem => {
  const { authors, issuingBody } = reference
  const title = style === 'nlm' ? printedTitle(reference) : withLanguage(reference)
  const body: readonly Author[] = issuingBody ? [{ literal: issuingBody }] : []
  return toCsl({ ...reference, title, authors: authors.length > 0 ? authors : body }, id)
}

const withLanguage = ({ title, titleTranslated, language }: Reference): string => {
  const name = titleTranslated ? languageName(language) : null
  return name ? `${title ?? ''} [in ${name}]` : (title ?? '')
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** "fr" → "French"; null where there is no such tag (BCP 47). */
const languageName = (tag: string | null): string | null => {
  try {
    return tag ? (names.of(tag.split('-')[0] ?? '') ?? null) : null
  } catch {
    return null
  }
}
