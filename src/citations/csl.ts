import { dateOf, isoDay, NO_DATE, readDate, readMonth, type PartialDate } from './dates.ts'
import { normaliseDoi, normaliseIsbn, normalisePmcid, normalisePmid } from './identifiers.ts'
import { normaliseLanguage } from './language.ts'
import { readName, writeName, type CslName } from './names.ts'
import { plainText, readPages, readTitle } from './plain-text.ts'
import { readType } from './csl-types.ts'
import { BLANK_RECORD, REFERENCE_KINDS, type BibliographicRecord } from './reference.ts'
import { normaliseWebAddress } from './web-address.ts'

/** An item of CSL-JSON 1.0 (CSL 1.0.2). What CSL has no variable for stands under `custom`, which its schema leaves open. */
export type CslItem = {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly 'original-title'?: string
  readonly language?: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly edition?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly authority?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly ISBN?: string
  readonly URL?: string
  readonly custom?: { readonly kind?: string; readonly titleTranslated?: boolean }
}

export type CslDate = { readonly 'date-parts': readonly (readonly number[])[] }

/** The CSL variables that hold one line of text, and the field of the record that each one is. */
const LINES = [
  ['original-title', 'originalTitle'],
  ['container-title', 'containerTitle'],
  ['container-title-short', 'containerTitleShort'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['edition', 'edition'],
  ['publisher', 'publisher'],
  ['publisher-place', 'publisherPlace'],
  ['authority', 'issuingBody'],
] as const

/** A record as CSL-JSON; a field that says nothing is left out. Without an id the item is named by its best identifier. */
export const toCsl = (record: BibliographicRecord, id?: string): CslItem => {
  const { kind, titleTranslated } = record
  const issued = [record.year, record.month, record.day].filter((part) => part !== null)
  const custom = { ...(kind ? { kind } : {}), ...(titleTranslated ? { titleTranslated } : {}) }
  const lines = Object.fromEntries(LINES.map(([variable, field]) => [variable, record[field]]))
  const item = {
    title: record.title,
    ...lines,
    language: record.language,
    author: record.authors.length > 0 ? record.authors.map(writeName) : null,
    page: record.pages,
    issued: issued.length > 0 ? { 'date-parts': [issued] } : null,
    accessed: record.accessed ? { 'date-parts': [record.accessed.slice(0, 10).split('-').map(Number)] } : null,
    DOI: record.doi,
    PMID: record.pmid,
    PMCID: record.pmcid,
    ISBN: record.isbn,
    URL: record.url,
    custom: Object.keys(custom).length > 0 ? custom : null,
  }
  const known = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''))
  return { id: id ?? record.doi ?? record.pmid ?? record.isbn ?? 'item', type: record.type, ...known }
}

/**
 * A CSL-JSON item as a record, in the collection's normal forms, and a sentence for each thing that was left out or changed.
 * Takes Crossref's and Zotero's ways too (lists for single values, strings for numbers, `note` lines such as "PMID: 1").
 * Anything that isn't an object is a blank record with a warning.
 */
