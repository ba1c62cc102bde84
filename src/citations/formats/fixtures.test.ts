import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { BLANK_RECORD, type BibliographicRecord } from '../reference.ts'
import { FORMAT_NAMES, readRecords, writeRecords, type FormatName, type ParsedRecord } from './index.ts'

const readFixture = (name: string, format: FormatName): readonly ParsedRecord[] => {
  const result = readRecords(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'))
  expect(result).toMatchObject({ ok: true, format })
  return result.ok ? result.records : []
}
const record = (more: Partial<BibliographicRecord>): BibliographicRecord => ({ ...BLANK_RECORD, ...more })
const SICI = '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2'

test('PubMed: a retracted article with its notice, its pages in full and its title without the full stop', () => {
  const [wakefield] = readFixture('pubmed.nbib', 'nbib')
  expect(wakefield).toEqual({
    number: 1,
    line: 1,
    problem: null,
    warnings: ['PubMed says that this publication was retracted.'],
    notices: [
      {
        type: 'retraction',
        citation: 'Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4. PMID: 20137807',
      },
    ],
    record: record({
      title:
        'Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
      language: 'en',
      authors: [
        { family: 'Wakefield', given: 'A J' },
        { family: 'Murch', given: 'S H' },
      ],
      containerTitle: 'Lancet (London, England)',
      containerTitleShort: 'Lancet',
      volume: '351',
      issue: '9103',
      pages: '637-641',
      year: 1998,
      month: 2,
      day: 28,
      doi: '10.1016/s0140-6736(97)11096-0',
      pmid: '9500320',
    }),
  })
})

test('PubMed: translated title, original title, ORCID, suffix, body, month of a range, correction and concern', () => {
  const translated = readFixture('pubmed.nbib', 'nbib')[1]
  expect(translated?.record).toEqual(
    record({
      kind: 'systematic-review',
      title: 'Sommeil et fer: an example',
      titleTranslated: true,
      originalTitle: 'Sommeil et fer : un exemple',
      language: 'fr',
      authors: [
        { family: 'van der Voorbeeld', given: 'Johanna M', orcid: '0000-0002-1825-0097' },
        { family: 'Exemple', given: 'Jean-Pierre', suffix: 'Jr' },
        { literal: 'Fictional Sleep Study Group' },
      ],
      containerTitle: "Revue d'exemple du sommeil",
      containerTitleShort: 'Rev Ex Som',
      pages: 'e1001',
      year: 2021,
      month: 5,
      doi: '10.1000/nbib.2',
      pmid: '900000001',
      pmcid: 'PMC9999999',
    }),
  )
  expect(translated?.notices).toEqual([
    { type: 'correction', citation: 'Rev Ex Som. 2022;4(1):8. PMID: 900000010' },
    { type: 'concern', citation: 'Rev Ex Som. 2022;1:1.' },
  ])
})

test('PubMed: a chapter with short names, and kinds of evidence by publication type or heading', () => {
  const records = readFixture('pubmed.nbib', 'nbib').map((parsed) => parsed.record)
  expect(records[2]).toEqual(
    record({
      type: 'chapter',
      title: 'Fictional Restless Limbs',
      language: 'en',
      authors: [
        { family: 'Sample', given: 'A B' },
        { family: 'Muster', given: 'C', suffix: '3rd' },
      ],
      containerTitle: 'ExamplePearls',
      publisher: 'Example Publishing',
      publisherPlace: 'Springfield (EX)',
      year: 2023,
      month: 1,
      pmid: '900000002',
    }),
  )
  expect(records.map((one) => one?.kind)).toEqual([null, 'systematic-review', null, 'guideline', 'cohort'])
})

test('Zotero’s RIS: an old DOI, the PMID of a note, dates, a title in another script, a book', () => {
  expect(readFixture('zotero.ris', 'ris').map((parsed) => [parsed.line, parsed.record, parsed.warnings])).toEqual([
    [
      1,
      record({
        title: '临床试验 and “iron”: a µg/L study',
        language: 'en',
        authors: [
          { family: 'van der Voorbeeld', given: 'Johanna M.' },
          { family: 'Exemple', given: 'Jean-Pierre', suffix: 'Jr.' },
          { literal: 'Fictional Sleep Study Group' },
        ],
        containerTitle: 'Annals of Examples',
        containerTitleShort: 'Ann Ex',
        volume: '3',
        issue: '2',
        pages: '123-130',
        year: 2021,
        month: 5,
        day: 3,
        accessed: '2026-11-22',
        doi: SICI,
        pmid: '900000005',
        url: 'https://example.org/a?b=1&c=2',
      }),
      [],
    ],
    [
      27,
      record({
        kind: 'book',
        type: 'book',
        title: 'An Example Handbook',
        authors: [{ family: 'Sample', given: 'Anna B.' }],
        edition: '2nd ed.',
        publisher: 'Example Press',
        publisherPlace: 'Springfield',
        year: 2018,
        isbn: '9780306406157',
      }),
      [],
    ],
  ])
})

test('EndNote’s RIS: bodies by their commas, accession number of PubMed, and each thing that was left out is named', () => {
  const [article, other] = readFixture('endnote.ris', 'ris')
  expect(article?.record).toMatchObject({
    title: 'An EndNote example',
    titleTranslated: true,
    originalTitle: 'Ein Beispiel',
    authors: [
      { family: 'Fictional', given: 'R. M.' },
      { literal: 'Examples' },
      { literal: 'University of Example, Springfield' },
    ],
    pmid: '900000006',
    pmcid: 'PMC9999998',
    edition: null,
    pages: '12-19',
    year: 2020,
    month: 3,
    day: 4,
  })
  expect(other?.record).toMatchObject({ type: 'report', title: 'Something else', url: null, doi: null })
  expect(other?.warnings).toEqual([
    '“javascript:alert(1)” is not a web address and was left out.',
    'The type “GEN” is not kept here; the nearest one was taken: report.',
    '“not-a-doi” is not a valid DOI and was left out.',
  ])
})

test('BibTeX of publishers: LaTeX, macros, names in all forms, escaped identifiers', () => {
  const [article, book, guidance, preprint] = readFixture('publishers.bib', 'bibtex')
  expect(article?.record).toEqual(
    record({
      title: 'Iron and β-sleep: in vivo results in 50% of naïve adults — RLS & more',
      language: 'en',
      authors: [
        { family: 'Gödel-Müller', given: 'Zoë' },
        { family: 'van der Voorbeeld', given: 'Johanna M.', suffix: 'Jr' },
        { literal: 'Fictional Study Group and Friends' },
        { family: 'de la Muestra', given: 'Rosa M.' },
      ],
      containerTitle: 'Annals of Examples',
      containerTitleShort: 'Ann. Ex.',
      volume: '3',
      issue: '2',
      pages: '123-130',
      year: 2021,
      month: 3,
      day: 5,
      doi: '10.1000/under_score',
      pmid: '900000007',
      pmcid: 'PMC9999997',
      url: 'https://example.org/a_b?x=1&y=2',
    }),
  )
  expect(article?.warnings).toEqual(['The list of authors ends with “and others”: it is not complete.'])
  expect(book?.record).toMatchObject({ kind: 'book', isbn: '9780306406157', title: 'An Example Handbook' })
  expect(guidance?.record).toMatchObject({
    issuingBody: 'Academy of Examples',
    url: 'https://example.org/guidance',
    accessed: '2026-11-22',
  })
  expect(preprint?.record).toMatchObject({ year: 2022, month: 7, pmid: '900000008' })
})

test('CSL-JSON of Crossref and Zotero: lists for single values, tags, particles, notes, bad identifiers', () => {
  const [crossref, zotero, film] = readFixture('crossref.json', 'csl-json')
  expect(crossref?.record).toMatchObject({
    title: 'Ferritin in fictional patients 13C (p < 0.05)',
    containerTitle: 'Annals of Examples',
    containerTitleShort: 'Ann Ex',
    authors: [
      { family: 'van der Voorbeeld', given: 'Johanna M.', orcid: '0000-0002-1825-0097' },
      { literal: 'Fictional Sleep Study Group' },
    ],
    year: 2021,
    month: 5,
    day: null,
    doi: '10.1000/crossref.1',
    issue: '2',
    pages: '123-130',
  })
  expect(zotero?.record).toMatchObject({
    issuingBody: 'Academy of Examples',
    authors: [{ family: 'de van Voorbeeld', given: 'Jan', suffix: 'III' }],
    year: 2020,
    month: 3,
    day: 4,
    accessed: '2026-11-22',
    pmid: '900000009',
    pmcid: 'PMC9999996',
  })
  expect(film?.record).toMatchObject({
    kind: 'review',
    title: 'A film',
    titleTranslated: true,
    isbn: '9780306406157',
    pmid: '12345',
    doi: null,
    language: null,
    month: 5,
  })
  expect(film?.warnings).toHaveLength(4)
})

test.each(FORMAT_NAMES)('%s: sixty authors, bodies among them, keep their order', (format) => {
  const authors = Array.from({ length: 60 }, (_, index) =>
    index % 10 === 9 ? { literal: `Group ${index}` } : { family: `Näme${index}`, given: 'Ana B.' },
  )
  const result = readRecords(writeRecords([record({ title: 'Many', authors })], format))
  expect(result.ok && result.records[0]?.record?.authors).toEqual(authors)
})
