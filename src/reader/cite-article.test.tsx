import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { CiteArticle } from './cite-article.tsx'

const CITATION = 'Example Board. Does <iron> help? Example; 2026.'
const markup = renderToStaticMarkup(<CiteArticle id="7/1" slug="does-it-help" citation={CITATION} />)

test('the citation stands as text that can be marked, under a heading of its own', () => {
  expect(markup).toContain('<p id="own-citation">Example Board. Does &lt;iron&gt; help? Example; 2026.</p>')
  expect(markup).toMatch(/<section [^>]*aria-labelledby="cite-this-article"><h2 id="cite-this-article">/)
})

test('each file has a link that names its format', () => {
  const links = [...markup.matchAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, href, text]) => [
    href,
    text?.replace(/<[^>]+>/g, ''),
  ])
  expect(links).toEqual([
    ['/api/publications/7%2F1/citation?format=ris', 'RIS file'],
    ['/api/publications/7%2F1/citation?format=bibtex', 'BibTeX file'],
    ['/api/publications/7%2F1/citation?format=csl-json', 'CSL-JSON file'],
    ['/api/publications/by-slug/does-it-help?format=jats', 'JATS XML file of the whole article'],
    ['/api/publications/by-slug/does-it-help?format=fhir', 'FHIR R5 file of the whole article'],
  ])
})

test('the button copies the citation and nothing else', () => {
  expect(markup).toContain('data-copy="own-citation"')
})
