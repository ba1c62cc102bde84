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
    return language ? withLanguageNote(entry, language) : entry
  })
}

/** The language stands before the notes, which are the numbers of PubMed ("Citing Medicine", ch. 1). */
const withLanguageNote = (entry: string, language: string): string => {
  const notes = /(?: PubMed PMID: \d{1,9}| PubMed Central PMCID: PMC\d{1,9}|;){1,3}\.$/.exec(entry)?.[0] ?? ''
  const before = entry.slice(0, entry.length - notes.length)
  return `${before.replace(/([^.])$/, '$1.')} ${language}.${notes}`
}

/** The title as NLM prints it: translated titles stand in square brackets. */
export const printedTitle = ({ title, titleTranslated }: Pick<Reference, 'title' | 'titleTranslated'>): string =>
  titleTranslated ? `[${title ?? ''}]` : (title ?? '')

type PrintedItem = CslItem & { readonly genre?: string; readonly 'supplement-number'?: string }

const itemOf = (reference: Reference, style: BibliographyStyle, id: string): PrintedItem => {
  const { type, authors, issuingBody, titleTranslated, language } = reference
  const body: readonly Author[] = issuingBody ? [{ literal: issuingBody }] : []
  const record: Reference = {
    ...reference,
    title: style === 'nlm' ? printedTitle(reference) : withLanguage(reference),
    // citeproc capitalises the titles of books in English only, which a translated title is in.
    language: titleTranslated ? null : language,
    authors: (authors.length > 0 ? authors : body).map((author) => printedName(author, style)),
    containerTitle: reference.containerTitle ?? (style === 'ama' ? siteOf(reference) : null),
  }
  const genre = GENRES[type]
  return { ...toCsl(record, id), ...(genre ? { genre } : {}), ...printedSupplement(reference, style) }
}

/** Both styles say what a thesis is; ICMJE asks that a preprint is called one (AMA's style says so by itself). */
const GENRES: Readonly<Partial<Record<Reference['type'], string>>> = { thesis: 'thesis', article: 'Preprint' }

/** AMA's style prints no publisher of a web page or a dataset, but the site that it stands on (AMA 11, 3.15). */
const siteOf = ({ type, publisher }: Reference): string | null =>
  type === 'webpage' || type === 'dataset' ? publisher : null

/** NLM writes III as 3rd ("Citing Medicine", ch. 1, Author). Of "RN" citeproc would keep the R alone. */
const printedName = (author: Author, style: BibliographyStyle): Author => {
  const { given, suffix } = author
  return {
    ...author,
    ...(given
      ? { given: given.replace(/(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/gu, (initials) => [...initials].join(' ')) }
      : {}),
    ...(suffix ? { suffix: (style === 'nlm' ? ORDINALS[suffix] : null) ?? suffix } : {}),
  }
}

const ORDINALS: Readonly<Partial<Record<string, string>>> = { II: '2nd', III: '3rd', IV: '4th' }

/** A supplement to a volume or an issue: NLM "42 Suppl 2" and "58(12 Suppl 7)", AMA "42(suppl 2)" and "58(12)(suppl 7)". */
const printedSupplement = (
  { volume, issue }: Reference,
  style: BibliographyStyle,
): Pick<PrintedItem, 'volume' | 'issue' | 'supplement-number'> => {
  const ofVolume = readSupplement(volume)
  const ofIssue = readSupplement(issue)
  const supplement = ofIssue ?? ofVolume
  if (!supplement) return {}
  const suffix = `uppl ${supplement.number}`.trim()
  if (style === 'nlm') return { [ofIssue ? 'issue' : 'volume']: `${supplement.of} S${suffix}`.trim() }
  return {
    volume: ofVolume?.of ?? volume ?? '',
    issue: ofIssue?.of ?? issue ?? '',
    'supplement-number': `s${suffix}`,
  }
}

/** "12 Suppl 7", "12_suppl_7" or "Supplement": what it belongs to, and its number or letter; null for anything else. */
const readSupplement = (text: string | null): { readonly of: string; readonly number: string } | null => {
  const found = /^(\S*?)[\s_]*\(?suppl(?:ement)?\.?[\s_]*(\w*)\)?$/i.exec(text ?? '')
  return found ? { of: found[1] ?? '', number: found[2] ?? '' } : null
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
