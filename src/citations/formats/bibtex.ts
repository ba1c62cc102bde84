import { readDate, readMonth } from '../dates.ts'
import type { Author, BibliographicRecord, ReferenceType } from '../reference.ts'
import { splitEntries, type EntryStretch } from './bibtex-entries.ts'
import { fromLatex, fromVerbatim, parseEntry, readNames, toLatex, toVerbatim, type Entry } from './bibtex-values.ts'
import {
  broken,
  kindOfType,
  oneLine,
  readStretches,
  recordFrom,
  unixLines,
  UNPAIRED_BRACKETS,
  type Format,
  type Limit,
  type ParsedRecord,
} from './parsed-record.ts'

/** BibTeX's entry types, and biblatex's where BibTeX has none. */
const WRITTEN_TYPES: Readonly<Record<ReferenceType, string>> = {
  'article-journal': 'article',
  article: 'unpublished',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  webpage: 'online',
  dataset: 'dataset',
}

/** CSL types of the entry types that others write. */
const READ_TYPES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WRITTEN_TYPES).map(([type, entryType]) => [entryType, type] as const),
  ['inbook', 'chapter'],
  ['collection', 'book'],
  ['booklet', 'book'],
  ['mvbook', 'book'],
  ['conference', 'paper-conference'],
  ['report', 'report'],
  ['manual', 'report'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['inreference', 'chapter'],
])

export const BIBTEX_LIMITS: readonly Limit[] = [
  {
    what: 'kind of evidence',
    why: 'BibTeX has no field for it; a book and a web page are known by their type.',
    comesBack: ({ type }) => ({ kind: kindOfType(type) }),
  },
  {
    what: 'ORCID iDs',
    why: 'BibTeX has no field for them.',
    comesBack: ({ authors }) => ({ authors: authors.map(({ orcid: _, ...author }) => author) }),
  },
  {
    what: 'issuing body of a conference paper',
    why: 'There, “organization” is the publisher.',
    comesBack: ({ type }) => (type === 'paper-conference' ? { issuingBody: null } : {}),
  },
  UNPAIRED_BRACKETS,
]

const MAX_MACRO_LENGTH = 1_000
const MAX_MACRO_USES = 100

const read = (text: string): ParsedRecord[] => {
  const macros = new Map<string, string>()
  const lineOfKey = new Map<string, number>()
  const entries = splitEntries(unixLines(text)).filter((entry) => {
    if (entry.entryType === 'string') keepMacro(entry, macros)
    return entry.entryType !== 'string'
  })
  for (const { key, line, warnings } of entries) {
    const earlier = lineOfKey.get(key)
    if (key && earlier !== undefined)
      warnings.push(`The key “${key}” was used before, on line ${earlier}. Both are read.`)
    else lineOfKey.set(key, line)
  }
  return readStretches(entries, (entry, place) => {
    const parsed = parse(withMacros(entry.text, macros))
    return parsed
      ? recordFrom(place, itemOf(parsed, entry.warnings), entry.warnings)
      : broken(
          place,
          'It is not valid BibTeX: a comma, an equals sign, a quotation mark or the key is missing.',
          entry.warnings,
        )
  })
}

const parse = (text: string | null): Entry | null => {
  try {
    return text === null ? null : parseEntry(text)
  } catch {
    return null
  }
}

