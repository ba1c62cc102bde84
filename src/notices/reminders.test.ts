import { expect, test } from '@jest/globals'
import type { StoredRound } from '../commands/rounds.ts'
import { anAssignment, aRound, aVote, NOW } from '../review/facts.fixture.ts'
import type { Assignment } from '../review/round.ts'
import { remindersOfRound, unassignedReminder } from './reminders.ts'

// Assigned on 22 November; to be answered by the 27th and decided by 6 December; reminders go out two days before.
const reminded = (assignment: Partial<Assignment>, day: string, more: Partial<StoredRound> = {}) =>
  remindersOfRound(
    {
      ...aRound({ assignments: [anAssignment(assignment)] }),
      id: 'round-1',
      question: 'Does it help?',
      ...more,
    } as StoredRound,
    day.includes('T') ? day : `${day}T12:00:00.000Z`,
  ).map(({ kind, to }) => `${kind} → ${to.join(', ')}`)

test('an invitation that nobody answered is recalled two days before its date, and after it to managing editors too', () => {
  expect(reminded({}, '2026-11-24')).toEqual([])
  expect(reminded({}, '2026-11-25')).toEqual(['respond-soon → reviewer-1'])
  expect(reminded({}, '2026-11-26')).toEqual(['respond-soon → reviewer-1'])
  expect(reminded({}, '2026-11-27')).toEqual(['respond-overdue → reviewer-1', 'respond-overdue → managing-editors'])
  expect(reminded({}, '2027-06-01')).toEqual(['respond-overdue → reviewer-1', 'respond-overdue → managing-editors'])
})

test('accepting stops the reminders to answer, and those to decide begin', () => {
  const accepted = { acceptedAt: '2026-11-26T12:00:00.000Z' }
  expect(reminded(accepted, '2026-11-28')).toEqual([])
  expect(reminded(accepted, '2026-12-04')).toEqual(['decide-soon → reviewer-1'])
  expect(reminded(accepted, '2026-12-06')).toEqual(['decide-overdue → reviewer-1', 'decide-overdue → managing-editors'])
})

test('who accepts shortly before the date is not reminded at once', () => {
  const accepted = { acceptedAt: '2026-12-05T12:00:00.000Z' }
  expect(reminded(accepted, '2026-12-05T13:00:00.000Z')).toEqual([])
  expect(reminded(accepted, '2026-12-06T00:00:00.000Z')).toEqual(['decide-soon → reviewer-1'])
})

test.each<[string, Partial<Assignment>, Partial<StoredRound>]>([
  ['declined', { declinedAt: NOW }, {}],
  ['stepped aside', { recusedAt: NOW }, {}],
  ['was replaced', { replacedAt: NOW }, {}],
  ['has decided', {}, { votes: [aVote({ userId: 'reviewer-1' })] }],
  ['was assigned to a round that is closed', {}, { state: 'changes-requested' }],
  ['was assigned to a round that is approved', {}, { state: 'approved' }],
])('a reviewer who %s is not reminded', (_who, assignment, more) => {
  expect(reminded(assignment, '2026-12-20', more)).toEqual([])
  expect(reminded({ ...assignment, acceptedAt: NOW }, '2026-12-20', more)).toEqual([])
})

test('a reminder is named by the assignment: somebody who is assigned again is reminded again', () => {
  const occasion = (assignedAt: string) =>
    remindersOfRound(
      { ...aRound({ assignments: [anAssignment({ assignedAt })] }), id: 'round-1' } as StoredRound,
      '2026-11-28T12:00:00.000Z',
    )[0]?.occasion
  expect(occasion(NOW)).toBe(`round-1:board-1:${NOW}`)
  expect(occasion('2026-11-21T12:00:00.000Z')).not.toBe(occasion(NOW))
})

test('a reminder says the day, and nothing of the text', () => {
  const [reminder] = remindersOfRound(
    { ...aRound(), id: 'round-1', question: 'Does it help?' } as StoredRound,
    '2026-11-26T12:00:00.000Z',
  )
  expect(reminder?.sentence).toBe(
    'You have not yet said whether you will review a text. Please accept or decline. Due: 27 November 2026.',
  )
})

test('the managing editors are told of a text to which nobody was assigned in five days', () => {
  const waiting = { ...aRound({ state: 'submitted' }), id: 'round-1', submittedAt: NOW } as StoredRound
  expect(unassignedReminder(waiting, '2026-11-27T11:59:59.000Z')).toEqual([])
  expect(unassignedReminder(waiting, '2026-11-27T12:00:00.000Z').map(({ to }) => to)).toEqual([['managing-editors']])
  expect(unassignedReminder({ ...waiting, state: 'under-review' }, '2026-12-27T12:00:00.000Z')).toEqual([])
})
