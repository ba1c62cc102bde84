import { expect, test } from '@jest/globals'
import { aComment, aVote } from '../../../review/facts.fixture.ts'
import { EMPTY_DECISION } from '../decision.ts'
import { asText, unsentWords } from './unsent-words.ts'

const CLOSED = { isOpen: false, quote: '', text: '' }
const NOTHING = { vote: null, comments: [] }
const DRAFT = {
  ...EMPTY_DECISION,
  comment: 'Too long. ',
  comments: [{ section: 0, quote: 'the dose', text: 'Which one?' }],
  conflict: 'declared' as const,
  conflictText: 'Speaker’s fees.',
}

test('all that was typed is unsent while nothing is recorded', () => {
  const begun = { isOpen: true, quote: '', text: 'And for' }
  const words = unsentWords(DRAFT, begun, NOTHING, 'rosa').map((one) => one.words)
  expect(words).toEqual(['Too long. ', 'Which one?', 'And for', 'Speaker’s fees.'])
})

test('what the server has is not unsent, and what others said in the same words is', () => {
  const recorded = {
    vote: aVote({ userId: 'rosa', comment: 'Too long.', conflict: 'Speaker’s fees.; on the board of a maker' }),
    comments: [aComment({ userId: 'quentin', text: 'Which one?' })],
  }
  expect(unsentWords(DRAFT, CLOSED, recorded, 'rosa').map(({ words }) => words)).toEqual(['Which one?'])
  expect(unsentWords(DRAFT, CLOSED, recorded, 'quentin')).toEqual([])
})

test('a comment that was closed, and ticks alone, are no words', () => {
  const ticked = { ...EMPTY_DECISION, verdict: 'approve' as const, checklist: { safe: true }, comment: ' ' }
  expect(unsentWords(ticked, { isOpen: false, quote: '', text: 'given up' }, NOTHING, 'rosa')).toEqual([])
})

test('to be pasted, each has its quotation with it', () => {
  expect(asText(unsentWords({ ...DRAFT, conflict: 'none' }, CLOSED, NOTHING, 'rosa'))).toBe(
    'Your comment on the whole text:\nToo long. \n\nYour comment:\n“the dose”\nWhich one?',
  )
})
