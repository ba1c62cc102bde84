import { expect, test } from '@jest/globals'
import { anAssignment, aVote, NOW } from '../../../review/facts.fixture.ts'
import { endOfDay, replaceable } from './assigning.ts'

test('only who is assigned and has not decided can be replaced', () => {
  const assignments = [
    anAssignment({ reviewerId: 'waiting', userId: 'u1' }),
    anAssignment({ reviewerId: 'decided', userId: 'u2' }),
    anAssignment({ reviewerId: 'gone', userId: 'u3', recusedAt: NOW }),
  ]
  const found = replaceable({ assignments, votes: [aVote({ userId: 'u2' })] })
  expect(found.map(({ reviewerId }) => reviewerId)).toEqual(['waiting'])
})

test('a due date counts to its end, where it was typed', () => {
  const due = new Date(endOfDay('2027-01-31'))
  expect([due.getFullYear(), due.getMonth(), due.getDate(), due.getHours()]).toEqual([2027, 0, 31, 23])
})
