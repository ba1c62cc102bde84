import type { ReviewFacts } from './facts.ts'
import { DEFAULT_POLICY, policyFor } from './policy.ts'
import type { Assignment, BoardProfile, ReviewComment, Round, Vote } from './round.ts'
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
  disclosure: { nothingToDisclose: true, disclosedOn: '2026-06-01T00:00:00.000Z', interests: [] },
  mayReview: true,
  ...more,
})

/** Nothing has become of the assignment yet. */
export const STANDING = {
  acceptedAt: null,
  declinedAt: null,
  declineReason: null,
  recusedAt: null,
  recusalReason: null,
  replacedAt: null,
  replacementReason: null,
  inPlaceOf: null,
} as const satisfies Partial<Assignment>

export const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  reviewerId: 'board-1',
  userId: 'reviewer-1',
  name: 'Rosa Fictional',
  assignedAt: NOW,
  respondBy: '2026-11-27T12:00:00.000Z',
  dueAt: '2026-12-06T12:00:00.000Z',
  ...STANDING,
  ...more,
})

export const aVote = (more: Partial<Vote> = {}): Vote => ({
  reviewerId: 'board-2',
  userId: 'reviewer-2',
  byline: aProfile().byline,
  verdict: 'approve',
  meaning: 'approval',
  digest: 'd1',
  checklist: {},
  conflict: 'none',
  interests: [],
  comment: '',
  actingFor: null,
  decidedAt: NOW,
  signature: '',
  ...more,
})

export const aComment = (more: Partial<ReviewComment> = {}): ReviewComment => ({
  id: 'comment-1',
  userId: 'reviewer-1',
  name: 'Rosa Fictional',
  at: NOW,
  section: null,
  quote: null,
  text: 'Please say more.',
  answers: [],
  ...more,
})

export const aRound = (more: Partial<Round> = {}): Round => ({
  state: 'under-review',
  digest: 'd1',
  policy: policyFor(DEFAULT_POLICY, []),
  topics: [],
  submittedBy: 'editor-1',
  contributors: ['editor-1'],
  assignments: [anAssignment(), anAssignment({ reviewerId: 'board-2', userId: 'reviewer-2' })],
  votes: [],
  comments: [],
  publishAt: null,
  releasedAt: null,
  changedAt: NOW,
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
