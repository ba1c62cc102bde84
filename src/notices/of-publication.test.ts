import { expect, test } from '@jest/globals'
import type { Retraction, StoredPublication } from '../commands/publications.ts'
import { aRound, aVote, NOW } from '../review/facts.fixture.ts'
import { noticesOfPublication } from './of-publication.ts'
import { retractionReminders, reviewReminders } from './reminders.ts'

const aRetraction = (more: Partial<Retraction> = {}): Retraction => ({
  edition: 1,
  at: NOW,
  by: 'manager-1',
  reason: 'r',
  notice: 'n',
  review: null,
  ...more,
})

const aPublication = (more: Partial<StoredPublication> = {}): StoredPublication => ({
  id: 'publication-1',
  article: 'article-1',
  reviewState: 'round-1',
  slug: 'does-it-help',
  question: 'Does it help?',
  questionKey: 'does it help',
  language: 'en',
  edition: 1,
  status: 'retracted',
  publishedAt: NOW,
  reviewDueAt: '2027-11-22T12:00:00.000Z',
  document: '{}',
  retractedAt: NOW,
  retractedBy: 'manager-1',
  retractionReason: 'r',
  retractionNotice: 'n',
  retractions: [aRetraction()],
  earlierEditions: [],
  slugChanges: [],
  revision: 2,
  settled: false,
  ...more,
})

const round = aRound({ votes: [aVote(), aVote({ reviewerId: 'board-1', userId: 'reviewer-1', verdict: 'reject' })] })
const told = (publication: StoredPublication) =>
  noticesOfPublication(publication, (edition) => (edition === 1 ? round : undefined)).map(
    ({ kind, to, actor }) => `${kind} → ${to.join(', ')} (by ${actor})`,
  )

test('a retraction is told to those who wrote and approved the text, and its review is asked for', () => {
  expect(told(aPublication())).toEqual([
    'retracted → editor-1, reviewer-2, managing-editors (by manager-1)',
    'retraction-review-due → retraction-reviewers (by manager-1)',
  ])
})

test('a retraction that was reviewed asks for no review; neither does one that the schedule made', () => {
  const review = { by: 'manager-2', name: 'M', at: NOW, outcome: 'justified', findings: 'f' } as const
  expect(told(aPublication({ retractions: [aRetraction({ review }), aRetraction({ by: null })] }))).toEqual([
    'retracted → editor-1, reviewer-2, managing-editors (by manager-1)',
    'lapsed → editor-1, reviewer-2, managing-editors (by null)',
  ])
})

test('a retraction whose round can’t be found is still told to the managing editors', () => {
  expect(told(aPublication({ retractions: [aRetraction({ edition: 7 })] }))[0]).toBe(
    'retracted → managing-editors (by manager-1)',
  )
})

test('the missing review of a retraction is asked for after 14 days, and once a week from then', () => {
  const occasions = (day: string) =>
    retractionReminders(aPublication(), `${day}T12:00:00.000Z`).map(({ occasion }) => occasion)
  expect(occasions('2026-12-05')).toEqual([])
  expect(occasions('2026-12-06')).toEqual(['publication-1:retraction:0:again:0'])
  expect(occasions('2026-12-12')).toEqual(['publication-1:retraction:0:again:0'])
  expect(occasions('2026-12-13')).toEqual(['publication-1:retraction:0:again:1'])
})

const live = aPublication({ status: 'live', retractions: [] })
const kindsAt = (day: string, publication = live) =>
  reviewReminders(publication, round, `${day}T12:00:00.000Z`).map(({ kind, to }) => `${kind} → ${to.join(', ')}`)

test('the owner and the managing editors are told 30 days before a review is due, and when it is overdue', () => {
  expect(kindsAt('2027-10-22')).toEqual([])
  expect(kindsAt('2027-10-23')).toEqual(['review-due → editor-1, managing-editors'])
  expect(kindsAt('2027-11-21')).toEqual(['review-due → editor-1, managing-editors'])
  expect(kindsAt('2027-11-22')).toEqual(['review-overdue → editor-1, managing-editors'])
})

test('nobody is asked to review a text that is not live, or has no date', () => {
  expect(kindsAt('2027-11-23', { ...live, status: 'retracted' })).toEqual([])
  expect(kindsAt('2027-11-23', { ...live, reviewDueAt: null })).toEqual([])
})
