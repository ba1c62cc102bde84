import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createPublicationIndex, type IndexedPublication } from './publication-index.ts'

type Given = Partial<Omit<IndexedPublication, 'body'>> & Partial<NonNullable<IndexedPublication['body']>>

const publication = ({
  id = 'a',
  edition = 1,
  language = 'en',
  question = '',
  ...body
}: Given): IndexedPublication => ({
  id,
  edition,
  language,
  question,
  body: { headings: [], text: '', audiences: [], topics: [], ...body },
})

const indexOf = (...given: readonly Given[]) => {
  const index = createPublicationIndex()
  index.build(given.map(publication))
  return index
}
const found = (index: ReturnType<typeof indexOf>, query: string, filters = {}) =>
  index.search(query, filters).map(({ id }) => id)

describe('the index of publications', () => {
  test('ranks a word in the question above one in a heading, and that above one in the text', () => {
    const index = indexOf(
      { id: 'text', question: 'What helps?', text: 'Some take ferritin, and then ferritin again: ferritin.' },
      { id: 'heading', question: 'What helps?', headings: ['Ferritin'], text: 'Some take it.' },
      { id: 'question', question: 'Does ferritin matter?', text: 'Some take it.' },
    )
    expect(found(index, 'ferritin')).toEqual(['question', 'heading', 'text'])
  })

  test('counts neither case nor accents, on either side', () => {
    const index = indexOf(
      { id: 'a', question: 'What is Ménière’s disease?' },
      { id: 'b', question: 'Muller and oedema' },
    )
    for (const query of ['MENIERE', 'ménière', 'Meniere']) expect(found(index, query)).toEqual(['a'])
    expect(found(index, 'Müller')).toEqual(['b'])
  })

  test('finds a word by its beginning', () => {
    expect(found(indexOf({ id: 'a', question: 'Are restless legs inherited?' }), 'rest leg')).toEqual(['a'])
  })

  test('forgives a mistyped word of four letters or more, but only where nothing is spelt so', () => {
    const index = indexOf({ id: 'legs', question: 'Restless legs' }, { id: 'leggs', question: 'Restles leggs' })
    expect(found(index, 'restless')).toEqual(['legs'])
    expect(found(index, 'resltess')).toEqual(['legs'])
    expect(found(indexOf({ id: 'a', question: 'Iron' }), 'irn')).toEqual([])
    expect(found(indexOf({ id: 'a', question: 'Levothyroxine' }), 'levothyroxin levotiroxine')).toEqual(['a'])
  })

  test('wants all words, and only where no article has them all, any', () => {
    const index = indexOf({ id: 'both', question: 'Iron and sleep' }, { id: 'one', question: 'Iron' })
    expect(found(index, 'iron sleep')).toEqual(['both'])
    expect(found(index, 'iron zebra').toSorted()).toEqual(['both', 'one'])
  })

  test('lets the words that hold a question together stand aside', () => {
    const index = indexOf({ id: 'a', question: 'Causes of restless legs' }, { id: 'b', question: 'What is it?' })
    expect(found(index, 'what causes restless legs')).toEqual(['a'])
    expect(found(index, 'what')).toEqual(['b'])
  })

  test('finds nothing for what has no word', () => {
    const index = indexOf({ id: 'a', question: 'Iron' })
    for (const query of ['', '   ', '?!', '🦵']) expect(found(index, query)).toEqual([])
  })

  test('keeps to an audience, a language and a topic; a text for nobody in particular is for everybody', () => {
    const index = indexOf(
      { id: 'all', question: 'Iron' },
      { id: 'patients', question: 'Iron', audiences: ['patient'], topics: ['sleep'], language: 'en-GB' },
      { id: 'clinicians', question: 'Iron', audiences: ['clinician'], language: 'de' },
    )
    expect(found(index, 'iron', { audience: 'patient' }).toSorted()).toEqual(['all', 'patients'])
    expect(found(index, 'iron', { language: 'en' }).toSorted()).toEqual(['all', 'patients'])
    expect(found(index, 'iron', { language: 'en-gb' })).toEqual(['patients'])
    expect(found(index, 'iron', { topic: 'sleep' })).toEqual(['patients'])
    expect(found(index, 'iron', { topic: 'slee' })).toEqual([])
  })

  test('forgets the words of an edition when the next one comes, and all of them when it is taken out', () => {
    const index = indexOf({ id: 'a', question: 'Iron' })
    index.set(publication({ id: 'a', edition: 2, question: 'Copper' }))
    expect(found(index, 'iron')).toEqual([])
    expect(index.search('copper')).toMatchObject([{ id: 'a', edition: 2 }])
    index.remove('a')
    index.remove('a')
    expect(found(index, 'copper')).toEqual([])
    expect(index.size()).toBe(0)
  })

  test('finds a publication by its question alone while its text has not been read', () => {
    const index = createPublicationIndex()
    index.set({ id: 'a', edition: 1, language: 'en', question: 'Iron', body: null })
    expect(found(index, 'iron')).toEqual(['a'])
    expect(found(index, 'iron', { audience: 'patient' })).toEqual([])
    index.set(publication({ id: 'a', edition: 1, question: 'Iron', text: 'Zinc', audiences: ['patient'] }))
    expect(found(index, 'zinc iron', { audience: 'patient' })).toEqual(['a'])
    index.set({ id: 'a', edition: 2, language: 'en', question: 'Copper', body: null })
    expect([...found(index, 'zinc'), ...found(index, 'iron')]).toEqual([])
    index.remove('a')
    expect(found(index, 'copper')).toEqual([])
  })

  test('takes any text for a query, and never finds what was taken out', () => {
    const index = indexOf(
      { id: 'gone', question: 'Iron (a+)+$ __proto__ constructor' },
      { id: 'here', question: 'Sleep' },
    )
    index.remove('gone')
    const anyCharacters = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.oneof(anyCharacters, fc.constantFrom('iron', '__proto__', '(a+)+$', '\\')), (query) => {
        expect(found(index, query)).not.toContain('gone')
      }),
    )
  })
})
