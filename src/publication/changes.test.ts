import { describe, expect, test } from '@jest/globals'
import { changesBetween, sayWhatChanged } from './changes.ts'
import type { ApprovedContent, BibliographyEntry } from './content.ts'

type Section = ApprovedContent['sections'][number]

const paragraph = (text: string): Section['content'] =>
  ({
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
  }) as unknown as Section['content']

const aSection = (heading: string, text: string, more: Partial<Section> = {}): Section => ({
  kind: 'custom',
  heading,
  audiences: [],
  content: paragraph(text),
  html: `<p>${text}</p>`,
  text,
  ...more,
})

const anEntry = (number: number, title: string): BibliographyEntry => ({
  number,
  reference: `reference-${number}`,
  kind: 'research',
  title,
  titleTranslated: false,
  authors: [],
  issuingBody: null,
  container: null,
  year: 2020,
  language: null,
  doi: null,
  pmid: null,
  pmcid: null,
  url: null,
  citation: `${title}. 2020.`,
  csl: { id: `${number}`, type: 'article-journal', title },
})

const aContent = (more: Partial<ApprovedContent> = {}): ApprovedContent => ({
  question: 'Does iron help?',
  summary: null,
  language: 'en',
  audiences: ['clinician'],
  provenance: { method: 'human', tool: null, note: null },
  sections: [aSection('For adults', 'Iron is suggested.'), aSection('For children', 'Ask a paediatrician.')],
  bibliography: [anEntry(1, 'A review')],
  relatedQuestionTexts: ['Who should take iron?'],
  topics: [{ slug: 'iron', name: 'Iron' }],
  disclaimer: 'Made up.',
  changeNote: null,
  ...more,
})

const named = (after: Partial<ApprovedContent>, before: Partial<ApprovedContent> = {}) =>
  changesBetween(aContent(before), aContent(after)).map(({ what, kind }) => `${what}: ${kind}`)

describe('what differs between two texts', () => {
  test('is nothing where they say the same', () => {
    expect(changesBetween(aContent(), aContent())).toEqual([])
  })

  test('is said word by word, and the parts put together are the old and the new text', () => {
    const [change] = changesBetween(aContent(), aContent({ question: 'Does iron really help?' }))
    expect(change).toMatchObject({ what: 'The question', kind: 'changed' })
    const read = (without: string) =>
      change?.parts
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('')
    expect(read('added')).toBe('Does iron help?')
    expect(read('removed')).toBe('Does iron really help?')
    expect(change?.parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['really'])
  })

  test.each<[string, Partial<ApprovedContent>]>([
    ['The summary: added', { summary: 'Yes.' }],
    ['The references: changed', { bibliography: [anEntry(1, 'Another review')] }],
    ['The related questions: changed', { relatedQuestionTexts: ['Who must not take iron?'] }],
    ['The related questions: removed', { relatedQuestionTexts: [] }],
    ['The disclaimer: changed', { disclaimer: 'Still made up.' }],
    ['The topics: changed', { topics: [{ slug: 'sleep', name: 'Sleep' }] }],
    ['The audiences: changed', { audiences: ['patient'] }],
    ['The language: changed', { language: 'de' }],
    ['How it was written: changed', { provenance: { method: 'machine-drafted', tool: 'A machine', note: null } }],
    ['The note on what changed: added', { changeNote: 'A new dose.' }],
  ])('%s', (expected, after) => {
    expect(named(after)).toEqual([expected])
  })

  test('a section that moved is found again, and the new order is said', () => {
    expect(named({ sections: [...aContent().sections].reverse() })).toEqual(['The order of the sections: changed'])
  })

  test('a source of another kind is a change, although its line reads the same', () => {
    expect(named({ bibliography: [{ ...anEntry(1, 'A review'), kind: 'guideline' }] })).toEqual([
      'The references: changed',
    ])
  })

  test('a section whose heading changed is one change, not one gone and one new', () => {
    expect(named({ sections: [aSection('For grown-ups', 'Iron is suggested.'), aContent().sections[1]!] })).toEqual([
      'Section “For grown-ups”: changed',
    ])
  })

  test('a new section, and one that is gone, are said as such', () => {
    const sections = aContent().sections
    expect(named({ sections: [...sections, aSection('In pregnancy', 'Ask first.')] })).toEqual([
      'Section “In pregnancy”: added',
    ])
    expect(named({ sections: sections.slice(0, 1) })).toEqual(['Section “For children”: removed'])
  })

  test('a section for other readers is a change', () => {
    expect(
      named({ sections: [{ ...aContent().sections[0]!, audiences: ['patient'] }, aContent().sections[1]!] }),
    ).toEqual(['Section “For adults”: changed'])
  })

  test('the same words in another dress are a change: emphasis, or another source behind a number', () => {
    const sections = [
      aSection('For adults', 'Iron is suggested.', {
        content: paragraph('x'),
        html: '<p><em>Iron</em> is suggested.</p>',
      }),
      aContent().sections[1]!,
    ]
    expect(changesBetween(aContent(), aContent({ sections }))).toEqual([
      { what: 'Section “For adults”', kind: 'changed', parts: [{ kind: 'same', text: 'Iron is suggested.' }] },
    ])
  })

  test('shows where in a source a citation now points', () => {
    const before = { sections: [aSection('For adults', 'Iron is suggested [1, 2].')] }
    const after = { sections: [aSection('For adults', 'Iron is suggested [1(p12), 2].')] }
    const parts = changesBetween(aContent(before), aContent(after)).flatMap((change) => change.parts)
    expect(
      parts
        .filter(({ kind }) => kind === 'added')
        .map(({ text }) => text)
        .join(''),
    ).toContain('p12')
  })

  test('what a reader can’t see, such as an id that the editor made anew, is none', () => {
    const sections = [
      aSection('For adults', 'Iron is suggested.', { content: paragraph('another state') }),
      aContent().sections[1]!,
    ]
    expect(named({ sections })).toEqual([])
  })
})

describe('the sentence for the corrections log', () => {
  test('names each part once, in reading order', () => {
    const after = aContent({
      question: 'Does iron really help?',
      sections: [aSection('For adults', 'Iron is advised.'), ...aContent().sections.slice(1), aSection('New', 'Text.')],
      disclaimer: '',
    })
    expect(sayWhatChanged(aContent(), after)).toBe(
      'Changed: the question, section “For adults”, section “New” (added), the disclaimer (removed).',
    )
  })

  test('says so where nothing differs, and does not count the note itself', () => {
    expect(sayWhatChanged(aContent({ changeNote: 'Old.' }), aContent({ changeNote: 'New.' }))).toBe(
      'Reviewed again; nothing was changed.',
    )
  })
})
