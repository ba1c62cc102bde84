import { describe, expect, test } from '@jest/globals'
import { adviceOn, type CitedSource } from './advice.ts'
import { BLANK_RECORD, type Reference } from './reference.ts'

const RULES = { ownNames: ['Sample Medical Advisory Board'], oldAfterYears: 10, year: 2026 }

const source = (more: Partial<Reference> = {}, facts: Partial<CitedSource> = {}): CitedSource => ({
  number: 1,
  reference: {
    ...BLANK_RECORD,
    id: 'r',
    kind: 'research',
    title: 'Iron',
    containerTitle: 'Annals',
    year: 2024,
    ...more,
  },
  integrity: 'clear',
  isIdentified: true,
  supportsGuidance: false,
  ...facts,
})
const codes = (one: CitedSource) => adviceOn([one], RULES).map(({ code }) => code)

describe('reviewers are told of', () => {
  test.each([
    [
      'a guideline that is an overview of our own',
      source({ kind: 'guideline', containerTitle: 'Sample medical advisory board & Editors' }),
      ['GUIDELINE_IS_OURS'],
    ],
    [
      'a text of our own under recommendations, whatever kind it is called',
      source({ publisher: 'The Sample Medical Advisory Board' }, { supportsGuidance: true }),
      ['GUIDELINE_IS_OURS'],
    ],
    ['a guideline that nobody is said to have issued', source({ kind: 'guideline' }), ['GUIDELINE_WITHOUT_ISSUER']],
    ['a source of eleven years', source({ year: 2015 }), ['SOURCE_OLD']],
    ['a source that was read from a page', source({}, { isIdentified: false }), ['SOURCE_UNCONFIRMED']],
    ['a source that could not be checked', source({}, { integrity: 'unverifiable' }), ['SOURCE_UNVERIFIABLE']],
    ['an expression of concern', source({}, { integrity: 'concern' }), ['SOURCE_CONCERN']],
    ['a correction', source({}, { integrity: 'corrected' }), ['SOURCE_CORRECTED']],
  ])('%s', (_what, one, expected) => {
    expect(codes(one)).toEqual(expected)
  })

  test.each([
    ['a guideline of a society', source({ kind: 'guideline', issuingBody: 'Example Sleep Society' })],
    ['a source of ten years', source({ year: 2016 })],
    ['an article of our own that supports no recommendation', source({ publisher: 'Sample Medical Advisory Board' })],
  ])('nothing about %s', (_what, one) => {
    expect(codes(one)).toEqual([])
  })
})

test('no name of ours means that none is noticed, and an empty one matches nothing', () => {
  const ours = source({ kind: 'guideline', containerTitle: 'Sample Medical Advisory Board' })
  expect(adviceOn([ours], { ...RULES, ownNames: ['', ' '] }).map(({ code }) => code)).toEqual([
    'GUIDELINE_WITHOUT_ISSUER',
  ])
})
