import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { REVIEW_ACTIONS } from '../../review/vocabulary.ts'
import { ACTION_WORDS } from './action-words.ts'
import type { EventRow, Names } from './event-row.ts'
import { sentenceOf } from './event-sentence.ts'

const names: Names = {
  people: new Map([
    ['max', 'Max Placeholder'],
    ['rosa', 'Rosa Fictional'],
  ]),
  articles: new Map([['a1', 'Does it help?']]),
}

const anEvent = (more: Partial<EventRow>): EventRow => ({
  id: 'e1',
  subject: 'round:r1',
  action: 'assign',
  at: '2026-11-22T12:00:00.000Z',
  actor: 'max',
  article: 'a1',
  ...more,
})

const told = (more: Partial<EventRow>): string => {
  const { who, did, what, more: rest } = sentenceOf(anEvent(more), names)
  return `${who} ${did} ${what}${rest ? ` (${rest})` : ''}.`
}

describe('an event is told as a sentence', () => {
  test.each<[Partial<EventRow>, string]>([
    [
      {
        details: {
          reviewers: [
            { id: '1', name: 'Rosa Fictional' },
            { id: '2', name: 'Quentin Invented' },
          ],
        },
      },
      'Max Placeholder assigned reviewers to “Does it help?” (Rosa Fictional, Quentin Invented).',
    ],
    [{ action: 'approved', actor: null }, 'The system noted that the quorum approved “Does it help?”.'],
    [
      { action: 'submit', details: { round: 2, against: null } },
      'Max Placeholder submitted “Does it help?” (round 2).',
    ],
    [
      { action: 'replace', details: { reason: 'On leave.', replacement: [{ id: '3', name: 'Lena Imaginary' }] } },
      'Max Placeholder replaced a reviewer of “Does it help?” (Lena Imaginary; “On leave.”).',
    ],
    [
      {
        subject: 'publication:p1',
        action: 'retracted',
        details: { edition: 3, reason: 'Wrong dose.', notice: 'Sorry.' },
      },
      'Max Placeholder retracted “Does it help?” (edition 3; “Wrong dose.”; “Sorry.”).',
    ],
    [
      { action: 'schedule', details: { publishAt: null } },
      'Max Placeholder set when to publish “Does it help?” (no time).',
    ],
    [{ subject: 'policy', action: 'policy-changed', article: null }, 'Max Placeholder changed the review policy.'],
    [
      {
        subject: 'grant:rosa:reviewer',
        action: 'role-granted',
        article: null,
        details: { account: 'rosa', role: 'reviewer' },
      },
      'Max Placeholder gave the role reviewer to Rosa Fictional.',
    ],
    [
      { subject: 'account:rosa', action: 'password-changed', actor: 'rosa', article: null },
      'Rosa Fictional changed the password of their own account.',
    ],
    [
      { subject: 'topic:t1', action: 'topic-created', article: null, details: { name: 'Sleep' } },
      'Max Placeholder created the topic “Sleep”.',
    ],
    [
      { subject: 'article:a9', action: 'article-deleted', article: 'a9', details: { slug: 'gone' } },
      'Max Placeholder deleted “gone”.',
    ],
    [{ actor: 'gone', action: 'new-thing' }, 'Account gone did “new-thing” to “Does it help?”.'],
  ])('%j', (event, sentence) => {
    expect(told(event)).toBe(sentence)
  })

  test('a long text is cut, and a hostile detail is taken as it stands', () => {
    expect(told({ action: 'withdraw', details: { reason: 'x'.repeat(1000) } }).length).toBeLessThan(300)
    for (const details of [null, 'text', 3, ['x'], { reviewers: 'x', reason: 7, edition: 'x' }, { reviewers: [null] }])
      expect(told({ details })).toContain('assigned reviewers to “Does it help?”')
  })

  test.each([
    ['round:r1', '/admin/collections/review-states/r1'],
    ['publication:p1', '/admin/collections/publications/p1'],
    ['grant:rosa:editor', '/admin/collections/users/rosa'],
    ['policy', '/admin/globals/review-policy'],
    ['retraction-watch', null],
    ['something:new', null],
  ])('and leads to its thing: %s', (subject, path) => {
    expect(sentenceOf(anEvent({ subject }), names).path).toBe(path)
  })
})

test('every action that is recorded has words of its own', () => {
  const page = readFileSync(new URL('../../../docs/ledger.md', import.meta.url), 'utf8')
  const table = page.slice(
    page.indexOf('## What is recorded'),
    page.indexOf('Managing editors and administrators read'),
  )
  const rows = table.split('\n').map((line) => line.split('|')[2] ?? '')
  const actions = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? ''))
  expect(actions.length).toBeGreaterThan(25)
  expect([...REVIEW_ACTIONS, ...actions].filter((action) => !(action in ACTION_WORDS))).toEqual([])
})
