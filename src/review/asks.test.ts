import { describe, expect, test } from '@jest/globals'
import { ASKS, LONGEST_COMMENT, MOST_COMMENTS, type Ask } from './asks.ts'
import type { Interest } from './conflicts.ts'
import { aComment, aProfile, aRound, anAssignment, aVote, NOW, theFacts } from './facts.fixture.ts'
import type { Given, ReviewFacts } from './facts.ts'
import type { Assignment, BoardProfile, Round, RoundPolicy } from './round.ts'

const codes = (ask: Ask, given: Given, round: Round | null = aRound(), more: Partial<ReviewFacts> = {}) =>
  ASKS[ask].check(theFacts({ ...more, round, given })).map(({ code }) => code)

const policy = (more: Partial<RoundPolicy>): RoundPolicy => ({ ...aRound().policy, ...more })

const member = (number: number, more: Partial<BoardProfile> = {}): BoardProfile =>
  aProfile({ id: `board-${number}`, userId: `reviewer-${number}`, ...more })

const anInterest = (more: Partial<Interest> = {}): Interest => ({
  heading: 'consulting-fees',
  entity: 'An invented maker',
  detail: '',
  topics: [],
  until: null,
  material: false,
  ...more,
})

const declares = (...interests: readonly Interest[]): Pick<BoardProfile, 'disclosure'> => ({
  disclosure: { nothingToDisclose: false, disclosedOn: '2026-06-01T00:00:00.000Z', interests },
})

const IRON = { id: 't1', slug: 'iron', name: 'Iron' }
const SLEEP = { id: 't2', slug: 'sleep', name: 'Sleep' }

test('no ask is met by facts that are missing', () => {
  const asksNothing: readonly Ask[] = [
    'dueInFuture',
    'conflictNotMaterial',
    'commentsFit',
    'reviewersNotYetAssigned',
    'settledByCommenter',
  ]
  const aboutReviewers: readonly Ask[] = [
    'reviewersOnBoard',
    'reviewersDisclosed',
    'reviewersNotExcluded',
    'reviewersNotContributors',
    'specialtiesCovered',
  ]
  const met = (Object.keys(ASKS) as Ask[]).filter((ask) => codes(ask, {}, null).length === 0)
  // What asks about each reviewer, or about something optional, has nothing to say where none is given.
  expect(met.sort()).toEqual([...asksNothing, ...aboutReviewers].sort())
})

