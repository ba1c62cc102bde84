import { describe, expect, test } from '@jest/globals'
import { keptChanges } from './kept-changes.ts'
import {
  changedMembers,
  forgetPerson,
  keep,
  keptOf,
  keyOf,
  MOST_ENTRIES,
  MOST_LETTERS,
  typedMembers,
} from './kept-words.ts'

/** A `Storage` with room for so many letters. */
const storageOf = (room = Number.POSITIVE_INFINITY): Storage => {
  const items = new Map<string, string>()
  const used = (): number => [...items].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      const before = items.get(key)
      items.set(key, value)
      if (used() <= room) return
      if (before === undefined) items.delete(key)
      else items.set(key, before)
      throw new Error('QuotaExceededError')
    },
  }
}

const ADA = { person: 'ada', article: 'a1' }
const NOW = new Date('2026-11-28T10:00:00.000Z')
const words = (summary: string, at = '2026-11-28T09:00:00.000Z') => ({ at, base: null, members: { summary } })
const summaries = (storage: Storage, place: { person: string; article: string | null } = ADA) =>
  keptOf(storage, place, NOW).map(({ members }) => members.summary)

describe('words are kept', () => {
  test('by person, article, the text they were typed over, and the window, newest first', () => {
    const storage = storageOf()
    keep(storage, keyOf({ ...ADA, form: 'one' }, '2026-11-01'), words('Older.', '2026-11-28T08:00:00.000Z'))
    keep(storage, keyOf({ ...ADA, form: 'two' }, '2026-11-01'), words('Newer.'))
    keep(storage, keyOf({ ...ADA, form: 'two' }, '2026-11-02'), words('Over another text.', '2026-11-28T09:30:00.000Z'))
    keep(storage, keyOf({ person: 'ben', article: 'a1', form: 'x' }, null), words('Of Ben.'))
    keep(storage, keyOf({ person: 'ada', article: null, form: 'x' }, null), words('Of a new article.'))
    storage.setItem('theme', 'dark')
    expect(summaries(storage)).toEqual(['Over another text.', 'Newer.', 'Older.'])
    expect(summaries(storage, { person: 'ada', article: null })).toEqual(['Of a new article.'])
    forgetPerson(storage, 'ada')
    expect(summaries(storage)).toEqual([])
    expect(summaries(storage, { person: 'ada', article: null })).toEqual([])
    expect(summaries(storage, { person: 'ben', article: 'a1' })).toEqual(['Of Ben.'])
    expect(storage.getItem('theme')).toBe('dark')
  })

  test('for 30 days', () => {
    const storage = storageOf()
    keep(storage, keyOf({ ...ADA, form: 'one' }, null), words('Too old.', '2026-10-29T09:59:59.000Z'))
    keep(storage, keyOf({ ...ADA, form: 'two' }, null), words('Just not.', '2026-10-29T10:00:01.000Z'))
    expect(summaries(storage)).toEqual(['Just not.'])
    expect(storage.length).toBe(1)
  })

  test('as far as there is room: the oldest give way, and what is too long is refused', () => {
    const storage = storageOf(1000)
    const at = (minute: number) => `2026-11-28T09:${String(minute).padStart(2, '0')}:00.000Z`
    for (const minute of [1, 2, 3])
      keep(storage, keyOf({ ...ADA, form: String(minute) }, null), words('x'.repeat(200), at(minute)))
    expect(keep(storage, keyOf({ ...ADA, form: '4' }, null), words('y'.repeat(500), at(4)))).toBe(true)
    expect(summaries(storage).at(0)).toBe('y'.repeat(500))
    expect(summaries(storage)).not.toContain(at(1))
    expect(keep(storage, keyOf({ ...ADA, form: '5' }, null), words('z'.repeat(2000), at(5)))).toBe(false)

    const large = storageOf()
    expect(keep(large, keyOf({ ...ADA, form: '1' }, null), words('z'.repeat(MOST_LETTERS)))).toBe(false)
    for (let minute = 0; minute < MOST_ENTRIES + 5; minute += 1) {
      keep(large, keyOf({ ...ADA, form: String(minute) }, null), words(String(minute), at(minute)))
    }
    expect(large.length).toBe(MOST_ENTRIES)
    expect(summaries(large).at(-1)).toBe('5')
  })

  test('and what is not words is thrown away', () => {
    const storage = storageOf()
    storage.setItem(keyOf({ ...ADA, form: 'one' }, null), '{"at":')
    storage.setItem(keyOf({ ...ADA, form: 'two' }, null), '{"at":1,"members":null}')
    expect(summaries(storage)).toEqual([])
    expect(storage.length).toBe(0)
  })
})

test('only what a person typed is kept, and of that only what changed', () => {
  const saved = typedMembers({
    question: 'Q?',
    summary: null,
    sections: [{ id: '1' }],
    contributors: {},
    stage: 'draft',
  })
  expect(saved).toEqual({ question: 'Q?', summary: null, sections: [{ id: '1' }] })
  expect(changedMembers(saved, { ...saved, summary: '', disclaimer: null })).toEqual({})
  expect(changedMembers(saved, { ...saved, summary: 'S.' })).toEqual({ summary: 'S.' })
  expect(changedMembers({ summary: 'S.' }, { summary: '' })).toEqual({ summary: '' })
})

const section = (text: string, ...references: string[]) => ({
  id: 's1',
  blockType: 'research',
  heading: 'From the Research',
  content: {
    root: {
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text, format: 0 },
            ...references.map((id) => ({
              type: 'inlineBlock',
              fields: { blockType: 'citation', id, references: [id] },
            })),
          ],
        },
      ],
    },
  },
})

describe('kept words differ', () => {
  const saved = {
    question: 'Does it help?',
    summary: 'Yes.',
    sections: [section('Trials say so.', 'r1')],
    topics: ['t1'],
  }

  test('not at all where they say what is saved', () => {
    expect(keptChanges(saved, { summary: ' Yes.', topics: [{ id: 't1' }], internalNotes: '' })).toEqual([])
  })

  test('in their words, as the history would tell it', () => {
    const [summary, research, notes] = keptChanges(saved, {
      summary: 'Yes, somewhat.',
      sections: [section('Three trials say so.', 'r1')],
      internalNotes: 'Ask.',
    })
    expect(summary).toMatchObject({ what: 'The summary', kind: 'changed' })
    expect(research?.what).toBe('Section “From the Research”')
    expect(research?.parts.map(({ kind, text }) => `${kind} ${text.trim()}`).join('; ')).toMatch(
      /removed Trials.*added Three trials|added Three.*/,
    )
    expect(notes).toMatchObject({ what: 'The internal notes', kind: 'added' })
  })

  test('in what they cite, and in what is kept as an id', () => {
    expect(keptChanges(saved, { sections: [section('Trials say so.', 'r1', 'r2')] })[0]?.parts).toContainEqual({
      kind: 'added',
      text: expect.stringContaining('[2]'),
    })
    // Another source under the same number.
    expect(keptChanges(saved, { sections: [section('Trials say so.', 'r9')] })).toEqual([
      { what: 'Section “From the Research”', kind: 'changed', parts: [{ kind: 'same', text: expect.any(String) }] },
    ])
    expect(keptChanges(saved, { topics: ['t1', 't2'] })).toEqual([{ what: 'The topics', kind: 'changed', parts: [] }])
  })
})
