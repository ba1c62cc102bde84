import { expect } from '@jest/globals'
import type { CollectionSlug, Where } from 'payload'
import type { Article, Reviewer, ReviewPolicy } from '../../src/payload-types.ts'
import { reviewerIds, submitted, value } from './line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, REVIEWERS, type TestPayload } from './payload.ts'

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export const reviewer = (number: number): string => REVIEWERS[number - 1] ?? ''

/** Rows exactly as they are stored, the bookkeeping of the writes included. */
export const rowsOf = async (test: TestPayload, collection: CollectionSlug, where: Where): Promise<readonly Row[]> => {
  const { docs } = await test.payload.db.find<Row>({ collection, where, sort: 'id', pagination: false, limit: 0 })
  return docs
}

const RECORDS = ['review-states', 'review-decisions', 'publications', 'events'] as const

/** All that the review has recorded of an article. Saving a working copy is an event of its own, and no step of a review. */
export const recordOf = async (test: TestPayload, article: string) =>
  Object.fromEntries(
    await Promise.all(
      RECORDS.map(async (name) => {
        const rows = await rowsOf(test, name, { article: { equals: article } })
        return [name, rows.filter(({ subject }) => !String(subject).startsWith('article:'))] as const
      }),
    ),
  )

/** Does it, and shows that no row of the review of this article was written, changed or lost by it. */
export const changingNothing = async <Value>(
  test: TestPayload,
  article: string,
  act: () => Promise<Value>,
): Promise<Value> => {
  const before = await recordOf(test, article)
  const result = await act()
  expect(await recordOf(test, article)).toEqual(before)
  return result
}

export const roundNow = async (test: TestPayload, id: string) => {
  const { findRound } = await import('../../src/commands/rounds.ts')
  const round = await findRound(id, await test.as(null))
  if (!round) throw new Error(`There is no round ${id}.`)
  return round
}

/** What became of a round step by step: the actions of its history. */
export const historyOf = async (test: TestPayload, id: string): Promise<readonly string[]> =>
  (await roundNow(test, id)).history.map(({ action }) => action)

export const saveArticle = async (
  test: TestPayload,
  id: string,
  data: Partial<Article>,
  by = EDITOR,
): Promise<Article> => {
  const req = await test.as(by)
  return test.payload.update({
    collection: 'articles',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

export const savePolicy = async (test: TestPayload, data: Partial<ReviewPolicy>, by = ADMINISTRATOR): Promise<void> => {
  const req = await test.as(by)
  await test.payload.updateGlobal({ slug: 'review-policy', data, overrideAccess: false, user: req.user, req })
}

/** Does something under another policy, and sets the policy back. */
export const underPolicy = async <Value>(
  test: TestPayload,
  data: Partial<ReviewPolicy>,
  act: () => Promise<Value>,
): Promise<Value> => {
  const { DEFAULT_POLICY } = await import('../../src/review/policy.ts')
  await savePolicy(test, data)
  try {
    return await act()
  } finally {
    await savePolicy(test, { ...DEFAULT_POLICY, topicRules: [] })
  }
}

export const makeTopic = async (test: TestPayload, name: string): Promise<string> => {
  const req = await test.as(MANAGING_EDITOR)
  const topic = await test.payload.create({
    collection: 'topics',
    data: { name },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return topic.id
}

/** The stricter rule of one topic, as the policy stores it. */
export const topicRule = (
  topic: string,
  more: Partial<NonNullable<ReviewPolicy['topicRules']>[number]>,
): NonNullable<ReviewPolicy['topicRules']>[number] => ({ blockType: 'topicRule', topic, ...more })

/** Changes the profile of the n-th demo reviewer. */
export const saveMember = async (test: TestPayload, number: number, data: Partial<Reviewer>): Promise<void> => {
  const req = await test.as(MANAGING_EDITOR)
  const id = (await reviewerIds(test))[number - 1] ?? ''
  await test.payload.update({
    collection: 'reviewers',
    id,
    data,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

const accountId = async (test: TestPayload, email: string): Promise<string> => {
  const { user } = await test.as(email)
  if (!user) throw new Error(`There is no account ${email}.`)
  return String(user.id)
}

export const grantRole = async (
  test: TestPayload,
  email: string,
  role: 'administrator' | 'managing-editor' | 'editor' | 'reviewer',
): Promise<void> => {
  const req = await test.as(ADMINISTRATOR)
  const data = { user: await accountId(test, email), role }
  await test.payload.create({ collection: 'grants', data, overrideAccess: false, user: req.user, req })
}

export const revokeRole = async (test: TestPayload, email: string, role: string): Promise<void> => {
  const req = await test.as(ADMINISTRATOR)
  const user = await accountId(test, email)
  await test.payload.delete({
    collection: 'grants',
    where: { and: [{ user: { equals: user } }, { role: { equals: role } }] },
    overrideAccess: false,
    user: req.user,
    req,
  })
}

export const submitAs = async (test: TestPayload, articleId: string, by = EDITOR) => {
  const { submitArticle } = await import('../../src/commands/submit-article.ts')
  return submitArticle({ articleId, note: null }, await test.as(by))
}

/** Assigns demo reviewers, by their numbers. */
export const assignTo = async (
  test: TestPayload,
  roundId: string,
  numbers: readonly number[],
  dueAt: string | null = null,
) => {
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const ids = await reviewerIds(test)
  const reviewers = numbers.map((number) => ids[number - 1] ?? '')
  return assignReviewers({ roundId, reviewers, dueAt }, await test.as(MANAGING_EDITOR))
}

/** An article under review by these demo reviewers. */
export const reviewedBy = async (test: TestPayload, mark: string, ...numbers: readonly number[]) => {
  const { article, round } = await submitted(test, mark)
  return { article, round: value(await assignTo(test, round.id, numbers)) }
}
