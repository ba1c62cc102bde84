import { describe, expect, test } from '@jest/globals'
import { ASKS } from './asks.ts'
import { byFit, obstaclesTo, type Fit } from './candidacy.ts'
import type { Interest } from './conflicts.ts'
import { anAssignment, aProfile, aRound, NOW, theFacts } from './facts.fixture.ts'
import type { BoardProfile, Round } from './round.ts'

const TOPIC = { id: 't1', slug: 'sleep', name: 'Sleep' }
const interest = (more: Partial<Interest> = {}): Interest => ({
  heading: 'consulting-fees',
  entity: 'Acme (fictional)',
  detail: '',
  topics: ['t1'],
  until: null,
  material: false,
  ...more,
})
const declaring = (...interests: readonly Interest[]): Partial<BoardProfile> => ({
  disclosure: { nothingToDisclose: false, disclosedOn: '2026-06-01T00:00:00.000Z', interests },
})
const LATER = '2026-11-23T00:00:00.000Z'

type Situation = readonly [
  name: string,
  profile: Partial<BoardProfile>,
  round: Partial<Round>,
  obstacles: readonly string[],
]
const SITUATIONS: readonly Situation[] = [
  ['a member in good standing', {}, {}, []],
  ['an author of the text', {}, { contributors: ['reviewer-1'] }, ['contributor']],
  ['a profile that is switched off', { active: false }, {}, ['inactive']],
  ['a profile without an account', { userId: null, mayReview: false }, {}, ['no-account']],
  ['an account that may not review', { mayReview: false }, {}, ['no-account']],
  ['a term that is over', { termEnd: '2026-11-21' }, {}, ['out-of-term']],
  ['a term that has not begun', { termStart: '2026-11-23' }, {}, ['out-of-term']],
  [
    'no declaration of interests',
    { disclosure: { nothingToDisclose: false, disclosedOn: null, interests: [] } },
    {},
    ['not-disclosed'],
  ],
  [
    'a declaration that is too old',
    { disclosure: { nothingToDisclose: true, disclosedOn: '2025-11-21T00:00:00.000Z', interests: [] } },
    {},
    ['not-disclosed'],
  ],
  ['a material interest on the topic', declaring(interest({ material: true })), {}, ['material-interest']],
  ['a minor interest on the topic', declaring(interest()), {}, []],
  ['a material interest elsewhere', declaring(interest({ material: true, topics: ['t2'] })), {}, []],
  ['who is assigned', {}, { assignments: [anAssignment()] }, ['assigned']],
  ['who stepped aside', {}, { assignments: [anAssignment({ recusedAt: LATER })] }, ['stepped-aside']],
  [
    'who stepped aside under another profile',
    { id: 'board-9' },
    { assignments: [anAssignment({ recusedAt: LATER })] },
    ['stepped-aside'],
  ],
  ['who was replaced', {}, { assignments: [anAssignment({ replacedAt: LATER })] }, ['replaced']],
  ['who declined', {}, { assignments: [anAssignment({ declinedAt: LATER })] }, []],
  [
    'who declined and was asked again',
    {},
    { assignments: [anAssignment({ declinedAt: LATER }), anAssignment()] },
    ['assigned'],
  ],
  [
    'an author whose term is over',
    { termEnd: '2026-11-21' },
    { contributors: ['reviewer-1'] },
    ['contributor', 'out-of-term'],
  ],
]

describe.each(SITUATIONS)('%s', (_name, profileMore, roundMore, obstacles) => {
  const profile = aProfile(profileMore)
  const round = aRound({ assignments: [], topics: [TOPIC], ...roundMore })

  test('says what stands in the way', () => {
    expect(obstaclesTo(profile, round, NOW)).toEqual(obstacles)
  })

  test('agrees with what assigning would refuse', () => {
    const facts = theFacts({ round, given: { reviewers: [profile] } })
    const refused = [
      ASKS.reviewersNotContributors,
      ASKS.reviewersNotYetAssigned,
      ASKS.reviewersOnBoard,
      ASKS.reviewersDisclosed,
      ASKS.reviewersNotExcluded,
    ].filter(({ check }) => check(facts).length > 0)
    expect(refused).toHaveLength(obstacles.length)
  })
})

test('whoever fits best is offered first', () => {
  const fit = (name: string, more: Partial<Fit> = {}): Fit => ({
    name,
    obstacles: [],
    covers: [],
    interest: null,
    load: 0,
    lastDecidedAt: null,
    ...more,
  })
  const board = [
    fit('Out', { obstacles: ['out-of-term'], covers: ['Sleep', 'Iron'] }),
    fit('Busy', { load: 3 }),
    fit('Lately', { lastDecidedAt: '2026-11-01T00:00:00.000Z' }),
    fit('Long ago', { lastDecidedAt: '2026-01-01T00:00:00.000Z' }),
    fit('Interested', { interest: 'Consulting fees' }),
    fit('Asked for', { covers: ['Sleep'], load: 5 }),
    fit('Ann'),
    fit('Bob'),
  ]
  expect(board.toSorted(byFit).map(({ name }) => name)).toEqual([
    'Asked for',
    'Ann',
    'Bob',
    'Long ago',
    'Lately',
    'Busy',
    'Interested',
    'Out',
  ])
})
