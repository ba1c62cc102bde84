import { expect, test } from '@jest/globals'
import { sourceLinks } from './source-links.ts'

test('every way to a source', () => {
  const source = { doi: '10.1000/xyz<1>', pmid: '123', pmcid: 'PMC9', url: 'https://example.org/a' }
  expect(sourceLinks(source)).toEqual([
    { label: 'Publisher’s page', url: 'https://doi.org/10.1000/xyz%3C1%3E' },
    { label: 'PubMed', url: 'https://pubmed.ncbi.nlm.nih.gov/123/' },
    { label: 'PubMed Central', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9/' },
    { label: 'Web page', url: 'https://example.org/a' },
  ])
})

test('only web addresses become links', () => {
  expect(sourceLinks({ doi: null, pmid: null, url: 'javascript:alert(1)' })).toEqual([])
})
