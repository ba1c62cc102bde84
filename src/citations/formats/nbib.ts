import { monthName } from '../dates.ts'
import { normalisePmcid } from '../identifiers.ts'
import type { CslName } from '../names.ts'
import type { Author, BibliographicRecord, ReferenceKind, ReferenceType } from '../reference.ts'
import { NBIB_LIMITS, isInBook, splitSuffix } from './nbib-limits.ts'
import {
  oneLine,
  readStretches,
  recordFrom,
  unixLines,
  type Format,
  type Notice,
  type ParsedRecord,
  type Place,
  type Stretch,
} from './parsed-record.ts'
import { splitTagged, taggedLines, valuesByTag, type Layout, type TaggedLine } from './tagged-lines.ts'

export { NBIB_LIMITS }

/** NBIB, PubMed's MEDLINE display: https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
const LAYOUT: Layout = {
  // The tag is padded to four places, the hyphen stands in the fifth.
  tagged: (line) => {
    const parts = /^(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?$/.exec(line)
    return parts ? { tag: parts[1] ?? '', value: parts[2] ?? '' } : null
  },
  // A record that is not (yet) in PubMed has no PMID line.
  begins: ({ tag }, afterBlank) => tag === 'PMID' || afterBlank,
  continues: (line) => line.startsWith(' '),
  endTag: null,
  headless: null,
}

/** MEDLINE publication types that tell how something was published. */
const TYPES: Readonly<Partial<Record<ReferenceType, string>>> = {
  article: 'Preprint',
  'paper-conference': 'Congress',
  report: 'Technical Report',
  thesis: 'Academic Dissertation',
  dataset: 'Dataset',
}

/** MEDLINE publication types (and one heading) that tell the kind of evidence; the first that fits counts. */
const KINDS: readonly (readonly [ReferenceKind, readonly string[]])[] = [
  ['guideline', ['Practice Guideline', 'Guideline']],
  ['systematic-review', ['Systematic Review', 'Meta-Analysis']],
  [
    'trial',
    [
      'Clinical Trial',
      'Randomized Controlled Trial',
      'Controlled Clinical Trial',
      'Clinical Trial, Phase I',
      'Clinical Trial, Phase II',
      'Clinical Trial, Phase III',
      'Clinical Trial, Phase IV',
    ],
  ],
  ['review', ['Review']],
  ['cohort', ['Observational Study']],
]
const COHORT_HEADING = /^\*?Cohort Studies(?:\/|$)/

const NOTICES = { RIN: 'retraction', ECI: 'concern', EIN: 'correction' } as const

/** ISO 639-2 codes as MEDLINE writes them, by BCP 47; any other language is written as its tag. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  'en eng,de ger,fr fre,es spa,it ita,pt por,nl dut,pl pol,ru rus,ja jpn,zh chi,ko kor,tr tur,cs cze,sv swe,da dan,fi fin,hu hun'
    .split(',')
    .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const),
)

const read = (text: string): ParsedRecord[] => readStretches(splitTagged(unixLines(text), LAYOUT), readRecord)

const readRecord = ({ text, warnings }: Stretch, place: Place): ParsedRecord => {
  const lines = taggedLines(text, LAYOUT.tagged)
  const values = valuesByTag(lines)
  const first = (...tags: readonly string[]): string | undefined => values(...tags)[0]
  const publicationTypes = values('PT')
  const hasBook = first('BTI') !== undefined
  const type = hasBook ? (first('TI') ? 'chapter' : 'book') : typeOf(publicationTypes)
  const date = first('DP', 'DEP')
  const retracted = publicationTypes.includes('Retracted Publication')
  const item = {
    type,
    title: type === 'book' ? first('BTI') : first('TI'),
    'original-title': first('TT'),
    author: readAuthors(lines),
    'container-title': hasBook ? first(type === 'book' ? 'CTI' : 'BTI') : first('JT', 'TA'),
    'container-title-short': first('TA'),
    volume: first('VI'),
    issue: first('IP'),
    page: first('PG'),
    edition: first('EN'),
    publisher: first('PB'),
    // Of a journal, PL is the country; nobody cites that.
    'publisher-place': type === 'article-journal' ? undefined : first('PL'),
    ...(date ? { issued: { raw: date } } : {}),
    language: first('LA'),
    DOI: values('LID', 'AID').flatMap((id) => /^(\S+) \[doi\]$/i.exec(id)?.[1] ?? [])[0],
    PMID: first('PMID'),
    PMCID: values('PMC').find((id) => normalisePmcid(id)) ?? first('PMC'),
    ISBN: first('ISBN')?.split(' ')[0],
    custom: { kind: kindOf(publicationTypes, values('MH')) },
  }
  const parsed = recordFrom(place, item, [
    ...warnings,
    ...(retracted ? ['PubMed says that this publication was retracted.'] : []),
  ])
  const notices = lines.flatMap(({ tag, value }): Notice[] =>
    Object.hasOwn(NOTICES, tag) ? [{ type: NOTICES[tag as keyof typeof NOTICES], citation: value }] : [],
  )
  return notices.length > 0 ? { ...parsed, notices } : parsed
}

const typeOf = (publicationTypes: readonly string[]): string => {
  const found = Object.entries(TYPES).find(([, name]) => publicationTypes.includes(name))
  return found?.[0] ?? 'article-journal'
}

const kindOf = (publicationTypes: readonly string[], headings: readonly string[]): ReferenceKind | undefined => {
  const found = KINDS.find(([, names]) => names.some((name) => publicationTypes.includes(name)))?.[0]
  return found ?? (headings.some((heading) => COHORT_HEADING.test(heading)) ? 'cohort' : undefined)
}

/** Authors in the order of the file. FAU is the full name, the AU after it the short one; CN is a body; AUID belongs to the one before. */
const readAuthors = (lines: readonly TaggedLine[]): CslName[] => {
  const authors: CslName[] = []
  let fullNameRead = false
  for (const { tag, value } of lines) {
    if (value === '') continue
    if (tag === 'FAU') authors.push(fullName(value))
    else if (tag === 'AU' && !fullNameRead) authors.push(shortName(value))
    else if (tag === 'CN') authors.push({ literal: value })
    else if (tag === 'AUID' && /^ORCID:/i.test(value)) {
      const last = authors.pop()
      if (last) authors.push({ ...last, ORCID: value.slice(6).trim() })
    }
    if (tag === 'FAU') fullNameRead = true
    else if (tag === 'AU' || tag === 'CN') fullNameRead = false
  }
  return authors
}

