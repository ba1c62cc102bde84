import { expect, test } from '@jest/globals'
import type { HistoryEntry, StoredRound } from '../commands/rounds.ts'
import { aComment, anAssignment, aRound, aVote, NOW } from '../review/facts.fixture.ts'
import { noticesOfRound } from './of-round.ts'

const LATER = '2026-11-23T12:00:00.000Z'

const step = (action: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  action,
  at: NOW,
  actor: null,
  requestId: null,
  before: null,
  after: 'x',
  ...more,
})

const aStoredRound = (more: Partial<StoredRound> = {}): StoredRound => ({
  ...aRound(),
  id: 'round-1',
  article: 'article-1',
  question: 'Does it help?',
  number: 1,
  roundKey: 'article-1:1',
  note: null,
  advice: [],
  canonicalContent: '{}',
  submittedAt: NOW,
  approvedAt: null,
  closedAt: null,
  edition: null,
  scheduledBy: null,
  nextReviewDue: null,
  history: [],
  revision: 1,
  settled: false,
  ...more,
})

/** Who is told what: each telling as "kind → recipients". */
const told = (round: StoredRound): readonly string[] =>
  noticesOfRound(round)
    .filter(({ to }) => to.length > 0)
    .map(({ kind, to }) => `${kind} → ${to.join(', ')}`)

const both = [anAssignment(), anAssignment({ reviewerId: 'board-2', userId: 'reviewer-2' })]

test('a submission is told to the managing editors, and to no reviewer', () => {
  expect(told(aStoredRound({ assignments: [], history: [step('submit', { actor: 'editor-1' })] }))).toEqual([
    'submitted → managing-editors',
  ])
})

test('an assignment is told to those who were assigned in that step, not to those assigned before', () => {
  const round = aStoredRound({
    assignments: [anAssignment(), anAssignment({ reviewerId: 'board-2', userId: 'reviewer-2', assignedAt: LATER })],
    history: [
      step('assign', { details: { reviewers: [{ id: 'board-1' }] } }),
      step('assign', { at: LATER, details: { reviewers: [{ id: 'board-2' }] } }),
    ],
  })
  expect(told(round)).toEqual(['assigned → reviewer-1', 'assigned → reviewer-2'])
})

test.each(['replace', 'delegate'])('"%s" is told to who comes and to who goes', (action) => {
  const round = aStoredRound({
    assignments: [
      anAssignment({ replacedAt: LATER }),
      anAssignment({ reviewerId: 'board-3', userId: 'reviewer-3', assignedAt: LATER }),
    ],
    history: [step(action, { at: LATER, details: { reviewer: 'board-1', replacement: [{ id: 'board-3' }] } })],
  })
  expect(told(round)).toEqual(['assigned → reviewer-3', 'replaced → reviewer-1'])
  // Who was replaced can't open the round any more, so the link must not lead there.
  expect(noticesOfRound(round)[1]?.path).toBe('/admin')
})

test.each([
  ['accept', 'accepted → managing-editors'],
  ['decline', 'declined → managing-editors'],
  ['recuse', 'recused → managing-editors'],
])('"%s" is told to the managing editors', (action, expected) => {
  expect(told(aStoredRound({ history: [step(action, { actor: 'reviewer-1' })] }))).toEqual([expected])
})

test('a comment is told to those who wrote the text, an answer to who wrote the comment', () => {
  const round = aStoredRound({
    comments: [aComment({ id: 'c1', userId: 'reviewer-1' })],
    history: [
      step('comment', { actor: 'reviewer-1', details: { comment: 'c1' } }),
      step('answer', { actor: 'editor-1', details: { comment: 'c1' } }),
    ],
  })
  expect(told(round)).toEqual(['commented → editor-1', 'answered → reviewer-1'])
})

test('an answer is not told to a reviewer who stepped aside and can’t open it', () => {
  const round = aStoredRound({
    assignments: [anAssignment({ recusedAt: NOW })],
    comments: [aComment({ id: 'c1', userId: 'reviewer-1' })],
    history: [step('answer', { actor: 'editor-1', details: { comment: 'c1' } })],
  })
  expect(told(round)).toEqual([])
})

