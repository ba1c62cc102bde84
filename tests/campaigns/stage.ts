import type { TestPayload } from '../support/payload.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, REVIEWERS } from '../support/payload.ts'
import { decideAs, importPage, refusalOf, reviewerIds, submitted, value } from '../support/line.ts'

/** What a command is called with: ids and digests that its preparation noted down. */
export type Ids = Readonly<Record<string, string>>

/** "done", or the code of the refusal. */
export type Outcome = string

type Result = { ok: true; value: unknown } | { ok: false; refusal: { status: number; code: string } }

export const outcomeOf = (result: Result): Outcome => {
  const answer = refusalOf(result)
  return typeof answer === 'string' ? answer : answer.code
}

/** The demo's people, as requests of their own. */
export const peopleOf = (test: TestPayload) => ({
  editor: () => test.as(EDITOR),
  managingEditor: () => test.as(MANAGING_EDITOR),
  administrator: () => test.as(ADMINISTRATOR),
  /** From 0. */
  reviewer: (index: number) => test.as(REVIEWERS[index] ?? ''),
})

const HOUR = 3_600_000

/** An ISO time so many hours from now. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

const commands = async () => ({
  ...(await import('../../src/commands/assign-reviewers.ts')),
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/schedule-publication.ts')),
})

/** The steps that bring a text to where a command is to be killed. */
export const line = (test: TestPayload) => {
  const people = peopleOf(test)

  const assignTo = async (roundId: string, count: number) => {
    const { assignReviewers } = await commands()
    const reviewers = (await reviewerIds(test)).slice(0, count)
    return value(await assignReviewers({ roundId, reviewers, dueAt: null }, await people.managingEditor()))
  }
  const approvedBy = async (round: { id: string; digest: string }, reviewers: readonly number[]) => {
    for (const index of reviewers) value(await decideAs(await people.reviewer(index), round))
  }
  const reviewOf = async (articleId: string, reviewers: number) => {
    const { submitArticle } = await commands()
    const round = value(await submitArticle({ articleId, note: null }, await people.editor()))
    return assignTo(round.id, reviewers)
  }
  return {
    people,
    assignTo,
    approvedBy,
    reviewOf,
    draft: async (mark: string) => (await importPage(test, mark)).id,
    waiting: async (mark: string) => (await submitted(test, mark)).round,
    underReview: async (mark: string, reviewers = 2) => {
      const { article, round } = await submitted(test, mark)
      return { article: article.id, round: await assignTo(round.id, reviewers) }
    },
    /** Approved once; a next edition differs by its note on what changed. */
    published: async (mark: string) => {
      const { article, round } = await submitted(test, mark)
      await assignTo(round.id, 2)
      await approvedBy(round, [0, 1])
      return { article: article.id, round: round.id, publication: await publicationId(test, article.id) }
    },
    edit: async (articleId: string, changeNote: string) => {
      const req = await people.editor()
      await test.payload.update({
        collection: 'articles',
        id: articleId,
        data: { changeNote },
        overrideAccess: false,
        user: req.user,
        req,
      })
    },
    scheduleAt: async (roundId: string, publishAt: string) => {
      const { schedulePublication } = await commands()
      value(await schedulePublication({ roundId, publishAt }, await people.managingEditor()))
    },
    /** The policy with these values, and how to set it back: a round keeps the one it was opened under. */
    underPolicy: async (policy: { quorum?: number; graceDays?: number | null; reviewIntervalMonths?: number }) => {
      const set = async (data: typeof policy) => {
        const req = await people.administrator()
        await test.payload.updateGlobal({
          slug: 'review-policy',
          data,
          overrideAccess: false,
          user: req.user,
          req,
        })
      }
      await set(policy)
      return () => set({ quorum: 2, graceDays: null })
    },
  }
}
export type Line = ReturnType<typeof line>

export const publicationId = async (test: TestPayload, articleId: string): Promise<string> => {
  const { docs } = await test.payload.find({
    collection: 'publications',
    where: { article: { equals: articleId } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req: await test.as(null),
  })
  return docs[0]?.id ?? ''
}
