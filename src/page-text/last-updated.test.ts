import { describe, expect, test } from '@jest/globals'
import { afterLastUpdated, readDate } from './last-updated.ts'

describe('readDate', () => {
  test.each([
    ['April 14, 2025View editorial policy', '2025-04-14'],
    ['April 14, 2025', '2025-04-14'],
    ['apr. 4 2025', '2025-04-04'],
    ['September 1st, 2024', '2024-09-01'],
    ['Sept 1, 2024', '2024-09-01'],
    ['14 April 2025 by the board', '2025-04-14'],
    ['3rd of May 2025', '2025-05-03'],
    ['14-Apr-2025', '2025-04-14'],
    ['Monday, April 14, 2025', '2025-04-14'],
    ['2025-04-14', '2025-04-14'],
    ['2025-04-14T10:00:00Z', '2025-04-14'],
    ['2025/4/4', '2025-04-04'],
    ['14.4.2025', '2025-04-14'],
    ['04/14/2025', '2025-04-14'],
    ['14/04/2025', '2025-04-14'],
    ['04/04/2025', '2025-04-04'],
    ['February 29, 2024', '2024-02-29'],
  ])('reads %s as %s', (text, iso) => {
    expect(readDate(text)).toEqual({ iso })
  })

  test.each([
    ['February 29, 2025', 'no such date'],
    ['April 31, 2025', 'no such date'],
    ['2025-13-01', 'no such date'],
    ['00.04.2025', 'no such date'],
    ['04/05/2025', 'day first or month first'],
    ['April 2025', 'could not be read'],
    ['yesterday', 'could not be read'],
    ['', 'could not be read'],
  ])('never guesses a date from “%s”', (text, message) => {
    expect(readDate(text)).toEqual({ warning: expect.stringContaining(message) })
  })
})

test('the label may be written in several ways', () => {
  expect(afterLastUpdated('LAST UPDATED: May 1')).toBe('May 1')
  expect(afterLastUpdated('Last reviewed on May 1')).toBe('May 1')
  expect(afterLastUpdated('Last updated')).toBe('')
  expect(afterLastUpdated('Updatedness is a word')).toBeNull()
})