export const fromCsl = (item: unknown): { record: BibliographicRecord; warnings: string[] } => {
  const warnings: string[] = []
  const warn = (warning: string): void => void warnings.push(warning)
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { record: BLANK_RECORD, warnings: ['This is not a bibliographic record.'] }
  const values = new Map<string, unknown>(Object.entries(item))
  const text = (...variables: readonly string[]): string | null => {
    for (const variable of variables) {
      const found = textsOf(values.get(variable))[0]
      if (found) return found
    }
    return null
  }
  const { title, translated } = readTitle(text('title') ?? '')
  const custom = new Map<string, unknown>(Object.entries(values.get('custom') ?? {}))
  const issued = readCslDate(values.get('issued'), 'date of publication', warn)
  const accessed = readCslDate(values.get('accessed'), 'date of reading', warn)
  if (accessed.year && !accessed.day) warn('The date of reading has no day and was left out.')
  const url = readUrl(text('URL'), warn)
  const note = textsOf(values.get('note')).join('\n')
  const identifier = (name: string, normalise: (text: string) => string | null): string | null => {
    const given = textsOf(values.get(name)).flatMap((value) =>
      name === 'ISBN' ? value.split(/[,;\s]{1,5}(?=97|\d{9})/) : value,
    )
    const noted = [...note.matchAll(new RegExp(`^[ \\t]*${name}:[ \\t]*(\\S+)[ \\t]*$`, 'gim'))].map(
      (found) => found[1] ?? '',
    )
    const sound = [...given, ...noted].map(normalise).find((value) => value !== null)
    for (const value of given)
      if (normalise(value) === null) warn(`“${value.slice(0, 80)}” is not a valid ${name} and was left out.`)
    return sound ?? (url ? normalise(url) : null)
  }
  const lines = LINES.map(([variable, field]) => [field, plainText(text(variable, ...(ALSO[variable] ?? [])) ?? '')])
  const record: BibliographicRecord = {
    ...BLANK_RECORD,
    ...Object.fromEntries(lines),
    ...issued,
    kind: REFERENCE_KINDS.find((kind) => kind === custom.get('kind')) ?? null,
    type: typeOf(text('type'), warn),
    title,
    titleTranslated: title !== null && (translated || custom.get('titleTranslated') === true),
    originalTitle: readTitle(text('original-title') ?? '').title,
    language: readLanguage(text('language'), warn),
    authors: readAuthors(values.get('author'), warn),
    pages: readPages(text('page', 'number-of-article', 'article-number') ?? ''),
    accessed: isoDay(accessed),
    doi: identifier('DOI', normaliseDoi),
    pmid: identifier('PMID', normalisePmid),
    pmcid: identifier('PMCID', normalisePmcid),
    isbn: identifier('ISBN', normaliseIsbn),
    url,
  }
  return { record, warnings }
}

/** Older names and Crossref's names of the same variables. */
const ALSO: Readonly<Partial<Record<string, readonly string[]>>> = {
  'container-title-short': ['short-container-title', 'journalAbbreviation'],
  'publisher-place': ['publisher-location'],
  edition: ['edition-number'],
}

/** The texts in a value: of a string or number itself, of a list each, of a name its literal or family name. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)]
  if (Array.isArray(value)) return value.flatMap((one: unknown) => (Array.isArray(one) ? [] : textsOf(one)))
  if (typeof value !== 'object' || value === null) return []
  const name = readName(value, () => undefined)
  return [name?.literal ?? name?.family ?? ''].filter((word) => word !== '')
}

const typeOf = (given: string | null, warn: (warning: string) => void): BibliographicRecord['type'] => {
  if (!given) {
    warn('It does not say how it was published; it was taken as a journal article.')
    return BLANK_RECORD.type
  }
  const { type, exact } = readType(given)
  if (!exact) warn(`The type “${given.slice(0, 80)}” is not kept here; the nearest one was taken: ${type}.`)
  return type
}

const readAuthors = (value: unknown, warn: (warning: string) => void): BibliographicRecord['authors'] => {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).flatMap((name: unknown, index) => {
    const author = readName(name, warn)
    if (!author) warn(`Author ${index + 1} has no name and was left out.`)
    return author ?? []
  })
}

const readLanguage = (text: string | null, warn: (warning: string) => void): string | null => {
  const language = text ? normaliseLanguage(text) : null
  if (text && !language) warn(`The language “${text.slice(0, 80)}” is not known and was left out.`)
  return language
}

const readUrl = (text: string | null, warn: (warning: string) => void): string | null => {
  const url = text ? normaliseWebAddress(text) : null
  if (text && !url) warn(`“${text.slice(0, 80)}” is not a web address and was left out.`)
  return url
}

const readCslDate = (value: unknown, name: string, warn: (warning: string) => void): PartialDate => {
  if (value === undefined || value === null) return NO_DATE
  const lost = (): void => warn(`The ${name} was not understood, or only in part.`)
  const holder = typeof value === 'object' ? new Map<string, unknown>(Object.entries(value)) : new Map()
  const parts: unknown = holder.get('date-parts')
  const first: unknown = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0] : parts) : null
  const raw = Array.isArray(first) ? null : textsOf(holder.get('raw') ?? holder.get('literal') ?? value)[0]
  if (raw) {
    const read = readDate(raw)
    if (!read.year) lost()
    return read
  }
  const [year, month, day] = (Array.isArray(first) ? first : []).map((part: unknown) => textsOf(part)[0])
  // Crossref writes [[null]] where it knows no date.
  if (!year) return NO_DATE
  const read = dateOf(Number(year), month ? readMonth(month) : null, day ? Number(day) : null)
  if (!read.year || (month && !read.month) || (day && !read.day)) lost()
  return read
}
