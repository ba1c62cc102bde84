import { setTimeout as sleep } from 'node:timers/promises'
import { assign, codeOf, decide, importText, submit, type Answer, type RoundRef } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { docsOf, type Rehearsal } from './rehearsal.ts'

/** One race of this kind on a text of its own; what is wrong afterwards, each a sentence. */
export type Race = (stage: Stage) => Promise<readonly string[]>

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault])
const outcomes = (answers: readonly Answer[]): string =>
  answers.map((answer) => `${answer.status} ${codeOf(answer) ?? ''}`.trim()).join(' and ')

/** Exactly one was done, and the others were refused in plain words. */
const oneOf = (answers: readonly Answer[], status = 200): readonly string[] =>
  unless(
    answers.filter((answer) => answer.status === status).length === 1 &&
      answers.every((answer) => answer.status === status || [403, 409].includes(answer.status)),
    `one was to be done, and they answered ${outcomes(answers)}`,
  )

/** A text on its way through the review, and what can be asked of it. */
export const stageFor = (rehearsal: Rehearsal, mark: string) => {
  const people = rehearsal.at(0)
  let article = { id: '', slug: '' }
  let milliseconds = 400

  const stage = {
    at: rehearsal.at,
    board: rehearsal.board,
    article: () => article,
    draft: async () => {
      article = (await importText(people, smallPage(mark))).article
      return article.id
    },
    revise: async () => {
      await people.editor.patch(`/api/articles/${article.id}`, { changeNote: 'Revised.' })
    },
    review: async (reviewers: number): Promise<RoundRef> => {
      if (article.id === '') await stage.draft()
      const round = await submit(people, article.id)
      await assign(people, round, rehearsal.board.slice(0, reviewers))
      return round
    },
    /** How long a decision takes, most of it the password, is what the other side of a race waits within. */
    approve: async (round: RoundRef, who: 'reviewer1' | 'reviewer2' | 'reviewer3', call = 0): Promise<Answer> => {
      const start = performance.now()
      const answer = await decide(rehearsal.at(call)[who], round)
      milliseconds = performance.now() - start
      return answer
    },
    /** Lets the other side begin at a random time while a decision is made. */
    meanwhile: async (request: () => Promise<Answer>): Promise<Answer> => {
      await sleep(Math.random() * milliseconds * 1.3)
      return request()
    },
    round: async (id: string) =>
      (await people.managingEditor.get(`/api/review-states/${id}?depth=0`)).body as {
        state: string
        edition: number | null
        votes: readonly { userId: string; reviewerId: string }[]
        assignments: readonly { reviewerId: string; replacedAt: string | null }[]
      },
    publications: async () =>
      docsOf<{ id: string; edition: number }>(
        await people.anonymous.get(`/api/publications?where[slug][equals]=${article.slug}`),
      ),
    retracted: async (): Promise<boolean> =>
      (await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)).status === 410,
    times: async (action: string): Promise<number> =>
      docsOf<{ action: string }>(
        await people.managingEditor.get(`/api/events?where[article][equals]=${article.id}&limit=100&depth=0`),
      ).filter((event) => event.action === action).length,
  }
  return stage
}
export type Stage = ReturnType<typeof stageFor>

const approvedOnce = async (stage: Stage, reviewers = 2): Promise<RoundRef> => {
  const round = await stage.review(reviewers)
  await stage.approve(round, 'reviewer1')
  return round
}

const publishedOnce = async (stage: Stage): Promise<void> => {
  const round = await approvedOnce(stage)
  await stage.approve(round, 'reviewer2')
}

/** An ISO time so many milliseconds from now. */
const inMilliseconds = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