/** `@string{nejm = "New England"}`, which later entries name. Too long ones are left out: macros may hold macros. */
const keepMacro = (entry: EntryStretch, macros: Map<string, string>): void => {
  const asEntry = entry.text.replace(/^@\s{0,20}\w+\s{0,20}([{(])/, '@misc$1x,')
  const text = entry.problem || asEntry.length > MAX_MACRO_LENGTH ? null : withMacros(asEntry, macros)
  for (const [name, value] of parse(text)?.fields ?? [])
    if (value.length <= MAX_MACRO_LENGTH && isBalanced(value)) macros.set(name, value)
}

const isBalanced = (value: string): boolean => parse(`@misc{x, y = {${value}}}`)?.fields.get('y') === value

/** The entry after the macros that it names; null where it names more than any sound entry does. */
const withMacros = (text: string, macros: ReadonlyMap<string, string>): string | null => {
  if (macros.size === 0) return text
  const uses = [...text.matchAll(/[=#][ \t\n]{0,20}([A-Za-z_][\w:+-]{0,100})/g)].map((use) =>
    (use[1] ?? '').toLowerCase(),
  )
  const known = uses.filter((name) => macros.has(name))
  if (known.length > MAX_MACRO_USES) return null
  return [...[...new Set(known)].map((name) => `@string{${name} = {${macros.get(name) ?? ''}}}\n`), text].join('')
}

const itemOf = ({ type, fields }: Entry, warnings: string[]): Record<string, unknown> => {
  const raw = (...names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '')
  const text = (...names: readonly string[]): string | undefined => {
    const value = raw(...names)
    return value === undefined ? undefined : fromLatex(value)
  }
  const verbatim = (...names: readonly string[]): string | undefined => {
    const value = raw(...names)
    return value === undefined ? undefined : fromVerbatim(value)
  }
  const { names, others } = readNames(raw('author') ?? '')
  if (others) warnings.push('The list of authors ends with “and others”: it is not complete.')
  const subtitle = text('subtitle')
  const cslType = READ_TYPES.get(type) ?? (type === 'misc' && raw('url', 'howpublished') ? 'webpage' : type)
  const organization = text('organization')
  const isPaper = cslType === 'paper-conference'
  const isPubMed = /^pubmed$/i.test(raw('eprinttype', 'archiveprefix') ?? '')
  const howPublished = verbatim('howpublished')
  return {
    type: cslType,
    title: [text('title'), subtitle].filter((part) => part !== undefined).join(': '),
    'original-title': text('origtitle'),
    author: names,
    'container-title': text(
      'journal',
      'journaltitle',
      'booktitle',
      'maintitle',
      ...(type === 'online' ? ['website'] : []),
    ),
    'container-title-short': text('shortjournal'),
    volume: text('volume'),
    issue: text(...(['book', 'incollection', 'inbook'].includes(type) ? ['issue'] : ['number', 'issue'])),
    page: text('pages', 'eid', 'articleno'),
    edition: text('edition'),
    publisher: text('publisher', 'institution', 'school') ?? (isPaper ? organization : undefined),
    'publisher-place': text('address', 'location'),
    authority: isPaper ? undefined : organization,
    ...issuedOf(text('date'), text('year'), text('month'), text('day')),
    ...(raw('urldate') ? { accessed: { raw: text('urldate') } } : {}),
    language: text('langid', 'language'),
    DOI: verbatim('doi'),
    PMID: verbatim('pmid') ?? (isPubMed ? verbatim('eprint') : undefined),
    PMCID: verbatim('pmcid'),
    ISBN: verbatim('isbn'),
    URL: verbatim('url') ?? (/^https?:/i.test(howPublished ?? '') ? howPublished : undefined),
  }
}

/** `date` is biblatex's; in BibTeX's `month`, people write "mar", "3", "March" or "mar # {~5}". */
const issuedOf = (date?: string, year?: string, month?: string, day?: string): Record<string, unknown> => {
  if (date) return { issued: { raw: date } }
  if (!year) return {}
  const together = month?.replace(/\u00a0/g, ' ').trim() ?? ''
  const dayInMonth = /^[a-z]+\.? (\d{1,2})$|^(\d{1,2})\.? [a-z]+$|^\d{2} (\d{1,2})$/i.exec(together)
  const monthName = /[a-z]+/i.exec(together)?.[0] ?? together.slice(0, 2)
  const found = month ? readMonth(monthName) : null
  const dayFound = day ?? dayInMonth?.slice(1).find((part) => part !== undefined)
  const { year: known } = readDate(year)
  if (!known) return { issued: { raw: year } }
  return { issued: { 'date-parts': [[known, ...(found ? [found, ...(dayFound ? [Number(dayFound)] : [])] : [])]] } }
}

const write = (records: readonly BibliographicRecord[]): string => {
  const used = new Map<string, number>()
  return records
    .map((record) => {
      const base = keyOf(record)
      const count = (used.get(base) ?? 0) + 1
      used.set(base, count)
      return writeRecord(record, count === 1 ? base : `${base}-${count}`)
    })
    .join('\n')
}

const keyOf = ({ authors, year }: BibliographicRecord): string => {
  const name = (authors[0]?.family ?? authors[0]?.literal ?? '').normalize('NFKD').replace(/[^A-Za-z]/g, '')
  return `${name.slice(0, 40).toLowerCase() || 'ref'}${year ?? ''}`
}

const writeRecord = (record: BibliographicRecord, key: string): string => {
  const { type, title } = record
  const isPart = type === 'chapter' || type === 'paper-conference'
  const publisher = type === 'report' ? 'institution' : type === 'thesis' ? 'school' : 'publisher'
  const number = type === 'book' || type === 'chapter' ? 'issue' : 'number'
  const texts: readonly (readonly [string, string | number | null])[] = [
    ['title', title && record.titleTranslated ? `[${title}]` : title],
    ['origtitle', record.originalTitle],
    [isPart ? 'booktitle' : 'journal', record.containerTitle],
    ['shortjournal', record.containerTitleShort],
    ['year', record.year],
    ['month', record.month],
    ['day', record.day],
    ['volume', record.volume],
    [number, record.issue],
    ['pages', record.pages],
    ['edition', record.edition],
    [publisher, record.publisher],
    ['address', record.publisherPlace],
    ['organization', type === 'paper-conference' ? null : record.issuingBody],
    ['language', record.language],
    ['urldate', record.accessed?.slice(0, 10) ?? null],
  ]
  const verbatim = [
    ['doi', record.doi],
    ['pmid', record.pmid],
    ['pmcid', record.pmcid],
    ['isbn', record.isbn],
    ['url', record.url],
  ] as const
  const authors = record.authors.map(writeAuthor).join(' and ')
  const fields = [
    ...(authors ? [['author', authors]] : []),
    ...texts.flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, toLatex(oneLine(String(value)))]],
    ),
    ...verbatim.flatMap(([name, value]) => (value ? [[name, toVerbatim(value)]] : [])),
  ]
  return `@${WRITTEN_TYPES[type]}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** Braces round a part that holds what separates names or parts of them. */
const writeAuthor = ({ family, given, suffix, literal }: Author): string => {
  if (family === undefined) return `{${toLatex(oneLine(literal ?? ''))}}`
  const part = (name: string): string => (/,|\band\b|^others$/i.test(name) ? `{${toLatex(name)}}` : toLatex(name))
  return [part(family), ...(suffix ? [part(suffix)] : []), given ? part(given) : ''].join(', ').trim()
}

export const bibtex: Format = { read, write }
