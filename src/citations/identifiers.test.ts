import { expect, test } from '@jest/globals'
import { normaliseDoi, normaliseOrcid, normalisePmid } from './identifiers.ts'

test.each([
  ['10.1000/ABC', '10.1000/abc'],
  ['https://doi.org/10.1000/abc', '10.1000/abc'],
  ['doi: 10.1000/abc.', '10.1000/abc'],
  [
    '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
    '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  ],
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