export const RACES: Readonly<Record<string, Race>> = {
  'submitting twenty times at once': async (stage) => {
    const article = await stage.draft()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, call) => stage.at(call).editor.post(`/api/articles/${article}/submit`)),
    )
    return [...oneOf(answers, 201), ...unless((await stage.times('submit')) === 1, 'it was submitted more than once')]
  },
  'withdrawing while the last approval is given': async (stage) => {
    const round = await approvedOnce(stage)
    const answers = await Promise.all([
      stage.approve(round, 'reviewer2', 0),
      stage.meanwhile(() => stage.at(1).editor.post(`/api/articles/${stage.article().id}/withdraw`)),
    ])
    const [approval] = answers
    const { state } = await stage.round(round.id)
    const out = (await stage.publications()).length
    return [
      ...oneOf(answers),
      ...unless(
        approval.status === 200 ? state === 'approved' && out === 1 : state === 'withdrawn' && out === 0,
        `the round is ${state}, and ${out} publications are out`,
      ),
    ]
  },
  'retracting while the next edition is approved': async (stage) => {
    await publishedOnce(stage)
    const [publication] = await stage.publications()
    await stage.revise()
    const round = await approvedOnce(stage)
    const answers = await Promise.all([
      stage.approve(round, 'reviewer2', 0),
      stage.meanwhile(() =>
        stage.at(1).managingEditor.post(`/api/publications/${publication?.id ?? ''}/retract`, {
          reason: 'Unsafe.',
          notice: 'Taken down.',
        }),
      ),
    ])
    const retracted = (answers[1].body as { publication?: { edition: number } }).publication?.edition
    const live = await stage.publications()
    return [
      ...unless(
        answers.every(({ status }) => status === 200),
        `they answered ${outcomes(answers)}`,
      ),
      ...unless(
        retracted === 1 ? live.length === 1 && live[0]?.edition === 2 : live.length === 0 && (await stage.retracted()),
        `edition ${retracted ?? '?'} was taken down, and ${live.map(({ edition }) => edition).join() || 'none'} is out`,
      ),
      ...unless((await stage.times('retracted')) === 1, 'the retraction is not in the ledger once'),
    ]
  },
  'assigning another reviewer while the last approval is given': async (stage) => {
    const round = await approvedOnce(stage)
    const answers = await Promise.all([
      stage.approve(round, 'reviewer2', 0),
      stage.meanwhile(() =>
        stage.at(1).managingEditor.post(`/api/review-states/${round.id}/assign`, { reviewers: [stage.board[2]] }),
      ),
    ])
    const [approval, assignment] = answers
    const { state, assignments } = await stage.round(round.id)
    return [
      ...unless(approval.status === 200 && state === 'approved', `the approval answered ${outcomes(answers)}`),
      ...unless(
        assignments.length === (assignment.status === 200 ? 3 : 2),
        `assigning answered ${assignment.status}, and ${assignments.length} are assigned`,
      ),
    ]
  },
  'deciding in two tabs at once': async (stage) => {
    const round = await stage.review(2)
    const answers = await Promise.all([
      decide(stage.at(0).reviewer1, round),
      decide(stage.at(1).reviewer1, round, { verdict: 'reject', comment: 'Out of date.' }),
      decide(stage.at(2).reviewer1, round),
      decide(stage.at(3).reviewer1, round, { verdict: 'request-changes', comment: 'Say how much.' }),
    ])
    const { votes } = await stage.round(round.id)
    return [...oneOf(answers), ...unless(votes.length === 1, `there are ${votes.length} votes`)]
  },
  'replacing a reviewer who is deciding': async (stage) => {
    const round = await stage.review(2)
    const answers = await Promise.all([
      stage.approve(round, 'reviewer1', 0),
      stage.meanwhile(() =>
        stage.at(1).managingEditor.post(`/api/review-states/${round.id}/replace`, {
          reviewer: stage.board[0],
          replacement: stage.board[2],
          reason: 'On leave.',
        }),
      ),
    ])
    const [decision] = answers
    const { votes, assignments } = await stage.round(round.id)
    const replaced = assignments.some(({ replacedAt }) => replacedAt !== null)
    return [
      ...oneOf(answers),
      ...unless(
        decision.status === 200 ? votes.length === 1 && !replaced : votes.length === 0 && replaced,
        `there are ${votes.length} votes, and the reviewer was ${replaced ? '' : 'not '}replaced`,
      ),
    ]
  },
  'publishing now while the schedule releases': async (stage) => {
    const round = await approvedOnce(stage)
    const { managingEditor } = stage.at(0)
    // Long enough for the last approval, then again to a time that is soon.
    await managingEditor.post(`/api/review-states/${round.id}/schedule`, { publishAt: inMilliseconds(600_000) })
    await stage.approve(round, 'reviewer2')
    await managingEditor.post(`/api/review-states/${round.id}/schedule`, { publishAt: inMilliseconds(500) })
    await sleep(400)
    const answers = await Promise.all(
      Array.from({ length: 4 }, async (_, call) => {
        await sleep(Math.random() * 400)
        return stage.at(call).managingEditor.post(`/api/review-states/${round.id}/publish`)
      }),
    )
    const released = await stage.times('released')
    const published = answers.filter(({ status }) => status === 200).length
    return [
      ...unless(
        answers.every(({ status }) => status === 200 || status === 409),
        `they answered ${outcomes(answers)}`,
      ),
      ...unless(released + published === 1, `it was released ${released} times and published ${published} times`),
      ...unless((await stage.times('published')) === 1, 'it did not go out once'),
      ...unless((await stage.publications()).length === 1, 'no single publication is out'),
    ]
  },
  'sending out a waiting edition while the next one is approved': async (stage) => {
    const waiting = await approvedOnce(stage)
    const { managingEditor } = stage.at(0)
    await managingEditor.post(`/api/review-states/${waiting.id}/schedule`, { publishAt: inMilliseconds(600_000) })
    await stage.approve(waiting, 'reviewer2')
    await stage.revise()
    const next = await approvedOnce(stage)
    const answers = await Promise.all([
      stage.approve(next, 'reviewer2', 0),
      stage.meanwhile(() => stage.at(1).managingEditor.post(`/api/review-states/${waiting.id}/publish`)),
    ])
    const [approval] = answers
    const { state } = await stage.round(waiting.id)
    const out = (await stage.publications()).map(({ edition }) => edition)
    return [
      ...unless(approval.status === 200, `they answered ${outcomes(answers)}`),
      ...unless(out.join() === '2', `edition ${out.join()} is out`),
      ...unless(state === 'superseded', `the earlier round is ${state}`),
    ]
  },
}
