import { readDate, type PartialDate } from '../dates.ts'
import { normaliseIsbn } from '../identifiers.ts'
import type { CslName } from '../names.ts'
import type { Author, BibliographicRecord, ReferenceType } from '../reference.ts'
import {
  kindOfType,
  oneLine,
  readStretches,
  recordFrom,
  unixLines,
  UNPAIRED_BRACKETS,
  type Format,
  type Limit,
  type ParsedRecord,
  type Place,
  type Stretch,
} from './parsed-record.ts'
import { splitTagged, taggedLines, valuesByTag, type Layout } from './tagged-lines.ts'

/**
 * RIS (Research Information Systems, 2001 and 2011), as Zotero, EndNote and PubMed write it. Not by citation-js's plugin: on
 * writing, it breaks lines within words; on reading, it cuts DOIs and loses identifiers, months and bodies with a comma.
 */
const LAYOUT: Layout = {
  tagged: (line) => {
    const parts = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line)
    return parts ? { tag: parts[1] ?? '', value: parts[2] ?? '' } : null
  },
  begins: ({ tag }) => tag === 'TY',
  continues: () => true,
  endTag: 'ER',
  headless: 'It does not begin with a TY line.',
}

const WRITTEN_TYPES: Readonly<Record<ReferenceType, string>> = {
  'article-journal': 'JOUR',
  article: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
  dataset: 'DATA',
}

/** CSL types of the RIS types that others write. */
const READ_TYPES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(WRITTEN_TYPES).map(([type, tag]) => [tag, type] as const),
  ['JFULL', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['INPR', 'article'],
  ['MANSCPT', 'manuscript'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['ECHAP', 'chapter'],
  ['ENCYC', 'entry-encyclopedia'],
  ['CONF', 'paper-conference'],
  ['GOVDOC', 'report'],
  ['STAND', 'standard'],
  ['WEB', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['AGGR', 'dataset'],
])

export const RIS_LIMITS: readonly Limit[] = [
  {
    what: 'kind of evidence',
    why: 'RIS has no tag for it; a book and a web page are known by their type.',
    comesBack: ({ type }) => ({ kind: kindOfType(type) }),
  },
  {
    what: 'issuing body',
    why: 'RIS has no tag for it.',
    comesBack: () => ({ issuingBody: null }),
  },
  {
    what: 'ORCID iDs',
    why: 'RIS has no tag for them.',
    comesBack: ({ authors }) => ({ authors: authors.map(({ orcid: _, ...author }) => author) }),
  },
  {
    what: 'commas within a person’s name',
    why: 'The comma separates family name, given names and suffix; it becomes a blank.',
    comesBack: ({ authors }) => ({
      authors: authors.map((author) => (author.family === undefined ? author : withoutCommas(author))),
    }),
  },
  {
    what: 'a family name of several words that stands alone',
    why: 'A name without a comma is read as a body.',
    comesBack: ({ authors }) => ({
      authors: authors.map((author) =>
        author.family?.includes(' ') && !author.given && !author.suffix ? { literal: author.family } : author,
      ),
    }),
  },
  UNPAIRED_BRACKETS,
]

const withoutCommas = (author: Author): Author =>
  Object.fromEntries(Object.entries(author).map(([part, name]) => [part, oneLine(name.replaceAll(',', ' '))]))

const read = (text: string): ParsedRecord[] => readStretches(splitTagged(unixLines(text), LAYOUT), readRecord)

const readRecord = ({ text, warnings }: Stretch, place: Place): ParsedRecord => {
  const values = valuesByTag(taggedLines(text, LAYOUT.tagged))
  const first = (...tags: readonly string[]): string | undefined => values(...tags)[0]
  const type = first('TY')?.trim().toUpperCase() ?? ''
  const translation = first('TT')
  const title = first('TI', 'T1', ...(READ_TYPES.get(type) === 'book' ? ['BT'] : []), 'CT')
  const item = {
    type: READ_TYPES.get(type) ?? type,
    title: translation ?? title,
    'original-title': first('OP') ?? (translation ? title : undefined),
    custom: { titleTranslated: translation !== undefined },
    author: values('AU', 'A1').map(readAuthor),
    // PubMed's own RIS has the abbreviation in JO, the others the full title.
    'container-title': first('JF', 'T2', 'BT', 'JO'),
    'container-title-short': first('J2', 'JA', 'J1', ...(first('JF', 'T2') ? ['JO'] : [])),
    volume: first('VL'),
    issue: first('IS'),
    page: [first('SP'), first('EP')].filter((page) => page !== undefined).join('-'),
    // PubMed's own RIS has the day of the electronic edition here.
    edition: values('ET').find((edition) => !/^\d{4}[/-]\d/.test(edition)),
    publisher: first('PB'),
    'publisher-place': first('CY', 'PP'),
    issued: { 'date-parts': [datePartsOf(values('DA', 'PY', 'Y1'))] },
    ...(first('Y2') ? { accessed: { raw: first('Y2') } } : {}),
    language: first('LA'),
    DOI: first('DO'),
    PMID: pmidOf(values),
    PMCID: values('C2', 'N1', 'U2').flatMap((value) => /\bPMC\d+\b/i.exec(value)?.[0] ?? [])[0],
    // SN holds an ISSN as often; an ISBN with a wrong digit is still reported.
    ISBN: values('SN').filter((number) => normaliseIsbn(number) ?? /^97[89]/.test(number)),
    URL: values('UR').find((address) => /^https?:/i.test(address)) ?? first('UR'),
  }
  return recordFrom(place, item, warnings)
}

/** "Family, Given, Suffix"; a body has no comma, or (EndNote) doubled ones within its name and one after it. */
const readAuthor = (name: string): CslName => {
  const parts = splitAtSingleCommas(name)
  const [family = '', given = '', suffix = ''] = parts.map((part) => part.trim())
  if (given === '' && suffix === '') {
    const isBody = parts.length > 1 || /\s/.test(family) || name.includes(',,')
    return isBody ? { literal: family } : { family }
  }
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }
}