test.each([
  ['request-changes', 'changes-requested'],
  ['reject', 'rejected'],
] as const)(
  '"%s" is told to the contributors and managing editors, and to the reviewers who need not decide now',
  (action, state) => {
    const round = aStoredRound({
      state,
      assignments: both,
      votes: [aVote({ verdict: action })],
      history: [step(action, { actor: 'reviewer-2' })],
    })
    expect(told(round)).toEqual([`${state} → editor-1, managing-editors`, `${state} → reviewer-1`])
  },
)

test('a withdrawal is told to the standing reviewers who had not decided, and to those who wrote the text', () => {
  const round = aStoredRound({
    state: 'withdrawn',
    assignments: [...both, anAssignment({ reviewerId: 'board-3', userId: 'reviewer-3', declinedAt: NOW })],
    votes: [aVote()],
    history: [step('withdraw', { actor: 'manager-1' })],
  })
  expect(told(round)).toEqual(['withdrawn → reviewer-1', 'withdrawn → editor-1'])
})

const approved = (more: Partial<StoredRound> = {}) =>
  aStoredRound({
    state: 'approved',
    assignments: both,
    approvedAt: NOW,
    releasedAt: NOW,
    votes: [aVote(), aVote({ reviewerId: 'board-1', userId: 'reviewer-1' })],
    history: [step('approve', { actor: 'reviewer-1' }), step('approved')],
    ...more,
  })

test('an approval that publishes at once is told as both, and whoever gave the last vote did it', () => {
  expect(told(approved())).toEqual([
    'all-approved → editor-1, managing-editors',
    'published → editor-1, managing-editors, reviewer-2, reviewer-1',
  ])
  expect(noticesOfRound(approved()).map(({ actor }) => actor)).toEqual(['reviewer-1', 'reviewer-1', 'reviewer-1'])
})

test('an approved text that goes out later is told as published then', () => {
  const waiting = approved({ releasedAt: null, publishAt: LATER })
  expect(told(waiting)).toEqual(['all-approved → editor-1, managing-editors'])
  const out = approved({ releasedAt: LATER, history: [...waiting.history, step('released', { at: LATER })] })
  expect(told(out)).toEqual([
    'all-approved → editor-1, managing-editors',
    'published → editor-1, managing-editors, reviewer-2, reviewer-1',
  ])
})

test('a publication that was refused is told to who planned it, although the round has forgotten who that was', () => {
  const round = approved({
    state: 'superseded',
    releasedAt: null,
    scheduledBy: null,
    history: [
      step('schedule', { actor: 'manager-1' }),
      step('schedule', { actor: 'manager-2' }),
      step('release-refused', { at: LATER, details: { reason: 'later-edition' } }),
    ],
  })
  expect(told(round)).toEqual(['release-refused → manager-2, managing-editors'])
})

test('when all who are assigned have decided and the approvals are not enough, the managing editors are told', () => {
  const stuck = aStoredRound({
    assignments: [anAssignment({ recusedAt: NOW }), both[1]!],
    votes: [aVote()],
    history: [step('approve', { actor: 'reviewer-2' })],
  })
  expect(told(stuck)).toEqual(['approval-stuck → managing-editors'])
  expect(told({ ...stuck, assignments: both })).toEqual([])
  // Said of the newest step alone: of an earlier one it may not be true any more.
  expect(told({ ...stuck, history: [...stuck.history, step('comment')] })).toEqual(['commented → editor-1'])
})

test('each notice is named by the round, the step and its place, and the same at every time of asking', () => {
  const round = approved()
  expect(noticesOfRound(round).map(({ occasion, kind }) => `${occasion}:${kind}`)).toEqual([
    'round-1:1:all-approved',
    'round-1:1:all-approved',
    'round-1:1:published',
  ])
  expect(noticesOfRound(round)).toEqual(noticesOfRound(structuredClone(round)))
})

test('a step that concerns nobody, and one that this version does not know, tells nobody', () => {
  expect(told(aStoredRound({ history: [step('schedule'), step('superseded'), step('unheard-of')] }))).toEqual([])
})

test('no sentence holds a word of the question', () => {
  for (const { sentence, about } of noticesOfRound(approved())) {
    expect(about).toBe('Does it help?')
    expect(sentence).not.toMatch(/help|does/i)
  }
})
