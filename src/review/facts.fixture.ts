import type { ReviewFacts } from './requirements.ts'
import type { Assignment, BoardProfile, Round, Vote } from './round.ts'
import { CHECKLIST } from './vocabulary.ts'

/** Builders for tests: a situation in which everything is in order, so that a test spells out only what it is about. */

export const NOW = '2026-11-22T12:00:00.000Z'

export const aProfile = (more: Partial<BoardProfile> = {}): BoardProfile => ({
  id: 'board-1',
  userId: 'reviewer-1',
  byline: { name: 'Rosa Fictional', credentials: 'MD', specialties: ['Neurology'], affiliation: 'Nowhere' },
  active: true,
  termStart: '2026-01-01',
  termEnd: null,
  mayReview: true,
  ...more,
})

export const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  reviewerId: 'board-1',
  userId: 'reviewer-1',
  name: 'Rosa Fictional',
  assignedAt: NOW,
  dueAt: '2026-12-06T12:00:00.000Z',
  recusedAt: null,
  recusalReason: null,
  ...more,
})

export const aVote = (more: Partial<Vote> = {}): Vote => ({
  reviewerId: 'board-2',
  userId: 'reviewer-2',
  byline: aProfile().byline,
  verdict: 'approve',
  digest: 'd1',
  checklist: {},
  conflict: 'none',
  comment: '',
  decidedAt: NOW,
  ...more,
})

export const aRound = (more: Partial<Round> = {}): Round => ({
  state: 'under-review',
  digest: 'd1',
  policy: { quorum: 2, reviewIntervalMonths: 12, daysToDecide: 14 },
  submittedBy: 'editor-1',
  contributors: ['editor-1'],
  assignments: [anAssignment(), anAssignment({ reviewerId: 'board-2', userId: 'reviewer-2' })],
  votes: [],
  ...more,
})

export const theFacts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  now: NOW,
  actor: { userId: 'reviewer-1', roles: ['reviewer'] },
  round: aRound(),
  profile: aProfile(),
  missing: [],
  given: {
    digest: 'd1',
    checklist: Object.fromEntries(CHECKLIST.map((item) => [item, true])),
    conflict: 'none',
    comment: 'Please change the dose.',
    reason: 'I advise the maker.',
    reviewers: [],
  },
  ...more,
})
