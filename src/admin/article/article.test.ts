import { describe, expect, test } from '@jest/globals'
import { anAssignment } from '../../review/facts.fixture.ts'
import { holdSentence } from './hold-sentence.ts'
import { placeOf, type FormFields } from './jump-to-field.ts'
import { typedText } from './typed-text.ts'

const content = (text: string, ...references: string[]) => ({
  root: {
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text, format: 1 },
          ...references.map((id) => ({ type: 'inlineBlock', fields: { blockType: 'citation', id, references: [id] } })),
        ],
      },
    ],
  },
})

const FIELDS: FormFields = {
  question: { value: ' Does iron help? ' },
  summary: { value: null },
  sections: { rows: [{ id: 'a' }, { id: 'b' }] },
  'sections.0.heading': { value: 'From the Guidelines' },
  'sections.0.content': { value: content('Guidelines say so.', 'r1') },
  'sections.1.heading': { value: '' },
  'sections.1.content': { value: content('Trials did, too.', 'r2') },
  relatedQuestions: { rows: [{ id: 'c' }] },
  'relatedQuestions.0.question': { value: 'Who should take it?' },
  internalNotes: { value: 'Ask the library.' },
}

describe('a line of what is missing leads', () => {
  test('to its field', () => {
    expect(placeOf('HEADING_MISSING', 'sections.1.heading', FIELDS)).toEqual({ field: 'sections.1.heading' })
    expect(placeOf('QUESTION_MISSING', 'question', FIELDS)).toEqual({ field: 'question' })
  })

  test('to the record, where the record lacks something; to the text, where the text cites the wrong one', () => {
    const record = { href: '/admin/collections/references/r2' }
    expect(placeOf('REFERENCE_INCOMPLETE', 'references.r2', FIELDS)).toEqual(record)
    expect(placeOf('REFERENCE_RETRACTED', 'references.r2', FIELDS)).toEqual({ field: 'sections.1.content' })
    expect(placeOf('REFERENCE_UNKNOWN', 'references.r1', FIELDS)).toEqual({ field: 'sections.0.content' })
    // Cited under the name of a record that was merged into it.
    const merged = { href: '/admin/collections/references/r9' }
    expect(placeOf('REFERENCE_RETRACTED', 'references.r9', FIELDS)).toEqual(merged)
  })
})

test('what was typed is kept in its order, as words', () => {
  expect(typedText(FIELDS).split('\n\n')).toEqual([
    'Does iron help?',
    'From the Guidelines',
    'Guidelines say so.',
    'Trials did, too.',
    'Who should take it?',
    'Ask the library.',
  ])
})

describe('who holds a text', () => {
  const held = (...assignments: ReturnType<typeof anAssignment>[]) =>
    holdSentence({ submittedAt: '2026-11-20T10:00:00.000Z', assignments })

  test('is the board, with those who review it and have not left', () => {
    expect(held()).toContain('no reviewer is assigned yet')
    const [a, b] = [anAssignment({ name: 'Ada A.' }), anAssignment({ name: 'Ben B.' })]
    const gone = anAssignment({ name: 'Cy C.', declinedAt: '2026-11-21' })
    expect(held(a, gone)).toContain('since 20 November 2026: Ada A. reviews it.')
    expect(held(a, b, gone)).toContain(': Ada A. and Ben B. review it.')
  })
})