/** A doubled comma is one within a part. */
const splitAtSingleCommas = (name: string): string[] => {
  const parts = ['']
  for (let at = 0; at < name.length; at += 1) {
    const isDoubled = name[at] === ',' && name[at + 1] === ','
    if (name[at] === ',' && !isDoubled) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${name[at] ?? ''}`)
    if (isDoubled) at += 1
  }
  return parts
}

/** The date that says most; all of them tell the same year, or the first counts. */
const datePartsOf = (dates: readonly string[]): number[] => {
  // EndNote writes the day without its year: "DA  - Mar 4".
  const ofYear = dates.find((date) => /^\d{4}$/.test(date)) ?? ''
  const read: PartialDate[] = dates
    .map((date) => readDate(/\d{4}/.test(date) ? date : `${ofYear} ${date}`))
    .filter(({ year }) => year !== null)
  const { year, month, day } = read.find((date) => date.month !== null) ?? read[0] ?? readDate('')
  return [year, month, day].filter((part) => part !== null)
}

/** AN is an accession number of any database, so it counts only where the record says that it is PubMed's. */
const pmidOf = (values: (...tags: readonly string[]) => string[]): string | undefined => {
  const named = values('N1', 'U1', 'M1', 'C7', 'AN')
    .map((value) => /\bPMID:?\s{0,5}(\d+)/i.exec(value)?.[1] ?? /^(\d+)\[pmid\]$/i.exec(value)?.[1])
    .find((value) => value !== undefined)
  const fromPubMed = values('DB', 'DP').some((name) => /pubmed|medline|^nlm$/i.test(name))
  return named ?? (fromPubMed ? values('AN')[0] : undefined)
}

const write = (records: readonly BibliographicRecord[]): string => records.map(writeRecord).join('\n')

const writeRecord = (record: BibliographicRecord): string => {
  const { title, year, month, day, accessed } = record
  const range = /^([A-Za-z]{0,3}\d+)-([A-Za-z]{0,3}\d+)$/.exec(record.pages ?? '')
  const two = (part: number | null): string => (part ? String(part).padStart(2, '0') : '')
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', WRITTEN_TYPES[record.type]],
    ['TI', title && record.titleTranslated ? `[${title}]` : title],
    ['OP', record.originalTitle],
    ...record.authors.map((author) => ['AU', writeAuthor(author)] as const),
    ['T2', record.containerTitle],
    ['J2', record.containerTitleShort],
    ['PY', year ? String(year) : null],
    ['DA', year && month ? `${year}/${two(month)}/${two(day)}` : null],
    ['VL', record.volume],
    ['IS', record.issue],
    ['SP', range ? range[1] : record.pages],
    ['EP', range?.[2]],
    ['ET', record.edition],
    ['PB', record.publisher],
    ['CY', record.publisherPlace],
    ['SN', record.isbn],
    ['DO', record.doi],
    ['DB', record.pmid ? 'PubMed' : null],
    ['AN', record.pmid],
    ['C2', record.pmcid],
    ['LA', record.language],
    ['UR', record.url],
    ['Y2', accessed ? accessed.slice(0, 10).replaceAll('-', '/') : null],
  ]
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}` : []))
  return `${written.join('\n')}\nER  - \n`
}

const writeAuthor = (author: Author): string => {
  if (author.family === undefined) return `${(author.literal ?? '').replaceAll(',', ',,')},`
  const { family, given, suffix } = withoutCommas(author)
  return [family, given ?? (suffix ? '' : undefined), suffix].filter((part) => part !== undefined).join(', ')
}

export const ris: Format = { read, write }
