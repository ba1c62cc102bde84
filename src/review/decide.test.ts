import { describe, expect, test } from '@jest/globals'
import { availableActions, decide, obstaclesTo } from './decide.ts'
import { aComment, aProfile, aRound, anAssignment, aVote, theFacts } from './facts.fixture.ts'
import type { ReviewFacts } from './facts.ts'
import { AUTOMATIC_STEPS, TRANSITIONS } from './transitions.ts'
import {
  REVIEW_ACTIONS,
  REVIEW_POSITIONS,
  REVIEW_STATES,
  ROLES,
  type ReviewAction,
  type ReviewPosition,
} from './vocabulary.ts'

/** The situation in which this role could do everything that its role allows. */
const bestCase = (role: (typeof ROLES)[number], position: ReviewPosition): ReviewFacts => {
  const userId = role === 'reviewer' ? 'reviewer-1' : 'editor-1'
  const round = position === 'none' ? null : aRound({ state: position, comments: [aComment()] })
  const reviewers = [
    aProfile({ id: 'board-3', userId: 'reviewer-3' }),
    aProfile({ id: 'board-4', userId: 'reviewer-4' }),
  ]
  const facts = theFacts({ actor: { userId, roles: [role] }, round, profile: role === 'reviewer' ? aProfile() : null })
  const comments = [{ section: null, quote: null, text: 'Please say more.' }]
  const later = '2026-12-01T12:00:00.000Z'
  return {
    ...facts,
    given: { ...facts.given, reviewers, comments, answers: 'comment-1', replaced: 'board-2', publishAt: later },
  }
}

const codeOf = (position: ReviewPosition, action: ReviewAction, facts: ReviewFacts): string => {
  const decision = decide(position, action, facts)
  return decision.allowed ? 'allowed' : `${decision.refusal.status} ${decision.refusal.code}`
}

describe('the arrows', () => {
  test('exactly these are allowed, over every position, action and role', () => {
    const allowed = REVIEW_POSITIONS.flatMap((position) =>
      REVIEW_ACTIONS.flatMap((action) =>
        ROLES.filter((role) => decide(position, action, bestCase(role, position)).allowed).map(
          (role) => `${position}: ${action} by ${role}`,
        ),
      ),
    )
    const EDITORIAL = ['managing-editor', 'editor']
    const by = (step: string, roles: readonly string[]) => roles.map((role) => `${step} by ${role}`)
    expect(allowed).toEqual([
      ...by('none: submit', EDITORIAL),
      ...by('submitted: withdraw', EDITORIAL),
      ...by('submitted: assign', ['managing-editor']),
      ...by('submitted: comment', [...EDITORIAL, 'reviewer']),
      ...by('submitted: answer', [...EDITORIAL, 'reviewer']),
      ...by('submitted: schedule', ['managing-editor']),
      ...by('under-review: withdraw', EDITORIAL),
      ...by('under-review: assign', ['managing-editor']),
      ...by('under-review: accept', ['reviewer']),
      ...by('under-review: decline', ['reviewer']),
      ...by('under-review: recuse', ['reviewer']),
      ...by('under-review: replace', ['managing-editor']),
      ...by('under-review: delegate', ['managing-editor']),
      ...by('under-review: comment', [...EDITORIAL, 'reviewer']),
      ...by('under-review: answer', [...EDITORIAL, 'reviewer']),
      ...by('under-review: approve', ['reviewer']),
      ...by('under-review: request-changes', ['reviewer']),
      ...by('under-review: reject', ['reviewer']),
      ...by('under-review: schedule', ['managing-editor']),
      ...by('approved: withdraw', EDITORIAL),
      ...by('approved: answer', [...EDITORIAL, 'reviewer']),
      ...by('approved: schedule', ['managing-editor']),
      ...by('approved: publish', ['managing-editor']),
      ...by('changes-requested: answer', [...EDITORIAL, 'reviewer']),
      ...by('rejected: answer', [...EDITORIAL, 'reviewer']),
      ...by('withdrawn: answer', [...EDITORIAL, 'reviewer']),
    ])
  })

  test('no role but a reviewer’s leads to approved, whatever its other roles', () => {
    const leads = REVIEW_POSITIONS.filter((position) => position !== 'approved').flatMap((position) =>
      Object.values(TRANSITIONS[position]).filter((step) => step.to.includes('approved')),
    )
    expect(leads.map((step) => step.by)).toEqual([['reviewer']])
  })

  test('every state is reached from another, and a closed one only leads on from "approved"', () => {
    const reached = new Set([
      ...Object.values(TRANSITIONS).flatMap((steps) => Object.values(steps).flatMap((step) => step.to)),
      ...Object.values(AUTOMATIC_STEPS).map((step) => step.to),
    ])
    expect([...reached].sort()).toEqual([...REVIEW_STATES].sort())
    const left = REVIEW_STATES.filter((state) =>
      Object.values(TRANSITIONS[state]).some((step) => step.to.some((next) => next !== state)),
    )
    expect(left).toEqual(['submitted', 'under-review', 'approved'])
    expect(TRANSITIONS.superseded).toEqual({})
  })

  test.each(['unpublish', '__proto__', 'constructor', ''])('the unknown action "%s" is refused', (action) => {
    expect(codeOf('under-review', action as ReviewAction, theFacts())).toBe('409 NOT_AVAILABLE_IN_STATE')
  })

  test.each(['draft', '__proto__', 'toString'])('in the unknown state "%s" everything is refused', (state) => {
    for (const action of REVIEW_ACTIONS) {
      expect(codeOf(state as ReviewPosition, action, theFacts())).toBe('409 NOT_AVAILABLE_IN_STATE')
    }
  })
})

