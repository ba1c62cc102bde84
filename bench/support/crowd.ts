import { createLocalReq, getPayload, type Payload } from 'payload'
import type { Assignment } from '../../src/review/round.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

export type CrowdSize = { readonly articles: number; readonly rounds: number; readonly reviewers: number }

/**
 * Fills a demo's data directory with copies of its own rows, past the commands, which would take an hour: articles of all
 * stages, open rounds whose reviewers are spread over a large board. Run before the server starts; once in a process.
 */
export const fillCrowd = async (directory: string, size: CrowdSize): Promise<void> => {
  Object.assign(process.env, { DATA_DIR: directory, LOG_LEVEL: 'error', CROSSREF_URL: '', PUBMED_URL: '' })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    const board = await moreReviewers(payload, size.reviewers)
    const articles = await moreArticles(payload, size.articles)
    await moreRounds(payload, articles.slice(0, size.rounds), board)
  } finally {
    await payload.destroy()
  }
}

const rows = async (payload: Payload, collection: 'users' | 'reviewers' | 'articles' | 'review-states') =>
  (await payload.db.find<Row>({ collection, pagination: false, limit: 0 })).docs

const withoutId = ({ id: _, ...row }: Row): Record<string, unknown> => ({ ...row })

type Member = { readonly reviewerId: string; readonly userId: string; readonly name: string }

const moreReviewers = async (payload: Payload, count: number): Promise<readonly Member[]> => {
  const [template] = await rows(payload, 'reviewers')
  const members: Member[] = []
  for (let number = 1; number <= count; number += 1) {
    const name = `Member ${number} Invented`
    const req = await createLocalReq({}, payload)
    const user = await payload.create({
      collection: 'users',
      data: { email: `crowd-${number}@example.org`, name, password: 'a-password-for-tests' },
      overrideAccess: true,
      req,
    })
    await payload.create({
      collection: 'grants',
      data: { user: user.id, role: 'reviewer' },
      overrideAccess: true,
      req,
    })
    const profile = await payload.db.create({
      collection: 'reviewers',
      data: { ...withoutId(template!), name, user: user.id },
    })
    members.push({ reviewerId: String(profile.id), userId: String(user.id), name })
  }
  return members
}

const STAGES = ['draft', 'changed', 'published', 'changes-requested'] as const

const moreArticles = async (payload: Payload, count: number): Promise<readonly string[]> => {
  const all = await rows(payload, 'articles')
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    const template = all[number % all.length]!
    const made = await payload.db.create({
      collection: 'articles',
      data: {
        ...withoutId(template),
        relatedQuestions: [],
        question: `Does invented remedy ${number} help?`,
        slug: `invented-remedy-${number}`,
        stage: STAGES[number % STAGES.length],
      },
    })
    ids.push(String(made.id))
  }
  return ids
}

const moreRounds = async (payload: Payload, articles: readonly string[], board: readonly Member[]): Promise<void> => {
  const template = (await rows(payload, 'review-states')).find(({ state }) => state === 'under-review')!
  const [assignment] = template.assignments as readonly Assignment[]
  for (const [number, article] of articles.entries()) {
    const assigned = [board[number % board.length]!, board[(number + 7) % board.length]!]
    await payload.db.create({
      collection: 'review-states',
      data: {
        ...withoutId(template),
        article,
        question: `Does invented remedy ${number} help?`,
        votes: [],
        assignments: assigned.map((member) => ({ ...assignment!, ...member })),
        assignees: `|${assigned.map(({ userId }) => userId).join('|')}|`,
        roundKey: `${article}:1`,
        openKey: article,
        // Nothing is to be recorded of rows that no command made.
        settled: true,
      },
    })
    await payload.db.updateOne({
      collection: 'articles',
      where: { id: { equals: article } },
      data: { stage: 'under-review' },
      options: { atomic: true },
    })
  }
}
