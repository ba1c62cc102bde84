import { describe, expect, test } from '@jest/globals'
import { ROLES, type Role } from '../src/review/vocabulary.ts'
import { accountSessionAccess } from './account-sessions.ts'
import { accountStandingAccess } from './account-standings.ts'
import { articleAccess } from './articles.ts'
import { mayCall, mayIngest } from './client-scopes.ts'
import { clientAccess, clientKeyAccess, idempotencyKeyAccess } from './clients.ts'
import { documentLockAccess } from './document-locks.ts'
import { eventAccess } from './events.ts'
import { editorialTextAccess, reviewPolicyAccess } from './globals.ts'
import { grantAccess } from './grants.ts'
import { ledgerHeadAccess } from './ledger-heads.ts'
import { noticeAccess } from './notices.ts'
import { publicationTopicAccess } from './publication-topics.ts'
import { publicationClockAccess } from './publication-clock.ts'
import { publicationAccess } from './publications.ts'
import { questionAccess } from './questions.ts'
import { referenceAccess } from './references.ts'
import { reviewDecisionAccess } from './review-decisions.ts'
import { reviewStateAccess } from './review-states.ts'
import { readDisclosure, reviewerAccess } from './reviewers.ts'
import { savedViewAccess } from './saved-views.ts'
import { secondFactorAccess } from './second-factors.ts'
import { slugClaimAccess } from './slug-claims.ts'
import { topicAccess } from './topics.ts'
import { userAccess } from './users.ts'
import { webhookAccess, webhookDeliveryAccess, webhookSecretAccess } from './webhooks.ts'

const MAPS = {
  articles: articleAccess,
  references: referenceAccess,
  topics: topicAccess,
  reviewers: reviewerAccess,
  'review-states': reviewStateAccess,
  'review-decisions': reviewDecisionAccess,
  publications: publicationAccess,
  'publication-clock': publicationClockAccess,
  events: eventAccess,
  'ledger-heads': ledgerHeadAccess,
  notices: noticeAccess,
  questions: questionAccess,
  'saved-views': savedViewAccess,
  'second-factors': secondFactorAccess,
  'account-standings': accountStandingAccess,
  'account-sessions': accountSessionAccess,
  'publication-topics': publicationTopicAccess,
  'slug-claims': slugClaimAccess,
  users: userAccess,
  grants: grantAccess,
  webhooks: webhookAccess,
  'webhook-deliveries': webhookDeliveryAccess,
  'webhook-secrets': webhookSecretAccess,
  clients: clientAccess,
  'client-keys': clientKeyAccess,
  'idempotency-keys': idempotencyKeyAccess,
  'review-policy': reviewPolicyAccess,
  disclaimer: editorialTextAccess,
  'payload-locked-documents': documentLockAccess,
}

type Who = Role | 'anonymous' | 'no role'
const PEOPLE: readonly Who[] = ['anonymous', 'no role', ...ROLES]

const userFor = (who: Who) => (who === 'anonymous' ? null : { id: 'u1', roles: who === 'no role' ? [] : [who] })

/** yes, no, or only some rows (a `Where`). */
const asked = (rule: unknown, who: Who): string => {
  const answer: unknown = (rule as (args: object) => unknown)({ req: { user: userFor(who) } })
  return answer === true ? 'yes' : answer === false ? 'no' : 'some'
}

/** Who may do it, in the order anonymous, no role, administrator, managing-editor, editor, reviewer. */
const TABLE: Readonly<Record<keyof typeof MAPS, Readonly<Record<string, string>>>> = {
  articles: {
    create: 'no no no yes yes no',
    read: 'no no yes yes yes no',
    readVersions: 'no no yes yes yes no',
    update: 'no no no yes yes no',
  },
  references: { create: 'no no no yes yes no', read: 'no no yes yes yes yes', update: 'no no no yes yes no' },
  topics: { create: 'no no no yes yes no', read: 'no no yes yes yes yes', update: 'no no no yes yes no' },
  reviewers: { create: 'no no yes yes no no', read: 'no no yes yes yes yes', update: 'no no yes yes no some' },
  'review-states': { read: 'no no yes yes yes some' },
  'review-decisions': { read: 'no no yes yes yes some' },
  publications: { read: 'some some yes yes yes yes' },
  events: { read: 'no no yes yes no no' },
  'ledger-heads': { read: 'no no yes yes no no' },
  notices: { read: 'no no some some some some', update: 'no no some some some some' },
  questions: { read: 'no no yes yes yes no' },
  'saved-views': {
    create: 'no no yes yes yes yes',
    read: 'no no some some some some',
    update: 'no no some some some some',
    delete: 'no no some some some some',
  },
  'publication-clock': {},
  'second-factors': {},
  'account-standings': {},
  'account-sessions': {},
  'publication-topics': {},
  'slug-claims': {},
  users: {
    admin: 'no no yes yes yes yes',
    create: 'no no yes no no no',
    read: 'no some yes yes some some',
    update: 'no some yes some some some',
    unlock: 'no no yes no no no',
  },
  grants: { create: 'no no yes no no no', read: 'no no yes no no no', delete: 'no no yes no no no' },
  webhooks: { create: 'no no yes no no no', read: 'no no yes no no no', update: 'no no yes no no no' },
  'webhook-deliveries': { read: 'no no yes no no no' },
  'webhook-secrets': {},
  clients: { create: 'no no yes no no no', read: 'no no yes no no no', update: 'no no yes no no no' },
  'client-keys': {},
  'idempotency-keys': {},
  'review-policy': { read: 'no no yes yes yes yes', update: 'no no yes no no no' },
  disclaimer: { read: 'no no yes yes yes yes', update: 'no no yes yes no no' },
  'payload-locked-documents': {
    read: 'no no yes yes yes yes',
    update: 'no no yes yes yes no',
    delete: 'no no yes yes yes some',
  },
}

