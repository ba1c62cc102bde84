import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { PageBlock } from './page.ts'
import { expectPage, printPage } from './page.fixture.ts'
import { readPage } from './read-page.ts'

const SAMPLE = path.resolve('../shared/rls-article.txt')
const SEED = path.resolve('seed/pages')

const types = (blocks: readonly PageBlock[]): string => blocks.map(({ type }) => type).join(' ')

// The page is somebody else's: its sentences are read here and never quoted.
const describeSample = existsSync(SAMPLE) ? describe : describe.skip
describeSample(`the published page ${SAMPLE} (skipped where the file is absent: it cannot be committed)`, () => {
  const read = () => expectPage(readPage(readFileSync(SAMPLE, 'utf8')))

  test('is read without warnings, with the expected counts', () => {
    expect(read().report).toEqual({ sections: 2, citations: 13, references: 6, relatedQuestions: 11, warnings: [] })
    expect(read().page.lastUpdated).toBe('2025-04-14')
    expect(read().page.disclaimer).not.toBeNull()
  })

  test('has two paragraphs that ran on between the lists of its first section', () => {
    const [first, second] = read().page.sections
    expect(types(first.blocks)).toBe('paragraph list paragraph list paragraph')
    expect(types(second?.blocks ?? [])).toBe('heading paragraph list heading paragraph list')
  })

  test('has a nested list under the second item of its second section', () => {
    const list = read().page.sections[1]?.blocks[2]
    expect(list?.type === 'list' ? list.items.map(({ items }) => items.length) : list).toEqual([0, 5])
  })

  test('has one guideline, five research papers and one translated title', () => {
    const { references } = read().page
    expect(references.map(({ kind }) => kind)).toEqual(['guideline', ...Array<string>(5).fill('research')])
    expect(references.filter(({ titleTranslated }) => titleTranslated)).toHaveLength(1)
    expect(references.map(({ year }) => year)).toEqual([2025, 2021, 2020, 2013, 2021, 2007])
  })

  test('is the same page when printed and read again', () => {
    expect(expectPage(readPage(printPage(read().page))).page).toEqual(read().page)
  })

  test('shares no sentence with the demo pages', () => {
    const sentences = (text: string) =>
      new Set(text.split(/[.?!:]\s|\n/).map((part) => part.replace(/^[\s•]+|[\s.?]+$/g, '')))
    const body = readFileSync(SAMPLE, 'utf8').replace(/\nReferences\n[^]*?\nRelated Questions\n/, '\n')
    const theirs = [...sentences(body)].filter((part) => part.split(' ').length > 4)
    expect(theirs.length).toBeGreaterThan(20)
    for (const name of readdirSync(SEED)) {
      const ours = readFileSync(path.join(SEED, name), 'utf8')
      expect(theirs.filter((sentence) => ours.includes(sentence))).toEqual([])
    }
  })
})

describe('the demo pages', () => {
  const read = (name: string) => expectPage(readPage(readFileSync(path.join(SEED, name), 'utf8')))

  test.each([
    ['causes-of-restless-legs-syndrome.txt', { sections: 2, references: 6, relatedQuestions: 5 }],
    ['iron-status-in-restless-legs-syndrome.txt', { sections: 2, references: 3, relatedQuestions: 3 }],
    ['caffeine-and-restless-legs.txt', { sections: 1, references: 1, relatedQuestions: 1 }],
  ])('%s is read without warnings', (name, counts) => {
    expect(read(name).report).toMatchObject({ ...counts, warnings: [] })
  })

  test('the first cites at least ten times, in every section, and every reference', () => {
    const { page, report } = read('causes-of-restless-legs-syndrome.txt')
    expect(report.citations).toBeGreaterThanOrEqual(10)
    const cited = page.sections.map((section) => [...JSON.stringify(section).matchAll(/"numbers":\[([\d,]+)\]/g)])
    for (const citations of cited) expect(citations.length).toBeGreaterThan(0)
    const numbers = new Set(cited.flat().flatMap(([, list = '']) => list.split(',').map(Number)))
    expect([...numbers].sort()).toEqual(page.references.map(({ number }) => number))
  })

  test('the first asks the questions of the other two', () => {
    const { page } = read('causes-of-restless-legs-syndrome.txt')
    expect(page.relatedQuestions).toEqual(
      expect.arrayContaining([
        read('iron-status-in-restless-legs-syndrome.txt').page.question,
        read('caffeine-and-restless-legs.txt').page.question,
      ]),
    )
  })
})