describe('an approval', () => {
  const approve = (more: Partial<ReviewFacts>) => codeOf('under-review', 'approve', theFacts(more))
  const given = (more: ReviewFacts['given']) => ({ given: { ...theFacts().given, ...more } })

  test('is allowed to an assigned, independent member of the board in term', () => {
    expect(approve({})).toBe('allowed')
  })

  test.each<[string, Partial<ReviewFacts>, string]>([
    ['who is not assigned', { round: aRound({ assignments: [] }) }, '403 NOT_ASSIGNED'],
    [
      'who recused',
      { round: aRound({ assignments: [anAssignment({ recusedAt: '2026-11-01' })] }) },
      '403 NOT_ASSIGNED',
    ],
    ['who edited the text', { round: aRound({ contributors: ['reviewer-1'] }) }, '403 OWN_TEXT'],
    [
      'who edited the text and is an administrator, too',
      {
        round: aRound({ contributors: ['reviewer-1'] }),
        actor: { userId: 'reviewer-1', roles: ['reviewer', 'administrator', 'managing-editor'] },
      },
      '403 OWN_TEXT',
    ],
    ['who has no board profile', { profile: null }, '403 NOT_ON_BOARD'],
    ['whose profile belongs to somebody else', { profile: aProfile({ userId: 'other' }) }, '403 NOT_ON_BOARD'],
    ['whose account was linked to another profile since', { profile: aProfile({ id: 'board-9' }) }, '403 NOT_ON_BOARD'],
    ['who is inactive', { profile: aProfile({ active: false }) }, '403 NOT_ON_BOARD'],
    ['whose term ended yesterday', { profile: aProfile({ termEnd: '2026-11-21' }) }, '403 NOT_ON_BOARD'],
    ['whose term begins tomorrow', { profile: aProfile({ termStart: '2026-11-23' }) }, '403 NOT_ON_BOARD'],
    ['whose account lost the reviewer role', { profile: aProfile({ mayReview: false }) }, '403 NOT_ON_BOARD'],
    ['who decided already', { round: aRound({ votes: [aVote({ userId: 'reviewer-1' })] }) }, '409 ALREADY_DECIDED'],
    ['who saw another text', given({ digest: 'd2' }), '409 DIGEST_MISMATCH'],
    ['who names no text', { given: { checklist: {}, conflict: 'none' } }, '409 DIGEST_MISMATCH'],
    ['who leaves an item of the checklist out', given({ checklist: { accurate: true } }), '422 CHECKLIST_INCOMPLETE'],
    ['who says nothing of conflicts', given({ conflict: '  ' }), '422 CONFLICT_NOT_STATED'],
  ])('is refused to one %s', (_who, facts, code) => {
    expect(approve(facts)).toBe(code)
  })

  test('is allowed on the last day of a term', () => {
    expect(approve({ profile: aProfile({ termEnd: '2026-11-22T00:00:00.000Z' }) })).toBe('allowed')
  })

  test('is refused where the facts are missing: no round, no pass', () => {
    expect(approve({ round: null })).toBe('403 NOT_ASSIGNED')
  })

  test('of which all that is missing is listed, the gravest kind first', () => {
    const refused = decide('under-review', 'approve', theFacts({ given: { digest: 'd1', checklist: {} } }))
    expect(refused.allowed ? [] : refused.refusal.unmet.map(({ path }) => path)).toEqual([
      'checklist.accurate',
      'checklist.current',
      'checklist.supported',
      'checklist.balanced',
      'checklist.understandable',
      'checklist.safe',
      'conflict',
    ])
    const both = decide('under-review', 'approve', theFacts({ round: aRound({ assignments: [] }), given: {} }))
    expect(both).toMatchObject({ refusal: { status: 403, code: 'NOT_ASSIGNED' } })
  })
})

