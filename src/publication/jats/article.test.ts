import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { BLANK_RECORD } from '../../citations/reference.ts'
import { toLexical } from '../../rich-text/to-lexical.ts'
import { anEntryOf, aWholePublication } from '../exported.fixture.ts'
import type { ExportedPublication } from '../exported.ts'
import { forAudience } from '../for-audience.ts'
import { aPublication } from '../publication.fixture.ts'
import { jatsArticle } from './article.ts'
import { retractedJats } from './retracted.ts'

const SITE = { name: 'Answers', body: 'The Board of Answers', origin: 'https://answers.example.org' }
/** Valid by the DTDs of JATS 1.2, 1.3 and 1.4 (Archiving), which are not kept here. */
const GOLDEN = path.join(import.meta.dirname, 'article.golden.xml')

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
})
const MARK = '§'
/** All texts of a document that begin with a mark, without it. */
const marked = (xml: string): readonly string[] => {
  expect(XMLValidator.validate(xml)).toBe(true)
  const found: string[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith(MARK)) found.push(value.slice(1))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(parser.parse(xml))
  return found
}

const marksIn = (words: string): ExportedPublication => {
  const text = `${MARK}${words}`
  const publication = aPublication()
  const [reviewer] = publication.approval.reviewers
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text, format: 0 }] } as const
  return {
    ...publication,
    question: text,
    topics: [{ slug: 'x', name: text }],
    sections: [{ ...publication.sections[0]!, heading: text, content: toLexical([paragraph]) }],
    relatedQuestions: [{ question: text, slug: null, publication: null }],
    bibliography: [anEntryOf(1, { title: text, containerTitle: text, authors: [{ family: text, given: text }] })].map(
      // Reading CSL tidies words, which is not what is looked at here.
      (entry) => ({ ...entry, csl: { ...entry.csl, title: 'T', author: [], 'container-title': 'C' } }),
    ),
    approval: {
      ...publication.approval,
      reviewers: [{ ...reviewer!, name: text, credentials: text, specialties: [text], affiliation: text }],
    },
  }
}

describe('an article as JATS', () => {
  test('is the document that was looked over and found valid', () => {
    expect(jatsArticle(aWholePublication(), SITE)).toBe(readFileSync(GOLDEN, 'utf8'))
  })

  test('is well-formed and gives back all words as they are, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        const kept = [...words.replace(/\r\n?/g, '\n')]
          .filter((sign) => /[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign))
          .join('')
        const found = marked(jatsArticle(marksIn(words), SITE))
        // The name stands in the statement on conflicts too, which goes on after it.
        expect(found.filter((text) => text === kept)).toHaveLength(9)
      }),
      { numRuns: 40 },
    )
  })

  test('has every citation lead to an entry of the list', () => {
    const xml = jatsArticle(aWholePublication(), SITE)
    const ids = [...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const cited = [...xml.matchAll(/ rid="([^"]+)"/g)].map(([, id]) => id)
    expect(cited.length).toBeGreaterThan(5)
    expect(cited.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('names no reviewer, no digest and no date of approval where fewer approved than the policy asks for', () => {
    const { approval } = aPublication()
    const xml = jatsArticle(aPublication({ approval: { ...approval, quorum: 2 } }), SITE)
    for (const word of ['Rosa', 'reviewer', 'accepted', 'approv', 'd'.repeat(64)]) expect(xml).not.toContain(word)
    expect(jatsArticle(aPublication(), SITE)).toContain('<string-name>Rosa Fictional</string-name>')
  })

  test('warns before the text, and at the source that was retracted', () => {
    const alert = { status: 'retracted', number: 1, title: 'Title 1', message: 'Source 1 was retracted.', notices: [] }
    const xml = jatsArticle(aPublication({ reviewOverdue: true, alerts: [alert] as never }), SITE)
    expect(xml).toMatch(
      /<notes notes-type="caution">\s*<p>Source 1 was retracted\. \(Title 1\)<\/p>\s*<p>This text was due/,
    )
    expect(xml).toMatch(/<\/element-citation>\s*<note>\s*<p>Source 1 was retracted\.<\/p>/)
  })

  test('of an earlier edition says by which one it was replaced', () => {
    const live = { edition: 3, slug: 'it-helps', publishedAt: '2026-11-23T10:00:00.000Z' }
    const xml = jatsArticle({ ...aPublication(), status: 'superseded', reviewStatus: 'superseded', live }, SITE)
    expect(xml).toContain('<p>This edition was replaced by edition 3.</p>')
    expect(xml).toContain('/api/publications/by-slug/it-helps/editions/2"')
    expect(xml).not.toContain('<self-uri content-type="html"')
  })

  test('says that it is a part where sections are left out', () => {
    const xml = jatsArticle(forAudience(aPublication(), 'patient'), SITE)
    expect(xml).not.toContain('Dosing')
    expect(xml).toContain('<meta-value>2 of 3 (patient)</meta-value>')
    expect(xml).toContain('This is a part: the sections for patients and carers (2 of 3).')
  })

  test('leaves out what it doesn’t know', () => {
    const bare = aPublication({ summary: null, topics: [], disclaimer: '', relatedQuestions: [], language: '' })
    const xml = jatsArticle(bare, { ...SITE, origin: null })
    for (const name of ['abstract', 'kwd-group', 'self-uri', 'related-questions', 'xml:lang', 'null', 'undefined'])
      expect(xml).not.toContain(name)
  })

  test.each([
    ['123-130', '<fpage>123</fpage><lpage>130</lpage>'],
    ['S12-S15', '<fpage>S12</fpage><lpage>S15</lpage>'],
    ['12', '<fpage>12</fpage>'],
    ['e1001', '<elocation-id>e1001</elocation-id>'],
    ['1-3, 8', '<page-range>1-3, 8</page-range>'],
  ])('writes the pages %s of a source as %s', (pages, expected) => {
    const xml = jatsArticle(aPublication({ bibliography: [anEntryOf(1, { pages })] }), SITE)
    expect(xml.replace(/>\s+</g, '><')).toContain(expected)
  })

  test.each([
    'article-journal',
    'article',
    'book',
    'chapter',
    'paper-conference',
    'report',
    'thesis',
    'webpage',
    'dataset',
  ] as const)('has the title of a source of the type %s', (type) => {
    const entry = anEntryOf(1, { ...BLANK_RECORD, type, title: 'A title', year: 2024 })
    const xml = jatsArticle(aPublication({ bibliography: [entry] }), SITE)
    expect(xml).toMatch(/<(article-title|chapter-title|data-title|source)>A title<\/\1>\s*<year/)
  })
})

test('a retracted article is a notice of retraction, and none of its words', () => {
  const retraction = {
    publication: 'p1',
    notice: 'Taken <down>.',
    reason: 'Dose',
    retractedAt: '2026-11-22T10:00:00.000Z',
  }
  const xml = retractedJats(retraction, SITE)
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).toContain('article-type="retraction"')
  expect(xml).toContain('<p>Taken &lt;down&gt;.</p>')
  expect(xml).toContain('<pub-date date-type="retracted" iso-8601-date="2026-11-22">')
})
