import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { assignReviewers } from '../src/commands/assign-reviewers.ts'
import { decideReview } from '../src/commands/decide-review.ts'
import { importArticle } from '../src/commands/import-article.ts'
import type { Result } from '../src/commands/result.ts'
import { submitArticle } from '../src/commands/submit-article.ts'
import type { Article } from '../src/payload-types.ts'
import { CHECKLIST, type Checklist } from '../src/review/vocabulary.ts'
import { ACCOUNTS, BOARD } from './people.ts'

const PAGES = path.resolve('seed/pages')

const ALL_CHECKED: Checklist = Object.fromEntries(CHECKLIST.map((item) => [item, true]))

/** Says what is being done, one line a step. */
export type Progress = (step: string) => void

/** Whether the database has any account: the demo is for an empty one only. */
export const hasAccounts = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'users',
    overrideAccess: true,
    req: await createLocalReq({}, payload),
  })
  return totalDocs > 0
}

/**
 * Fills an empty database with a demo board and three articles: one published, one under review, one in draft. Everything
 * goes through the commands that people use, so the demo can hold nothing that the workflow would refuse.
 */
export const seedDemo = async (payload: Payload, password: string, progress: Progress = () => {}): Promise<void> => {
  progress('accounts, roles and advisory board')
  const reviewers = await seedPeople(payload, password)
  progress('topics and texts')
  const topics = await createTopics(payload)
  await setPolicy(payload, topics)

  const editor = await actingAs(payload, 'editor@example.org')
  const managingEditor = await actingAs(payload, 'managing-editor@example.org')
  const board = reviewers.slice(0, 2)

  progress('an article, approved and published')
  const causes = await importPage('causes-of-restless-legs-syndrome.txt', topics, editor)
  const round = must(await submitArticle({ articleId: causes.id, note: 'First edition.' }, editor))
  must(await assignReviewers({ roundId: round.id, reviewers: board, dueAt: null }, managingEditor))
  for (const email of ['reviewer-1@example.org', 'reviewer-2@example.org']) {
    await approve(round, password, await actingAs(payload, email))
  }

  progress('an article under review')
  const iron = await importPage('iron-status-in-restless-legs-syndrome.txt', topics, editor)
  const second = must(await submitArticle({ articleId: iron.id, note: null }, editor))
  must(await assignReviewers({ roundId: second.id, reviewers: board, dueAt: null }, managingEditor))
  await approve(second, password, await actingAs(payload, 'reviewer-1@example.org'))

  progress('an article in draft')
  await importPage('caffeine-and-restless-legs.txt', topics, await actingAs(payload, 'editor-2@example.org'))
}

/** The demo's accounts and board members; the ids of the latter. */
export const seedPeople = async (payload: Payload, password: string): Promise<string[]> => {
  await createAccounts(payload, password)
  return createBoard(payload)
}

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`The demo was refused: ${result.refusal.code}: ${result.refusal.message}`)
  return result.value
}

const createAccounts = async (payload: Payload, password: string): Promise<void> => {
  const req = await createLocalReq({}, payload)
  for (const { email, name, role } of ACCOUNTS) {
    const user = await payload.create({
      collection: 'users',
      data: { email, name, password },
      overrideAccess: true,
      req,
    })
    await payload.create({ collection: 'grants', data: { user: user.id, role }, overrideAccess: true, req })
  }
}

const accountOf = async (payload: Payload, email: string) => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req: await createLocalReq({}, payload),
  })
  if (!docs[0]) throw new Error(`The demo has no account ${email}.`)
  return docs[0]
}

/** A request as this person would make it. */
export const actingAs = async (payload: Payload, email: string): Promise<PayloadRequest> => {
  const account = await accountOf(payload, email)
  return createLocalReq({ user: { ...account, collection: 'users' } }, payload)
}

const createBoard = async (payload: Payload): Promise<string[]> => {
  const req = await actingAs(payload, 'managing-editor@example.org')
  const ids: string[] = []
  for (const { email, ...profile } of BOARD) {
    const account = await accountOf(payload, email)
    const reviewer = await payload.create({
      collection: 'reviewers',
      data: {
        ...profile,
        user: account.id,
        active: true,
        termStart: '2026-01-01T00:00:00.000Z',
        nothingToDisclose: true,
      },
      overrideAccess: false,
      user: req.user,
      req,
    })
    ids.push(reviewer.id)
  }
  return ids
}

const createTopics = async (payload: Payload): Promise<string[]> => {
  const req = await actingAs(payload, 'managing-editor@example.org')
  const ids: string[] = []
  for (const name of ['Restless legs syndrome', 'Sleep medicine']) {
    const topic = await payload.create({
      collection: 'topics',
      data: { name },
      overrideAccess: false,
      user: req.user,
      req,
    })
    ids.push(topic.id)
  }
  await payload.updateGlobal({
    slug: 'editorial-policy',
    data: {
      text:
        'Editors draft each article from guidelines and research and cite every section. Two members of the advisory board, ' +
        'neither of whom wrote the text, must approve it word for word before anybody can read it here. Each article is due ' +
        'for review again after twelve months at the latest. Mistakes are corrected by a new approved edition; an article that ' +
        'could harm is taken down at once, with a notice that says why.',
    },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return ids
}

/** A text on restless legs needs an approver from neurology or sleep medicine. */
const setPolicy = async (payload: Payload, [restlessLegs]: readonly string[]): Promise<void> => {
  const req = await actingAs(payload, 'admin@example.org')
  await payload.updateGlobal({
    slug: 'review-policy',
    data: {
      topicRules: [{ blockType: 'topicRule', topic: restlessLegs ?? '', specialties: ['Neurology', 'Sleep medicine'] }],
    },
    overrideAccess: false,
    user: req.user,
    req,
  })
}

const importPage = async (file: string, topics: string[], req: PayloadRequest): Promise<Article> => {
  const text = await readFile(path.join(PAGES, file), 'utf8')
  const { article } = must(await importArticle({ text }, req))
  return req.payload.update({
    collection: 'articles',
    id: article.id,
    data: { topics, audiences: ['clinician'] },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

const approve = async (
  round: { readonly id: string; readonly digest: string },
  password: string,
  req: PayloadRequest,
) =>
  must(
    await decideReview(
      {
        roundId: round.id,
        verdict: 'approve',
        digest: round.digest,
        checklist: ALL_CHECKED,
        conflict: 'none',
        comment: '',
        password,
      },
      req,
    ),
  )
