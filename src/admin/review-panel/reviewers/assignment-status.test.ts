import { describe, expect, test } from '@jest/globals'
import { anAssignment, aVote, NOW } from '../../../review/facts.fixture.ts'
import type { Assignment, Vote } from '../../../review/round.ts'
import type { ReviewState } from '../../../review/vocabulary.ts'
import { placeWords, statusOf } from './assignment-status.ts'

const LATER = '2026-12-24T12:00:00.000Z'
type More = { state?: ReviewState; vote?: Vote; isHidden?: boolean; now?: string }
const status = (assignment: Partial<Assignment>, { state, vote, isHidden, now }: More = {}) =>
  statusOf(anAssignment(assignment), {
    state: state ?? 'under-review',
    vote: vote ?? null,
    isHidden: isHidden ?? false,
    now: now ?? NOW,
  })

describe('an assignment that stands', () => {
  test('is an invitation until it is accepted, with both dates', () => {
    expect(status({})).toMatchObject({
      word: 'Invited',
      detail: 'Answer due 27 November 2026. Decision due 6 December 2026.',
      isOverdue: false,
    })
    expect(status({ acceptedAt: NOW })).toMatchObject({ word: 'Accepted', detail: 'Decision due 6 December 2026.' })
  })

  test('is overdue once its date has passed: of the answer, or of the decision', () => {
    const afterAnswer = '2026-11-28T00:00:00.000Z'
    expect(status({}, { now: afterAnswer }).isOverdue).toBe(true)
    expect(status({ acceptedAt: NOW }, { now: afterAnswer }).isOverdue).toBe(false)
    expect(status({ acceptedAt: NOW }, { now: LATER }).isOverdue).toBe(true)
  })

  test('tells nothing of another reviewer to one who has not decided', () => {
    expect(status({ acceptedAt: NOW }, { isHidden: true, now: LATER })).toEqual(
      status({}, { isHidden: true, now: NOW }),
    )
  })

  test('of a closed round has no dates any more', () => {
    expect(status({}, { state: 'rejected', now: LATER })).toMatchObject({ word: 'Did not decide', isOverdue: false })
  })
})

test.each([
  ['Declined', { declinedAt: NOW, declineReason: 'On leave.' }, '22 November 2026. On leave.'],
  ['Declined', { declinedAt: NOW }, '22 November 2026.'],
  ['Stepped aside', { recusedAt: NOW, recusalReason: 'I advise the maker.' }, '22 November 2026. I advise the maker.'],
  ['Replaced', { replacedAt: NOW, replacementReason: 'Ill.' }, '22 November 2026. Ill.'],
])('%s', (word, assignment, detail) => {
  expect(status(assignment, { now: LATER })).toMatchObject({ word, detail, isOverdue: false })
})

test('a decision counts more than its due date, and shows what was declared with it', () => {
  expect(status({}, { vote: aVote(), now: LATER })).toMatchObject({
    word: 'Approved',
    detail: '22 November 2026. No conflict of interest.',
    isOverdue: false,
  })
  expect(status({}, { vote: aVote({ conflict: 'Speaker fees.' }) }).detail).toContain('Declared: Speaker fees.')
})

test('in whose place somebody reviews', () => {
  const inPlaceOf = { reviewerId: 'board-2', name: 'Quentin Invented' }
  expect(placeWords({ inPlaceOf: null })).toBeNull()
  expect(placeWords({ inPlaceOf: { ...inPlaceOf, asDeputy: true } })).toBe('Deputy of Quentin Invented')
  expect(placeWords({ inPlaceOf: { ...inPlaceOf, asDeputy: false } })).toBe('In place of Quentin Invented')
})
