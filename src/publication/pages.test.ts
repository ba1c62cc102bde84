import { describe, expect, test } from '@jest/globals'
import { forAudience } from './for-audience.ts'
import { htmlPage, retractedHtmlPage } from './html-page.ts'
import { markdownPage, retractedMarkdownPage } from './markdown-page.ts'
import { aPublication, anEntry } from './publication.fixture.ts'

const site = { name: 'Answers', body: 'The Board of Answers', origin: 'https://answers.example.org' }
const NASTY = '<img src=x onerror=alert(1)> & "quoted" [x](javascript:alert(1))'

const nasty = aPublication({
  question: NASTY,
  summary: NASTY,
  disclaimer: NASTY,
  topics: [{ slug: 'x', name: NASTY }],
  bibliography: [anEntry(1, { citation: NASTY, doi: null, pmid: null, url: 'javascript:alert(1)' })],
  relatedQuestions: [{ question: NASTY, slug: 'a"><b', publication: null }],
  corrections: [{ edition: 2, publishedAt: '2026-11-22T10:00:00.000Z', note: NASTY }],
})

describe('an article as an HTML page', () => {
  test('is a whole document with a language, a title, one first heading and a main part', () => {
    const html = htmlPage(aPublication(), site)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('<title>Does it help? – Answers</title>')
    expect(html).toContain('<link rel="canonical" href="https://answers.example.org/articles/does-it-help">')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<main>/g)).toHaveLength(1)
    expect(html).toContain('<p>It *helped*.</p>')
    expect(html).toContain('<li id="ref-1" value="1">')
    expect(html).toContain('Rosa Fictional, MD (Neurology) – University of Nowhere. No conflict of interest declared.')
    expect(html).toContain('<a href="/articles/and-then">And then?</a>')
  })

  test('means its words and nothing else', () => {
    const html = htmlPage(nasty, site)
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/href="javascript:/)
    expect(html).not.toContain('"><b')
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  test('warns before the text where the review is overdue or a source was retracted', () => {
    const alerts = [{ status: 'retracted', number: 1, title: 'Title 1', message: 'Source 1 was retracted.' }]
    const html = htmlPage(aPublication({ reviewOverdue: true, alerts: alerts as never }), site)
    expect(html.indexOf('Source 1 was retracted. (Title 1)')).toBeGreaterThan(0)
    expect(html.indexOf('was due for review on 22 November 2027')).toBeLessThan(html.indexOf('From the research'))
  })
})

describe('an article as Markdown', () => {
  test('has its sections, its numbered references and its links', () => {
    const markdown = markdownPage(aPublication(), site)
    expect(markdown).toMatch(/^# Does it help\?\n\nYes, a little\.\n/)
    expect(markdown).toContain('\n## From the research\n\nIt \\*helped\\*.\n')
    expect(markdown).toContain(
      '\n## References\n\n1. Invented I. Title 1. Annals of Nothing. 2024. <https://doi.org/10.1000/1>\n',
    )
    expect(markdown).toContain('- [And then?](<https://answers.example.org/articles/and-then>)\n- And else?')
    expect(markdown).toContain(`Approved text: SHA-256 ${'d'.repeat(64)}`)
  })

  test('means its words and nothing else', () => {
    const markdown = markdownPage(nasty, site)
    expect(markdown).not.toMatch(/(^|[^\\])<img/)
    expect(markdown).not.toMatch(/[^\\]\]\(javascript:/)
    expect(markdown).not.toContain('<javascript:')
  })
})

describe('a part for an audience', () => {
  test('leaves out the sections for others, keeps all numbers, and says that it is a part', () => {
    const part = forAudience(aPublication(), 'patient')
    expect(part.sections.map(({ heading }) => heading)).toEqual(['From the research', 'For you'])
    expect(part.audience).toEqual({ name: 'patient', isPart: true, sections: { shown: 2, all: 3 } })
    expect(part.bibliography).toEqual(aPublication().bibliography)
    expect(markdownPage(part, site)).toContain('> This is a part: the sections for patients and carers (2 of 3).')
    expect(htmlPage(part, site)).not.toContain('Dose.')
  })

  test('is the whole where every section is for everybody', () => {
    const [section] = aPublication().sections
    const whole = forAudience(aPublication({ sections: [section!] }), 'clinician')
    expect(whole.audience.isPart).toBe(false)
    expect(htmlPage(whole, site)).not.toContain('This is a part')
  })
})

test('a retracted article has its notice and not a word of its text, as HTML and as Markdown', () => {
  const retraction = { notice: 'Taken down <at once>.', reason: 'A *dose*.', retractedAt: '2026-11-22T10:00:00.000Z' }
  const html = retractedHtmlPage(retraction, site)
  expect(html).toContain('<p>Taken down &lt;at once&gt;.</p>')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(retractedMarkdownPage(retraction)).toBe(
    '# This article was retracted\n\nTaken down \\<at once\\>.\n\nRetracted on 22 November 2026.\n\nReason: A \\*dose\\*.\n\nPlease don’t rely on copies of it.\n',
  )
})