describe.each(Object.keys(MAPS) as (keyof typeof MAPS)[])('%s', (name) => {
  test.each(Object.keys(MAPS[name]))('%s', (operation) => {
    const rule = (MAPS[name] as Record<string, unknown>)[operation]
    // What the table does not list is for nobody.
    const expected = TABLE[name][operation] ?? 'no no no no no no'
    expect(PEOPLE.map((who) => asked(rule, who)).join(' ')).toBe(expected)
  })
})

test('a reviewer’s rounds are matched by the whole id, bars included', () => {
  const where = reviewStateAccess.read({ req: { user: { id: 'u1', roles: ['reviewer'] } } } as never)
  expect(where).toEqual({ assignees: { contains: '|u1|' } })
})

test('a board member changes the profile of their own account, and no other', () => {
  const where = reviewerAccess.update({ req: { user: { id: 'u1', roles: ['reviewer'] } } } as never)
  expect(where).toEqual({ user: { equals: 'u1' } })
})

test('a declaration is read by staff and its owner; searching by it, which asks without a row, is for staff', () => {
  const reads = (who: Who, doc?: object): boolean =>
    readDisclosure({ req: { user: userFor(who) }, doc } as never) as boolean
  const table = (doc?: object): string => PEOPLE.map((who) => (reads(who, doc) ? 'yes' : 'no')).join(' ')
  expect(table({ user: 'u1' })).toBe('no no yes yes yes yes')
  expect(table({ user: { id: 'u1' } })).toBe('no no yes yes yes yes')
  expect(table({ user: 'u2' })).toBe('no no yes yes yes no')
  expect(table({ user: null })).toBe('no no yes yes yes no')
  expect(table({})).toBe('no no yes yes yes no')
  expect(table()).toBe('no no yes yes yes no')
})

describe('a machine client', () => {
  const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'get'] as const
  const PATHS = [
    '/api/publications',
    '/api/publications/by-slug/does-it-help',
    '/api/graphql',
    '/api/articles/import',
    '/api/publications/',
    '/api/publications-of-others',
    '/api/Publications',
    '/api/publications/%2e%2e/articles',
    '/api/publications/a%2fb',
    '/api/graphql/',
    '/api/articles',
    '/api/articles/import/',
    '/api/articles/%69mport',
    '/api/articles/import/1',
    '/api/references/import',
    '/api/users/login',
    '/admin',
    '/',
  ]
  const open = (...scopes: ('read' | 'ingest')[]): string[] =>
    PATHS.flatMap((path) =>
      METHODS.flatMap((method) => (mayCall({ scopes }, method, path) ? [`${method} ${path}`] : [])),
    )
  const READ = [
    'GET /api/publications',
    'HEAD /api/publications',
    'GET /api/publications/by-slug/does-it-help',
    'HEAD /api/publications/by-slug/does-it-help',
    'POST /api/graphql',
  ]

  test('calls what its scopes open, as it is written there, and nothing else', () => {
    expect(open()).toEqual([])
    expect(open('read')).toEqual(READ)
    expect(open('ingest')).toEqual(['POST /api/articles/import'])
    expect(open('ingest', 'read')).toEqual([...READ, 'POST /api/articles/import'])
  })

  test('brings pages in with the scope for it alone', () => {
    expect([mayIngest({ scopes: ['ingest'] }), mayIngest({ scopes: ['read'] }), mayIngest({ scopes: [] })]).toEqual([
      true,
      false,
      false,
    ])
  })
})
