import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { toCsl, type CslItem } from './csl.ts'
import { printedTitle } from './format.ts'
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
 * Formatted by CSL (citeproc-js). What CSL has no variable for is done here: the language of a work that is not in
 * English stands after the entry in NLM ("Citing Medicine", ch. 1, Language), and after a translated title in AMA (11th ed., 3.9.2); a body stands
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
    const language = style === 'nlm' ? foreignLanguage(reference) : null
    return language ? withLanguageNote(entry, language) : entry
  })
}

/** NLM names the language of every work that isn't in English, whether or not its title is translated. */
const foreignLanguage = ({ language, titleTranslated }: Reference): string | null =>
  titleTranslated || !/^(?:en|mul|zxx)(?:-|$)/i.test(language ?? '') ? languageName(language) : null

/** The language stands before the notes, which are the numbers of PubMed ("Citing Medicine", ch. 1). */
const withLanguageNote = (entry: string, language: string): string => {
  const notes = /(?: PubMed PMID: \d{1,9}| PubMed Central PMCID: PMC\d{1,9}|;){1,3}\.$/.exec(entry)?.[0] ?? ''
  const before = entry.slice(0, entry.length - notes.length)
  return `${before.replace(/([^.])$/, '$1.')} ${language}.${notes}`
}

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
  const genre = GENRES[style][type]
  return { ...toCsl(record, id), ...(genre ? { genre } : {}), ...printedSupplement(reference, style) }
}

/** Both styles say that a thesis is one; ICMJE (IV.A.3.g) asks it of a preprint too, of which AMA's style says it by itself. */
const GENRES: Readonly<Record<BibliographyStyle, Readonly<Partial<Record<Reference['type'], string>>>>> = {
  nlm: { thesis: 'thesis', article: 'Preprint' },
  ama: { thesis: 'Thesis' },
}

/** AMA's style prints no publisher of a web page or a dataset, but the site that it stands on (AMA 11, 3.15). */
const siteOf = ({ type, publisher }: Reference): string | null =>
  type === 'webpage' || type === 'dataset' ? publisher : null

/** NLM writes III as 3rd ("Citing Medicine", ch. 1, Author). Of "RN" citeproc would keep the R alone. */
const printedName = (author: Author, style: BibliographyStyle): Author => {
  const { family, given, suffix } = author
  // Where the whole name is in capitals, "LEE" may be a given name.
  const initials = /\p{Ll}/u.test(family ?? '') ? /(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu : null
  return {
    ...author,
    ...(given && initials ? { given: given.replace(initials, (letters) => [...letters].join(' ')) } : {}),
    ...(suffix && style === 'nlm' ? { suffix: ORDINALS[suffix] ?? suffix } : {}),
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
  const printed = {
    volume: ofVolume?.to ?? volume ?? '',
    issue: ofIssue?.to ?? issue ?? '',
  }
  const name = `uppl ${supplement.number}`.trim()
  if (style === 'ama')
    // With neither volume nor issue AMA's style takes an article for one ahead of print.
    return printed.volume || printed.issue ? { ...printed, 'supplement-number': `s${name}` } : { issue: `s${name}` }
  // A supplement that names no issue belongs to the volume, also where it is kept as the issue.
  const place = ofIssue?.to || !printed.volume ? 'issue' : 'volume'
  return { ...printed, [place]: `${printed[place]} S${name}`.trim() }
}

/** "12 Suppl 7", "12_suppl_7" or "Supplement": what it is a supplement to, and its number or letter; null for anything else. */
const readSupplement = (text: string | null): { readonly to: string; readonly number: string } | null => {
  const found = /^([^\s_(]*)[\s_]*\(?suppl(?:ement)?\.?[\s_]*(\w*)\)?$/i.exec(text ?? '')
  return found ? { to: found[1] ?? '', number: found[2] ?? '' } : null
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
