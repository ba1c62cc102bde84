import { expect, test } from '@jest/globals'
import { normaliseDoi, normaliseIsbn, normaliseOrcid, normalisePmcid, normalisePmid } from './identifiers.ts'

test.each([
  ['10.1000/ABC', '10.1000/abc'],
  ['https://doi.org/10.1000/abc', '10.1000/abc'],
  ['doi: 10.1000/abc.', '10.1000/abc'],
  [
    '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
    '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  ],
  [
    'https://doi.org/10.1002/%28SICI%291097-0258%2819980815%2917%3A15%3C1661%3A%3AAID-SIM968%3E3.0.CO%3B2-2',
    '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  ],
  ['10.1000/as%20written', '10.1000/as%20written'],
  ['11.1000/abc', null],
  ['10.1000/', null],
  ['', null],
])('the DOI "%s" becomes %s', (text, doi) => {
  expect(normaliseDoi(text)).toBe(doi)
})

test.each([
  ['12345', '12345'],
  ['PMID: 12345', '12345'],
  ['https://pubmed.ncbi.nlm.nih.gov/12345/', '12345'],
  ['012', null],
  ['1234567890', null],
  ['12a', null],
])('the PMID "%s" becomes %s', (text, pmid) => {
  expect(normalisePmid(text)).toBe(pmid)
})

test.each([
  ['0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
  ['0000-0002-1825-0098', null],
  ['0000-0002-1825', null],
])('the ORCID "%s" becomes %s (check digit by ISO 7064 mod 11-2)', (text, orcid) => {
  expect(normaliseOrcid(text)).toBe(orcid)
})

test.each([
  ['PMC123', 'PMC123'],
  ['pmc123', 'PMC123'],
  ['PMCID: PMC123', 'PMC123'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/', 'PMC123'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC123/', 'PMC123'],
  ['123', null],
  ['PMC', null],
  ['PMC12a', null],
])('the PMCID "%s" becomes %s', (text, pmcid) => {
  expect(normalisePmcid(text)).toBe(pmcid)
})

test.each([
  ['978-0-306-40615-7', '9780306406157'],
  ['ISBN 0-306-40615-2', '0306406152'],
  ['0-8044-2957-x', '080442957X'],
  ['9780306406158', null],
  ['0306406153', null],
  ['9770306406157', null],
  ['1234-5678', null],
])('the ISBN "%s" becomes %s (check digit by ISO 2108)', (text, isbn) => {
  expect(normaliseIsbn(text)).toBe(isbn)
})

test('a DOI that ends in a hundred thousand full stops is read at once', () => {
  const started = performance.now()
  normaliseDoi(`10.1000/${'.'.repeat(100_000)}x`)
  expect(performance.now() - started).toBeLessThan(200)
})
