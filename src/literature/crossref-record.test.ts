import { expect, test } from '@jest/globals'
import { crossrefWork, PAPERS, RETRACTED } from '../../tests/support/papers.ts'
import { readWork, readWorks } from './crossref-record.ts'

const [iron, french, retracted, preprint] = PAPERS as [
  (typeof PAPERS)[0],
  (typeof PAPERS)[0],
  (typeof PAPERS)[0],
  (typeof PAPERS)[0],
]
const answer = (message: unknown) => ({ status: 'ok', 'message-type': 'work', message })
const ironWith = (fields: Record<string, unknown>) => readWork(answer({ ...crossrefWork(iron, []), ...fields }))

test('a journal article is read with its authors, bodies and print date, without mark-up', () => {
  expect(readWork(answer(crossrefWork(iron, [])))).toEqual({
    record: expect.objectContaining({
      kind: null,
      type: 'article-journal',
      title: 'Iron for restless legs: a randomised trial in the imaginary town of Nowhere & its hills',
      titleTranslated: false,
      language: 'en',
      authors: [
        { family: 'van der Fiktion', given: 'Anna Berta', orcid: '0000-0002-1825-0097' },
        { family: 'Sample', given: 'John Q', suffix: 'Jr' },
        { literal: 'Nowhere Iron Study Group' },
      ],
      containerTitle: 'The Journal of imaginary sleep medicine',
      containerTitleShort: 'J Imagin Sleep Med',
      volume: '12',
      issue: '3',
      pages: '123-130',
      year: 2019,
      month: 3,
      doi: '10.5555/imaginary.iron',
    }),
    warnings: [],
    notices: [],
  })
})

test('a preprint is an article, and the title in the language of the work is kept', () => {
  expect(readWork(answer(crossrefWork(preprint, [])))?.record).toMatchObject({ type: 'article', containerTitle: null })
  expect(readWork(answer(crossrefWork(french, [])))?.record).toMatchObject({
    originalTitle: 'Le syndrome des jambes sans repos dans une population inventée',
  })
})

test('a subtitle belongs to the title, an article number stands for pages, and [[null]] is no date', () => {
  const found = ironWith({
    title: ['Iron'],
    subtitle: ['A trial'],
    page: undefined,
    'article-number': 'e55',
    'published-print': { 'date-parts': [[null]] },
    published: { 'date-parts': [[2018]] },
  })
  expect(found?.record).toMatchObject({ title: 'Iron: A trial', pages: 'e55', year: 2018, month: null })
})

test('all notices on a retracted work are kept, oldest first, with who told Crossref', () => {
  expect(readWork(answer(crossrefWork(retracted, RETRACTED)))?.notices).toEqual([
    {
      type: 'retraction',
      doi: '10.5555/retracted.opiates.part',
      pmid: null,
      date: '2004-03-06',
      source: 'crossref',
      label: 'Partial retraction',
    },
    {
      type: 'retraction',
      doi: '10.5555/retracted.opiates.notice',
      pmid: null,
      date: '2010-02-06',
      source: 'retraction-watch',
      label: 'Retraction',
    },
  ])
})

test.each(['expression_of_concern', 'expression-of-concern'])('%s is an expression of concern', (type) => {
  const updated = { 'date-time': '2020-05-05T00:00:00Z' }
  expect(ironWith({ 'updated-by': [{ DOI: '10.5555/n', type, updated }] })?.notices).toMatchObject([
    { type: 'concern', date: '2020-05-05' },
  ])
})

test('a relation alone is a notice too, unless it is the notice that has it', () => {
  const relation = {
    correction: [{ id: '10.5555/n', 'id-type': 'doi', 'asserted-by': 'object' }],
    'is-part-of': [{ id: '10.5555/b' }],
  }
  expect(ironWith({ relation })?.notices).toMatchObject([{ type: 'correction', doi: '10.5555/n' }])
  const notice = ironWith({ relation, 'update-to': [{ DOI: '10.5555/N', type: 'correction' }] })
  expect(notice?.notices).toEqual([])
  expect(notice?.warnings).toEqual(['This record is itself a notice about another work (10.5555/N).'])
})

test('a title that begins with RETRACTED is a notice', () => {
  expect(ironWith({ title: ['RETRACTED ARTICLE: Iron'] })?.notices).toMatchObject([{ type: 'retraction', date: null }])
  expect(ironWith({ title: ['Retracted papers: a count'] })?.notices).toMatchObject([])
})

test.each([
  ['another status', { status: 'failed', message: crossrefWork(iron, []) }],
  ['a title that is no list', answer({ ...crossrefWork(iron, []), title: 'Iron' })],
  ['updates that are no list', answer({ ...crossrefWork(iron, []), 'updated-by': { type: 'retraction' } })],
  ['no DOI', answer({ title: ['Iron'] })],
  ['nothing', null],
])('an answer with %s is none', (_, json) => {
  expect(readWork(json)).toBeNull()
})

test('of a list, the works that can be read are taken', () => {
  const items = [crossrefWork(iron, []), { DOI: 5 }]
  expect(readWorks({ status: 'ok', message: { items } })?.map(({ record }) => record.doi)).toEqual([iron.doi])
  expect(readWorks({ status: 'ok', message: {} })).toBeNull()
})