describe('the reviewers who are to be assigned', () => {
  test('are at least one, and known', () => {
    expect(codes('reviewersKnown', { reviewers: [] })).toEqual(['NO_REVIEWERS'])
    expect(codes('reviewersKnown', { reviewers: [member(3)], unknownReviewers: ['x', 'y'] })).toEqual([
      'UNKNOWN_REVIEWER',
      'UNKNOWN_REVIEWER',
    ])
    expect(codes('reviewersKnown', { reviewers: [member(3)] })).toEqual([])
  })

  test.each<[string, Partial<BoardProfile>, string[]]>([
    ['said "nothing to disclose" this year', {}, []],
    ['never declared anything', { disclosure: { nothingToDisclose: false, disclosedOn: null, interests: [] } }, ['X']],
    [
      'left the list empty without saying "nothing"',
      { disclosure: { nothingToDisclose: false, disclosedOn: '2026-06-01T00:00:00.000Z', interests: [] } },
      ['X'],
    ],
    [
      'declared more than twelve months ago',
      { disclosure: { nothingToDisclose: true, disclosedOn: '2025-11-21T00:00:00.000Z', interests: [] } },
      ['X'],
    ],
    [
      'dated the declaration ahead',
      { disclosure: { nothingToDisclose: true, disclosedOn: '2026-11-23T00:00:00.000Z', interests: [] } },
      ['X'],
    ],
  ])('one who %s', (_who, more, refusals) => {
    expect(codes('reviewersDisclosed', { reviewers: [member(3, more)] })).toEqual(
      refusals.map(() => 'REVIEWER_NOT_DISCLOSED'),
    )
  })

  test.each<[string, Interest, readonly (typeof IRON)[], boolean]>([
    ['a material interest in a topic of the text', anInterest({ material: true, topics: ['t1'] }), [IRON], true],
    ['a material interest in another topic', anInterest({ material: true, topics: ['t2'] }), [IRON], false],
    ['a material interest in everything', anInterest({ material: true }), [IRON], true],
    ['a minor interest in a topic of the text', anInterest({ topics: ['t1'] }), [IRON], false],
    [
      'a material interest in one topic, of a text without topics',
      anInterest({ material: true, topics: ['t1'] }),
      [],
      false,
    ],
    ['a material interest in everything, of a text without topics', anInterest({ material: true }), [], true],
    [
      'a material interest that ended more than 36 months ago',
      anInterest({ material: true, until: '2023-11-21T00:00:00.000Z' }),
      [IRON],
      false,
    ],
    [
      'a material interest that ended less than 36 months ago',
      anInterest({ material: true, until: '2023-11-23T00:00:00.000Z' }),
      [IRON],
      true,
    ],
    [
      'material support for this work that ended long ago',
      anInterest({ heading: 'support-for-this-work', material: true, until: '2001-01-01T00:00:00.000Z' }),
      [IRON],
      true,
    ],
  ])('one with %s', (_what, interest, topics, excluded) => {
    const given = { reviewers: [member(3, declares(interest))] }
    expect(codes('reviewersNotExcluded', given, aRound({ topics }))).toEqual(excluded ? ['REVIEWER_CONFLICTED'] : [])
  })

  test('may be asked again after declining, but not after stepping aside or being replaced', () => {
    const former = (fate: Partial<Assignment>) =>
      codes('reviewersNotYetAssigned', { reviewers: [member(1)] }, aRound({ assignments: [anAssignment(fate)] }))
    expect(former({ declinedAt: NOW })).toEqual([])
    expect(former({ recusedAt: NOW })).toEqual(['ALREADY_ASSIGNED'])
    expect(former({ replacedAt: NOW })).toEqual(['ALREADY_ASSIGNED'])
    expect(former({})).toEqual(['ALREADY_ASSIGNED'])
  })

  test('may not come back under another profile that their account was linked to since', () => {
    const round = aRound({ assignments: [anAssignment({ recusedAt: NOW })] })
    const elsewhere = { ...member(1), id: 'board-9' }
    expect(codes('reviewersNotYetAssigned', { reviewers: [elsewhere] }, round)).toEqual(['ALREADY_ASSIGNED'])
  })

  test('are enough together with those who stand; a replaced one does not count', () => {
    const round = aRound({ policy: policy({ quorum: 3 }) })
    expect(codes('enoughReviewers', { reviewers: [member(3)] }, round)).toEqual([])
    expect(codes('enoughReviewers', { reviewers: [member(3)], replaced: 'board-2' }, round)).toEqual([
      'NOT_ENOUGH_REVIEWERS',
    ])
    const declined = aRound({
      policy: policy({ quorum: 3 }),
      assignments: [anAssignment(), anAssignment({ reviewerId: 'board-2', userId: 'reviewer-2', declinedAt: NOW })],
    })
    expect(codes('enoughReviewers', { reviewers: [member(3)] }, declined)).toEqual(['NOT_ENOUGH_REVIEWERS'])
  })

  test('cover every topic that asks for a specialty, one member several of them, in any spelling', () => {
    const round = aRound({
      policy: policy({
        specialties: [
          { topic: 'Iron', anyOf: ['Haematology'] },
          { topic: 'Sleep', anyOf: ['Sleep medicine', 'Neurology'] },
        ],
      }),
    })
    const holding = (...specialties: string[]): Partial<BoardProfile> => ({
      byline: { ...aProfile().byline, specialties },
    })
    const both = member(3, holding(' haematology ', 'NEUROLOGY'))
    expect(codes('specialtiesCovered', { reviewers: [both, member(4, holding())] }, round)).toEqual([])
    expect(codes('specialtiesCovered', { reviewers: [member(3, holding('Neurology'))] }, round)).toEqual([
      'SPECIALTY_NOT_COVERED',
    ])
    expect(
      codes('specialtiesCovered', { standing: [both], reviewers: [member(4, holding())], replaced: both.id }, round),
    ).toEqual(['SPECIALTY_NOT_COVERED', 'SPECIALTY_NOT_COVERED'])
  })

  test('include one without any interest in the topics of the text', () => {
    const conflicted = (number: number) => member(number, declares(anInterest({ topics: ['t1'] })))
    const round = aRound({ topics: [IRON, SLEEP] })
    expect(codes('oneWithoutConflict', { reviewers: [conflicted(1), conflicted(2)] }, round)).toEqual([
      'ONLY_CONFLICTED_REVIEWERS',
    ])
    expect(codes('oneWithoutConflict', { reviewers: [conflicted(1), member(2)] }, round)).toEqual([])
    expect(codes('oneWithoutConflict', { standing: [member(2)], reviewers: [conflicted(1)] }, round)).toEqual([])
    expect(
      codes('oneWithoutConflict', { standing: [member(2)], reviewers: [conflicted(1)], replaced: 'board-2' }, round),
    ).toEqual(['ONLY_CONFLICTED_REVIEWERS'])
  })
})

describe('the one whose place is taken', () => {
  test.each<[string, Partial<Round>, string, boolean]>([
    ['is assigned and has not decided', {}, 'board-1', true],
    ['has decided', { votes: [aVote({ reviewerId: 'board-1', userId: 'reviewer-1' })] }, 'board-1', false],
    ['declined', { assignments: [anAssignment({ declinedAt: NOW })] }, 'board-1', false],
    ['was never assigned', {}, 'board-9', false],
  ])('%s', (_what, more, replaced, allowed) => {
    expect(codes('replaceable', { replaced }, aRound(more))).toEqual(allowed ? [] : ['NOT_REPLACEABLE'])
  })
})

