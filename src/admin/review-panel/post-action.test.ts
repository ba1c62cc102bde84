import { expect, test } from '@jest/globals'
import { incomplete, readRefusal } from './post-action.ts'

const answer = (unmet: readonly { code: string; message: string }[]) => ({
  errors: [{ message: unmet.map(({ message }) => message).join(' '), code: 'INCOMPLETE', details: { unmet } }],
})

test('a single reason is one sentence', () => {
  const body = answer([{ code: 'REASON_MISSING', message: 'Give the reason.' }])
  expect(readRefusal(422, body)).toEqual({ code: 'INCOMPLETE', message: 'Give the reason.', unmet: [] })
})

test('several reasons are listed', () => {
  const body = answer([
    { code: 'A', message: 'First.' },
    { code: 'B', message: 'Second.' },
  ])
  expect(readRefusal(422, body).unmet).toEqual(['First.', 'Second.'])
})

test.each([null, 'text', {}, { errors: [] }, { errors: [{ code: 'X' }] }, { errors: 'no' }])(
  'an answer of another shape (%j) is a sentence with the status',
  (body) => {
    expect(readRefusal(502, body)).toEqual({
      code: 'UNKNOWN',
      message: 'Something went wrong (502). Try again in a moment.',
      unmet: [],
    })
  },
)

test('reasons of another shape are left out', () => {
  const body = {
    errors: [{ message: 'No.', code: 'X', details: { unmet: [{ message: 1 }, null, { message: 'A.' }] } }],
  }
  expect(readRefusal(422, body)).toEqual({ code: 'X', message: 'No.', unmet: [] })
})

test('a form that can’t be sent lists what it lacks', () => {
  expect(incomplete(['One.', 'Two.'])).toEqual({
    code: 'FORM_INCOMPLETE',
    message: 'One. Two.',
    unmet: ['One.', 'Two.'],
  })
  expect(incomplete(['One.']).unmet).toEqual([])
})
