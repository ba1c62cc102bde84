import { describe, expect, test } from '@jest/globals'
import { conflictStatement, hasDisclosed, interestsOn, isConflictedOn, isExcluded, isNone } from './conflicts.ts'
import type { Disclosure, Interest } from './conflicts.ts'
import { aProfile, NOW } from './facts.fixture.ts'
import { DISCLOSURE_HEADINGS } from './vocabulary.ts'

const IRON = { id: 'iron' }
const SLEEP = { id: 'sleep' }

const anInterest = (more: Partial<Interest> = {}): Interest => ({
  heading: 'consulting-fees',
  entity: 'Ferrum Fictional Ltd',
  detail: 'a lecture',
  topics: [],
  until: null,
  material: false,
  ...more,
})
const declaring = (interests: readonly Interest[], more: Partial<Disclosure> = {}) =>
  aProfile({
    disclosure: { nothingToDisclose: interests.length === 0, disclosedOn: NOW, interests, ...more },
  })

const counts = (interest: Partial<Interest>, now = NOW): boolean =>
  interestsOn(declaring([anInterest(interest)]), [IRON], now).length === 1

describe('an interest counts', () => {
  test('while it goes on, and for 36 months after it ended, the last day included', () => {
    expect(counts({ until: null })).toBe(true)
    expect(counts({ until: '2027-01-01T00:00:00.000Z' })).toBe(true)
    // It is 22 November 2026, noon.
    expect(counts({ until: '2023-11-23T00:00:00.000Z' })).toBe(true)
    expect(counts({ until: '2023-11-22T00:00:00.000Z' })).toBe(true)
    expect(counts({ until: '2023-11-21T23:59:59.999Z' })).toBe(false)
    expect(counts({ until: '2010-01-01T00:00:00.000Z' })).toBe(false)
  })

  test('for 36 calendar months, also from a day that the later month does not have', () => {
    const until = '2024-02-29T00:00:00.000Z'
    expect(counts({ until }, '2027-02-28T23:00:00.000Z')).toBe(true)
    expect(counts({ until }, '2027-03-01T00:00:00.000Z')).toBe(false)
  })

  test('without limit of time where it is support for the present work, and under no other heading', () => {
    const ancient = { until: '1999-01-01T00:00:00.000Z' }
    const unlimited = DISCLOSURE_HEADINGS.filter((heading) => counts({ heading, ...ancient }))
    expect(unlimited).toEqual(['support-for-this-work'])
  })

  test('on the topics that it touches; on all where it names none', () => {
    const on = (topics: readonly string[], asked: readonly { readonly id: string }[]): boolean =>
      isConflictedOn(declaring([anInterest({ topics })]), asked, NOW)
    expect(on(['iron'], [IRON])).toBe(true)
    expect(on(['iron'], [SLEEP, IRON])).toBe(true)
    expect(on(['iron'], [SLEEP])).toBe(false)
    expect(on([], [SLEEP])).toBe(true)
  })

  test('on a text without topics, whatever it touches', () => {
    expect(isConflictedOn(declaring([anInterest({ topics: ['iron'] })]), [], NOW)).toBe(true)
    expect(isConflictedOn(declaring([]), [], NOW)).toBe(false)
  })
})

describe('a member is excluded', () => {
  const excluded = (interest: Partial<Interest>, topics: readonly { readonly id: string }[]): boolean =>
    isExcluded(declaring([anInterest(interest)]), topics, NOW)

  test('by a material interest in one of the topics, and by no other', () => {
    expect(excluded({ material: true, topics: ['iron'] }, [SLEEP, IRON])).toBe(true)
    expect(excluded({ material: true, topics: ['iron'] }, [SLEEP])).toBe(false)
    expect(excluded({ material: false, topics: ['iron'] }, [IRON])).toBe(false)
    expect(excluded({ material: true, topics: [] }, [SLEEP])).toBe(true)
  })

  test('from a text without topics by a material interest in everything; one in named topics is shown', () => {
    expect(excluded({ material: true, topics: [] }, [])).toBe(true)
    const named = declaring([anInterest({ material: true, topics: ['iron'] })])
    expect(isExcluded(named, [], NOW)).toBe(false)
    expect(interestsOn(named, [], NOW)).toHaveLength(1)
  })

  test('no longer, once the interest is too long ago', () => {
    expect(excluded({ material: true, until: '2020-01-01T00:00:00.000Z' }, [IRON])).toBe(false)
    const own = { heading: 'support-for-this-work', material: true, until: '2020-01-01T00:00:00.000Z' } as const
    expect(excluded(own, [IRON])).toBe(true)
  })
})

describe('a declaration', () => {
  const disclosed = (more: Partial<Disclosure>, months = 12): boolean =>
    hasDisclosed(
      aProfile({ disclosure: { nothingToDisclose: true, disclosedOn: NOW, interests: [], ...more } }),
      NOW,
      months,
    )

  test('says "nothing" in so many words, or what there is: neither and both are no declaration', () => {
    expect(disclosed({})).toBe(true)
    expect(disclosed({ nothingToDisclose: false, interests: [anInterest()] })).toBe(true)
    expect(disclosed({ nothingToDisclose: false })).toBe(false)
    expect(disclosed({ interests: [anInterest()] })).toBe(false)
  })

  test('counts for as many months as the policy says, and from the day it was made', () => {
    expect(disclosed({ disclosedOn: null })).toBe(false)
    expect(disclosed({ disclosedOn: '2025-11-22T12:00:00.000Z' })).toBe(true)
    expect(disclosed({ disclosedOn: '2025-11-22T11:59:59.999Z' })).toBe(false)
    expect(disclosed({ disclosedOn: '2025-11-22T11:59:59.999Z' }, 13)).toBe(true)
    expect(disclosed({ disclosedOn: '2026-11-22T23:59:59.999Z' })).toBe(true)
    expect(disclosed({ disclosedOn: '2026-11-23T00:00:00.000Z' })).toBe(false)
  })

  test('still counts when all that it names is too long ago', () => {
    const past = anInterest({ until: '2001-01-01T00:00:00.000Z' })
    expect(disclosed({ nothingToDisclose: false, interests: [past] })).toBe(true)
    expect(isConflictedOn(declaring([past]), [], NOW)).toBe(false)
  })
})

describe('the sentence that readers see', () => {
  test('is "none" where nothing was stated and nothing is declared', () => {
    expect(conflictStatement('none', [])).toBe('none')
    expect(conflictStatement(' None ', [])).toBe('none')
    expect(isNone(conflictStatement('NONE', []))).toBe(true)
  })

  test('joins the reviewer’s own words with what the profile declares', () => {
    const interests = [anInterest(), anInterest({ heading: 'stock-or-options', entity: 'Nowhere Inc', detail: '' })]
    expect(conflictStatement('none', interests)).toBe(
      'Consulting fees: Ferrum Fictional Ltd, a lecture; Stock or options: Nowhere Inc',
    )
    expect(conflictStatement(' I know the author. ', [anInterest()])).toBe(
      'I know the author; Consulting fees: Ferrum Fictional Ltd, a lecture',
    )
    expect(isNone(conflictStatement('none', interests))).toBe(false)
  })
})
