import {
  assign,
  codeOf,
  decide,
  submit,
  type Answer,
  type Client,
  type People,
  type RoundRef,
} from '../support/client.ts'
import { smallPage } from '../support/pages.ts'

/** What the server has acknowledged, by kind: ids that must be found afterwards. */
export type Acknowledged = {
  readonly rounds: string[]
  readonly decisions: string[]
  readonly comments: string[]
  /** Ids of publications. */
  readonly retractions: string[]
}

export type Load = {
  readonly acknowledged: Acknowledged
  /** Requests that the kill left without an answer. */
  readonly cutOff: () => number
  /** Answers that no client should get, each a sentence. */
  readonly wrong: readonly string[]
  /** Resolves when every client has noticed that the server is gone. */
  readonly ended: Promise<void>
}

/** Articles that are worked on at once. */
const LINES = 4

/** Puts everybody to work until the server is gone: texts are submitted, commented, approved, retracted and revised. */
export const startLoad = (people: People, board: readonly string[], mark: string): Load => {
  const acknowledged: Acknowledged = { rounds: [], decisions: [], comments: [], retractions: [] }
  const wrong: string[] = []
  let cutOff = 0

  const asked = (answer: Answer, ...expected: number[]): boolean => {
    if (expected.includes(answer.status)) return expected[0] === answer.status
    wrong.push(`${answer.status} ${codeOf(answer) ?? answer.text.slice(0, 200)}`)
    return false
  }

  const review = async (round: RoundRef): Promise<void> => {
    await assign(people, round, board.slice(0, 3))
    const reviewers: readonly Client[] = [people.reviewer1, people.reviewer2, people.reviewer3]
    const remark = people.reviewer1
      .post(`/api/review-states/${round.id}/comment`, { text: 'Which year is this from?' })
      .then((answer) => {
        if (asked(answer, 200, 409)) acknowledged.comments.push((answer.body as { comment: { id: string } }).comment.id)
      })
    const decisions = reviewers.map((reviewer) =>
      decide(reviewer, round).then((answer) => {
        if (asked(answer, 200, 409))
          acknowledged.decisions.push((answer.body as { decision: { id: string } }).decision.id)
      }),
    )
    await all([remark, ...decisions])
  }

  const open = async (article: string): Promise<RoundRef> => {
    const round = await submit(people, article)
    acknowledged.rounds.push(round.id)
    return round
  }

  const workOn = async (line: number): Promise<void> => {
    for (let number = 1; ; number += 1) {
      const page = await people.editor.post('/api/articles/import', smallPage(`${mark}${line}n${number}`))
      if (!asked(page, 201)) return
      const { article } = page.body as { article: { id: string; slug: string } }
      await review(await open(article.id))
      if (number % 2 === 0) {
        const found = await people.anonymous.get(`/api/publications?where[slug][equals]=${article.slug}`)
        const id = (found.body as { docs?: { id: string }[] }).docs?.[0]?.id ?? ''
        const answer = await people.managingEditor.post(`/api/publications/${id}/retract`, {
          reason: 'Unsafe.',
          notice: 'Taken down.',
        })
        if (asked(answer, 200)) acknowledged.retractions.push(id)
      }
      asked(await people.editor.patch(`/api/articles/${article.id}`, { changeNote: `Revised: ${number}.` }), 200)
      await review(await open(article.id))
    }
  }

  const ended = Promise.all(
    Array.from({ length: LINES }, (_, line) =>
      workOn(line).catch((error: unknown) => {
        // `fetch` rejects with a TypeError where the connection is cut.
        if (error instanceof TypeError) cutOff += 1
        else wrong.push(String(error))
      }),
    ),
  ).then(() => undefined)
  return { acknowledged, cutOff: () => cutOff, wrong, ended }
}

/** Waits for all, and fails only then: no request may outlive its line. */
const all = async (promises: readonly Promise<void>[]): Promise<void> => {
  const results = await Promise.allSettled(promises)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
