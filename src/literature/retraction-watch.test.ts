import { expect, test } from '@jest/globals'
import { noticesIn, readRetractionWatch } from './retraction-watch.ts'

const HEADER =
  'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes'
const row = (date: string, noticeDoi: string, noticePmid: string, doi: string, pmid: string, nature: string) =>
  `1,"Legs, ""restless""",(HSC) Medicine;,Nowhere,J,P,Nowhere,Bob Fabricator,,Article;,${date},${noticeDoi},${noticePmid},1/5/1998 0:00,${doi},${pmid},${nature},+Error;,No,"two\nlines"`
const fileOf = (...rows: string[]) => [HEADER, ...rows].join('\n')
const read = (...rows: string[]) => readRetractionWatch([fileOf(...rows)])

test('a row is found by the DOI and by the PMID of the work, once', async () => {
  const { data, problems } = await read(
    row('2/6/2010 0:00', '10.5555/N.1', '20137807', '10.5555/Legs.1', '9500320', 'Retraction'),
  )
  const notice = {
    type: 'retraction',
    doi: '10.5555/n.1',
    pmid: '20137807',
    date: '2010-02-06',
    source: 'retraction-watch',
    label: 'Retraction',
  }
  expect(problems).toEqual([])
  expect(data?.rows).toBe(1)
  expect(noticesIn(data!, { doi: '10.5555/legs.1', pmid: null })).toEqual([notice])
  expect(noticesIn(data!, { doi: null, pmid: '9500320' })).toEqual([notice])
  expect(noticesIn(data!, { doi: '10.5555/legs.1', pmid: '9500320' })).toEqual([notice])
  expect(noticesIn(data!, { doi: '10.5555/other', pmid: '1' })).toEqual([])
})

test('"unavailable", 0 and nothing are no identifiers', async () => {
  const { data, problems } = await read(
    row('', 'unavailable', '0', 'Unavailable', '0', 'Correction'),
    row('1/2/2020', '', '', '', '', 'Reinstatement'),
  )
  expect(problems).toEqual([])
  expect([data?.rows, data?.byDoi.size, data?.byPmid.size]).toEqual([2, 0, 0])
})

test('the four natures become the four types, in the order of the file', async () => {
  const natures = ['Correction', 'Expression of concern', 'Retraction', 'Reinstatement']
  const { data } = await read(...natures.map((nature) => row('1/2/2020', '', '', '10.5555/a', '', nature)))
  expect(noticesIn(data!, { doi: '10.5555/a', pmid: null }).map(({ type }) => type)).toEqual([
    'correction',
    'concern',
    'retraction',
    'reinstatement',
  ])
})

test('what can’t be read is told with its row, and the other rows count', async () => {
  const { data, problems } = await read(
    row('13/40/2020', '', '', '10.5555/a', '', 'Retraction'),
    'too,short',
    row('1/2/2020', '', '', 'no-doi', '', 'Retraction'),
    row('1/2/2020', '', '', '10.5555/b', '', 'Applause'),
  )
  expect(problems).toEqual([
    { row: 2, message: 'has a date that can’t be read: “13/40/2020”' },
    { row: 3, message: 'has 2 cells in place of 20' },
    { row: 4, message: 'has an identifier that can’t be read: “no-doi”' },
    { row: 5, message: 'has an unknown nature: “Applause”' },
  ])
  expect(noticesIn(data!, { doi: '10.5555/a', pmid: null })[0]).toMatchObject({ type: 'retraction', date: null })
  expect(noticesIn(data!, { doi: '10.5555/b', pmid: null })[0]).toMatchObject({ type: 'correction' })
})

test.each([
  ['an empty file', '', 1],
  ['a web page', '<!doctype html><html></html>', 1],
  ['a header alone', HEADER, 1],
  [
    'a file that is cut off in a quotation',
    fileOf(row('1/2/2020', '', '', '10.5555/a', '', 'Retraction')).slice(0, -3),
    2,
  ],
])('%s is no list at all', async (_, text, at) => {
  const { data, problems } = await readRetractionWatch([text])
  expect(data).toBeNull()
  expect(problems.at(-1)?.row).toBe(at)
})