describe('times', () => {
  test.each([
    ['before now', '2026-11-22T11:59:59.999Z', false],
    ['now', NOW, false],
    ['after now', '2026-11-22T12:00:00.001Z', true],
  ])('a time %s', (_when, time, allowed) => {
    expect(codes('dueInFuture', { dueAt: time })).toEqual(allowed ? [] : ['DUE_DATE_PAST'])
    expect(codes('publishTimeInFuture', { publishAt: time })).toEqual(allowed ? [] : ['PUBLISH_TIME_PAST'])
  })

  test('a due date may be left out, a time of publication may not', () => {
    expect(codes('dueInFuture', {})).toEqual([])
    expect(codes('publishTimeInFuture', {})).toEqual(['PUBLISH_TIME_PAST'])
  })
})

describe('comments', () => {
  const sectionTexts = ['From the Guidelines\nIron is suggested\nfor adults.', 'From the Research\nTwo reviews.']
  const comment = (section: number | null, quote: string | null, text = 'Why?') =>
    codes('commentsFit', { comments: [{ section, quote, text }], sectionTexts })

  test.each<[string, number | null, string | null]>([
    ['on the whole text', null, null],
    ['on a whole section', 1, null],
    ['on words of a section', 0, 'Iron is suggested'],
    ['on words that the screen wrapped elsewhere', 0, ' suggested   for adults. '],
    ['on a heading', 1, 'From the Research'],
  ])('can stand %s', (_where, section, quote) => {
    expect(comment(section, quote)).toEqual([])
  })

  test.each<[string, number | null, string | null]>([
    ['on words of another section', 1, 'Iron is suggested'],
    ['on words that are not there', 0, 'Iron is forbidden'],
    ['on no words', 0, '   '],
    ['on a section that is not there', 2, null],
    ['on a section before the first', -1, null],
    ['on words of no section', null, 'Iron is suggested'],
  ])('can’t stand %s', (_where, section, quote) => {
    expect(comment(section, quote)).toEqual(['COMMENT_NOT_ANCHORED'])
  })

  test('have words, and an end', () => {
    expect(comment(null, null, '  ')).toEqual(['COMMENT_MISSING'])
    expect(comment(null, null, 'x'.repeat(LONGEST_COMMENT))).toEqual([])
    expect(comment(null, null, 'x'.repeat(LONGEST_COMMENT + 1))).toEqual(['COMMENT_TOO_LONG'])
    expect(codes('commentsFit', { comment: 'x'.repeat(LONGEST_COMMENT + 1) })).toEqual(['COMMENT_TOO_LONG'])
  })

  test('are at most so many in one round', () => {
    const full = aRound({ comments: Array.from({ length: MOST_COMMENTS }, () => aComment()) })
    const one = { comments: [{ section: null, quote: null, text: 'One more.' }] }
    expect(codes('commentsFit', one, full)).toEqual(['TOO_MANY_COMMENTS'])
    expect(codes('commentsFit', one, aRound({ comments: full.comments.slice(1) }))).toEqual([])
  })

  test('are called settled by nobody but who made them', () => {
    const round = aRound({ comments: [aComment({ userId: 'reviewer-2' })] })
    expect(codes('settledByCommenter', { answers: 'comment-1', resolution: 'settled' }, round)).toEqual([
      'NOT_YOUR_COMMENT',
    ])
    for (const resolution of ['changed', 'not-changed', null] as const) {
      expect(codes('settledByCommenter', { answers: 'comment-1', resolution }, round)).toEqual([])
    }
    const own = aRound({ comments: [aComment()] })
    expect(codes('settledByCommenter', { answers: 'comment-1', resolution: 'settled' }, own)).toEqual([])
  })

  test('can be answered only where they are', () => {
    expect(codes('commentKnown', { answers: 'comment-1' }, aRound({ comments: [aComment()] }))).toEqual([])
    expect(codes('commentKnown', { answers: 'comment-2' }, aRound({ comments: [aComment()] }))).toEqual([
      'UNKNOWN_COMMENT',
    ])
  })
})

test('each fault says in which field it is', () => {
  const faults = ASKS.commentsFit.check(
    theFacts({
      given: {
        comments: [
          { section: null, quote: null, text: 'Fine.' },
          { section: 0, quote: 'not there', text: ' ' },
        ],
        sectionTexts: ['Something.'],
      },
    }),
  )
  expect(faults.map(({ code, path }) => `${path} ${code}`)).toEqual([
    'comments.1.text COMMENT_MISSING',
    'comments.1.quote COMMENT_NOT_ANCHORED',
  ])
})