describe('the other actions', () => {
  const code = (action: ReviewAction, more: Partial<ReviewFacts>) => codeOf('under-review', action, theFacts(more))

  test.each(['request-changes', 'reject'] as const)('%s needs a comment, and no checklist', (action) => {
    expect(code(action, { given: { digest: 'd1', conflict: 'none', comment: 'Change it.' } })).toBe('allowed')
    expect(code(action, { given: { digest: 'd1', conflict: 'none', comment: ' ' } })).toBe('422 COMMENT_MISSING')
  })

  test('recusing needs a reason, and comes too late after a decision', () => {
    expect(code('recuse', { given: {} })).toBe('422 REASON_MISSING')
    expect(code('recuse', { round: aRound({ votes: [aVote({ userId: 'reviewer-1' })] }) })).toBe('409 ALREADY_DECIDED')
  })

  test('an editor withdraws only a text of their own; a managing editor any', () => {
    const as = (userId: string, role: 'editor' | 'managing-editor') =>
      code('withdraw', { actor: { userId, roles: [role] } })
    expect(as('editor-1', 'editor')).toBe('allowed')
    expect(as('editor-9', 'editor')).toBe('403 NOT_YOUR_ARTICLE')
    expect(as('manager', 'managing-editor')).toBe('allowed')
  })

  test('assigning refuses those who can’t review, who wrote the text, who are assigned, and too few', () => {
    const assign = (round: ReturnType<typeof aRound>, reviewers: ReturnType<typeof aProfile>[], dueAt?: string) =>
      code('assign', {
        actor: { userId: 'manager', roles: ['managing-editor'] },
        round,
        given: { reviewers, ...(dueAt ? { dueAt } : {}) },
      })
    const fresh = aRound({ state: 'submitted', assignments: [] })
    const one = aProfile()
    const two = aProfile({ id: 'board-2', userId: 'reviewer-2' })
    expect(assign(fresh, [one, two])).toBe('allowed')
    expect(assign(fresh, [one])).toBe('422 NOT_ENOUGH_REVIEWERS')
    expect(assign(fresh, [one, aProfile({ id: 'board-3', active: false })])).toBe('422 REVIEWER_NOT_ELIGIBLE')
    expect(assign(fresh, [one, aProfile({ id: 'board-3', userId: null })])).toBe('422 REVIEWER_NOT_ELIGIBLE')
    expect(assign(fresh, [one, aProfile({ id: 'board-3', userId: 'editor-1' })])).toBe('422 REVIEWER_IS_AUTHOR')
    expect(assign(fresh, [one, one])).toBe('409 ALREADY_ASSIGNED')
    expect(assign(aRound(), [one])).toBe('409 ALREADY_ASSIGNED')
    expect(assign(fresh, [one, two], '2026-11-22T11:59:59.000Z')).toBe('422 DUE_DATE_PAST')
  })

  test('submitting lists what the article lacks', () => {
    const missing = [{ code: 'SECTIONS_MISSING', message: 'The article has no section.', path: 'sections' } as const]
    const decision = decide(
      'none',
      'submit',
      theFacts({ actor: { userId: 'e', roles: ['editor'] }, round: null, missing }),
    )
    expect(decision).toMatchObject({ allowed: false, refusal: { status: 422, unmet: missing } })
  })
})

describe('what a screen offers', () => {
  test('is exactly what could be done now, before anything is typed', () => {
    expect(availableActions('under-review', theFacts({ given: {} }))).toEqual([
      'accept',
      'decline',
      'recuse',
      'comment',
      'answer',
      'approve',
      'request-changes',
      'reject',
    ])
    const decided = theFacts({ given: {}, round: aRound({ votes: [aVote({ userId: 'reviewer-1' })] }) })
    expect(availableActions('under-review', decided)).toEqual(['comment', 'answer'])
    const manager = theFacts({ given: {}, actor: { userId: 'm', roles: ['managing-editor'] }, profile: null })
    expect(availableActions('submitted', { ...manager, round: aRound({ state: 'submitted' }) })).toEqual([
      'withdraw',
      'assign',
      'comment',
      'answer',
      'schedule',
    ])
  })
})

describe('why not', () => {
  test('every action is either available, or told with what stands in its way', () => {
    for (const position of REVIEW_POSITIONS) {
      for (const role of ROLES) {
        const facts = bestCase(role, position)
        const told = obstaclesTo(REVIEW_ACTIONS, position, facts)
        const available = availableActions(position, facts)
        expect([...told.map(({ action }) => action), ...available].sort()).toEqual([...REVIEW_ACTIONS].sort())
        expect(told.filter(({ messages }) => messages.join('') === '')).toEqual([])
      }
    }
  })

  test('the sentences name the role, the state, and where the action has its place', () => {
    const editor = theFacts({ actor: { userId: 'editor-1', roles: ['editor'] } })
    expect(obstaclesTo(['assign', 'publish', 'submit'], 'under-review', editor)).toEqual([
      { action: 'assign', messages: ['This needs the role managing-editor.'] },
      { action: 'publish', messages: ['"publish" is not possible while the round is under review.'] },
      {
        action: 'submit',
        messages: ['This article is already under review: withdraw that round before submitting again.'],
      },
    ])
    expect(obstaclesTo(['schedule'], 'none', { ...editor, round: null })[0]?.messages).toEqual([
      '"schedule" needs a text that is submitted, under review or approved, and there is none.',
    ])
  })
})
