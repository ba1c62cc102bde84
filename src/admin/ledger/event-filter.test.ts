import { describe, expect, test } from '@jest/globals'
import { eventsUrl, filterIn, ledgerPath, NO_FILTER, pageIn, SYSTEM } from './event-filter.ts'

const asked = (filter: Parameters<typeof eventsUrl>[0], page = 1) =>
  Object.fromEntries(new URL(eventsUrl(filter, page), 'http://localhost').searchParams)
const conditions = (filter: Partial<typeof NO_FILTER>) =>
  Object.entries(asked({ ...NO_FILTER, ...filter })).filter(([name]) => name.startsWith('where'))

describe('the filter of the ledger', () => {
  const whole = {
    question: 'leg & sleep',
    article: 'a1',
    person: 'max',
    action: 'approve',
    from: '2026-11-01',
    to: '2026-11-22',
  }

  test('stands in the address, and is read back from there', () => {
    const { searchParams } = new URL(ledgerPath(whole, 3), 'http://localhost')
    expect(filterIn(searchParams)).toEqual(whole)
    expect(pageIn(searchParams)).toBe(3)
    expect(ledgerPath(NO_FILTER)).toBe('/admin/ledger')
    expect(ledgerPath({ article: 'a1' })).toBe('/admin/ledger?article=a1')
  })

  test.each(['', '0', '-1', '1.5', 'x', '1e99'])('takes the first page for %j', (page) => {
    expect(pageIn(new URLSearchParams({ page }))).toBe(1)
  })

  test('asks the API for nothing but what is chosen, the newest first', () => {
    expect(asked(NO_FILTER, 2)).toEqual({ sort: '-at,-seq', limit: '25', page: '2', depth: '0' })
    expect(conditions({ action: 'approve', article: 'a1' })).toEqual([
      ['where[and][0][article][equals]', 'a1'],
      ['where[and][1][action][equals]', 'approve'],
    ])
    expect(conditions({ question: 'leg & sleep' })).toEqual([['where[and][0][article.question][like]', 'leg & sleep']])
  })

  test('knows the system from people', () => {
    expect(conditions({ person: SYSTEM })).toEqual([['where[and][0][actor][exists]', 'false']])
    expect(conditions({ person: 'max' })).toEqual([['where[and][0][actor][equals]', 'max']])
  })

  test('takes days whole, as the reader’s clock has them, and leaves out what is no day', () => {
    expect(conditions({ from: '2026-11-01', to: '2026-11-22' })).toEqual([
      ['where[and][0][at][greater_than_equal]', new Date(2026, 10, 1).toISOString()],
      ['where[and][1][at][less_than]', new Date(2026, 10, 23).toISOString()],
    ])
    expect(conditions({ from: 'soon' })).toEqual([])
  })
})
