import fc from 'fast-check'
import { dateOf, isoDay } from '../dates.ts'
import { normaliseDoi } from '../identifiers.ts'
import { plainText, readPages, readTitle } from '../plain-text.ts'
import { REFERENCE_KINDS, REFERENCE_TYPES, type Author, type BibliographicRecord } from '../reference.ts'
import { normaliseWebAddress } from '../web-address.ts'

/** Records in their normal form, for property tests: marks that formats give a meaning to, and scripts other than Latin. */

const letters = [...'abcdeXYZéüßøñçŁşğçαβγДжя高血圧حلم한국012']
const marks = [
  ...'-\'`"$&%#_~^\\{}<>()[]:;,.?!/@=|+*',
  '--',
  "''",
  '``',
  ' and ',
  '</',
  '}{',
  '\\&',
  'TY  - ',
  'PMID- ',
  '@article{',
]
const words = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...marks, ' ')), {
    minLength: 1,
    maxLength: 24,
  })
  .map((characters) => characters.join(''))

const line = words
  .map((text) => plainText(text))
  .filter((text): text is string => text !== null && plainText(text) === text)
const title = words
  .map((text) => readTitle(text).title)
  .filter((text): text is string => text !== null && readTitle(text).title === text && !readTitle(text).translated)
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 })

const nameLetters = [...'abcdeMRéüßøŁДж高', ' ', ' ', '-', "'", '.', ',', ' and ', '--', '&', '{', '}']
const namePart = fc
  .array(fc.constantFrom(...nameLetters), { minLength: 1, maxLength: 10 })
  .map((characters) => plainText(characters.join('')))
  // A name is more than punctuation.
  .filter((text): text is string => text !== null && /^\p{L}/u.test(text))
const family = fc.oneof(namePart, fc.constantFrom('van der Berg', 'Example', 'others', 'Smith and Sons'))
const given = fc.oneof(namePart, fc.constantFrom('Rosa M.', 'J.-P.', 'Ana Jr', 'others'))
const suffix = fc.constantFrom('Jr', 'Jr.', 'III', '2nd', 'Esq', 'PhD')
const orcid = fc.constantFrom('0000-0002-1825-0097', '0000-0002-1694-233X')
const person = fc.record({ family, given, suffix, orcid }, { requiredKeys: ['family'] })
const body = fc.record({ literal: line.filter((text) => /\p{L}/u.test(text)) })
const author: fc.Arbitrary<Author> = fc.oneof({ weight: 3, arbitrary: person }, body)

const day = fc
  .tuple(fc.integer({ min: 1500, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => dateOf(year, month, date))
const doi = fc
  .array(fc.constantFrom(...'abcxyz019', ...'<>();:/-_.%&#{}\\[]'), { minLength: 1, maxLength: 20 })
  .map((characters) => normaliseDoi(`10.1000/${characters.join('')}`))
  .filter((text): text is string => text !== null)
const isbn = fc.stringMatching(/^97[89]\d{9}$/).map((digits) => {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return digits + String((10 - (sum % 10)) % 10)
})
const pages = fc
  .oneof(line, fc.constantFrom('123-130', 'e1001', 'S12-S19', '12-5', '1-3, 7', '99-102', 'e10-e12', 'A-1'))
  .map((text) => readPages(text))
  .filter((text): text is string => text !== null && readPages(text) === text)
const url = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .filter((text) => normaliseWebAddress(text) === text)

export const arbitraryRecord: fc.Arbitrary<BibliographicRecord> = fc
  .record({
    kind: maybe(fc.constantFrom(...REFERENCE_KINDS)),
    type: fc.constantFrom(...REFERENCE_TYPES),
    title: fc.option(title, { freq: 12 }),
    titleTranslated: fc.boolean(),
    originalTitle: maybe(title),
    language: maybe(fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'en-GB', 'zh-Hans', 'pt-BR', 'el')),
    authors: fc.array(author, { maxLength: 4 }),
    containerTitle: maybe(line),
    containerTitleShort: maybe(line),
    volume: maybe(line),
    issue: maybe(line),
    pages: maybe(pages),
    // RIS files of PubMed keep a date in the field of the edition.
    edition: maybe(line.filter((text) => !/^\d{4}[/-]\d/.test(text))),
    publisher: maybe(line),
    publisherPlace: maybe(line),
    issuingBody: maybe(line),
    date: fc.option(day, { freq: 6 }),
    precision: fc.integer({ min: 1, max: 3 }),
    accessed: maybe(day.map(isoDay)),
    doi: maybe(doi),
    pmid: maybe(fc.stringMatching(/^[1-9]\d{0,8}$/)),
    pmcid: maybe(fc.stringMatching(/^PMC[1-9]\d{0,8}$/)),
    isbn: maybe(isbn),
    url: maybe(url),
  })
  .map(({ date, precision, ...rest }) => ({
    ...rest,
    titleTranslated: rest.title !== null && rest.titleTranslated,
    // Something by which the record is known, in every format.
    doi: rest.title === null ? (rest.doi ?? '10.1000/1') : rest.doi,
    year: date?.year ?? null,
    month: precision > 1 ? (date?.month ?? null) : null,
    day: precision > 2 ? (date?.day ?? null) : null,
  }))
