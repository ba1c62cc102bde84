import { expect, test } from '@jest/globals'
import { anAssignment } from '../../review/facts.fixture.ts'
import type { Assignment } from '../../review/round.ts'
import { endOfDay, standingOf, whyNotAssignable } from './assigning.ts'

const assignment = (reviewerId: string, recusedAt: string | null): Assignment =>
  anAssignment({ reviewerId, userId: `user-${reviewerId}`, name: reviewerId, recusedAt })
const ASSIGNMENTS = [assignment('a', null), assignment('b', '2027-01-02T00:00:00.000Z')]

test('who stepped aside does not stand', () => {
  expect(standingOf(ASSIGNMENTS).map(({ reviewerId }) => reviewerId)).toEqual(['a'])
})

test('a disabled name says why', () => {
  expect(whyNotAssignable('a', ASSIGNMENTS)).toBe('already assigned')
  expect(whyNotAssignable('b', ASSIGNMENTS)).toBe('stepped aside')
  expect(whyNotAssignable('c', ASSIGNMENTS)).toBe('an author of this text, or not active now')
})

test('a due date counts to its end, where it was typed', () => {
  const due = new Date(endOfDay('2027-01-31'))
  expect([due.getFullYear(), due.getMonth(), due.getDate(), due.getHours()]).toEqual([2027, 0, 31, 23])
})