/** "Family, Given Suffix" */
const fullName = (value: string): CslName => {
  const comma = value.indexOf(',')
  if (comma === -1) return { family: value }
  const { rest, suffix } = splitSuffix(value.slice(comma + 1).trim())
  return { family: value.slice(0, comma), ...(rest ? { given: rest } : {}), ...(suffix ? { suffix } : {}) }
}

/** "Family AB Jr" */
const shortName = (value: string): CslName => {
  const { rest, suffix } = splitSuffix(value)
  const words = rest.split(/\s+/)
  const initials = words.length > 1 && /^\p{Lu}{1,4}$/u.test(words.at(-1) ?? '') ? words.pop() : undefined
  return {
    family: words.join(' '),
    ...(initials ? { given: [...initials].join(' ') } : {}),
    ...(suffix ? { suffix } : {}),
  }
}

const write = (records: readonly BibliographicRecord[]): string => records.map(writeRecord).join('\n')

const writeRecord = (record: BibliographicRecord): string => {
  const { type, kind, year, month, day } = record
  const inBook = isInBook(record)
  const title = writeTitle(record)
  const kindNames = KINDS.find(([known]) => known === kind)?.[1] ?? []
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['PMID', record.pmid],
    ['DP', [year, month ? monthName(month) : null, day].filter((part) => part !== null).join(' ')],
    ['TI', type === 'book' ? null : title],
    ['BTI', inBook ? (type === 'book' ? title : record.containerTitle) : null],
    ['CTI', inBook && type === 'book' ? record.containerTitle : null],
    ['TT', record.originalTitle],
    ['LID', record.doi ? `${record.doi} [doi]` : null],
    ...record.authors.flatMap(authorLines),
    ['LA', record.language ? (LANGUAGES.get(record.language) ?? record.language) : null],
    ['PT', kindNames[0]],
    ['PT', TYPES[type] ?? (type === 'article-journal' ? 'Journal Article' : null)],
    ['VI', record.volume],
    ['IP', record.issue],
    ['PG', record.pages],
    ['EN', record.edition],
    ['PB', record.publisher],
    ['PL', record.publisherPlace],
    ['TA', record.containerTitleShort],
    ['JT', inBook ? null : record.containerTitle],
    ['ISBN', record.isbn],
    ['PMC', record.pmcid],
  ]
  return lines.flatMap(([tag, value]) => (value ? `${tag.padEnd(4)}- ${oneLine(value)}\n` : [])).join('')
}

const writeTitle = ({ title, titleTranslated }: BibliographicRecord): string | null => {
  if (!title) return null
  const printed = titleTranslated ? `[${title}]` : title
  return /[.?!]$/.test(printed) ? printed : `${printed}.`
}

const authorLines = ({ family, given, suffix, literal, orcid }: Author): (readonly [string, string])[] => {
  const rest = [given, suffix].filter(Boolean).join(' ')
  const name = (family ?? '').replaceAll(',', ' ')
  const line =
    family === undefined ? (['CN', literal ?? ''] as const) : (['FAU', rest ? `${name}, ${rest}` : name] as const)
  return orcid ? [line, ['AUID', `ORCID: ${orcid}`]] : [line]
}

export const nbib: Format = { read, write }
