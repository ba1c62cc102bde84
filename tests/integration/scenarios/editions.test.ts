import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { realClock, setClock } from '../../support/clock.ts'
import { decideAs, get, published, refusalOf, submitted, underReview, value } from '../../support/line.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import { assignTo, reviewer, roundNow, saveArticle, submitAs, underPolicy } from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())
afterEach(() => realClock())

type Read = {
  readonly corrections: readonly { readonly edition: number; readonly note: string }[]
  readonly changeNote: string | null
  readonly edition: number
  readonly reviewOverdue: boolean
  readonly approval: { readonly approvedAt: string; readonly nextReviewDue: string }
}

const read = async (slug: string | null | undefined): Promise<Read> =>
  (await get(`/api/publications/by-slug/${slug}`)).body as Read

/** Submits the article as it stands, and lets the board approve it. */
const nextEdition = async (articleId: string) => {
  const round = value(await submitAs(running, articleId))
  value(await assignTo(running, round.id, [1, 2]))
  for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
  return round
}

const changesOf = async (roundId: string, by = MANAGING_EDITOR) => {
  const { changesOfRound } = await import('../../../src/commands/round-changes.ts')
  return changesOfRound(roundId, await running.as(by))
}

describe('the corrections log', () => {
  test('has the editor’s sentence, a list of what differs where there is none, and nothing for a first edition', async () => {
    const { article } = await published(running, 'Log')
    expect(await read(article.slug)).toMatchObject({ edition: 1, changeNote: null, corrections: [] })

    await saveArticle(running, article.id, { summary: 'Yes.', changeNote: 'A summary was added.' })
    await nextEdition(article.id)
    await saveArticle(running, article.id, { question: 'Does Log really help?' })
    await nextEdition(article.id)
    await nextEdition(article.id)
    const { corrections, edition } = await read(article.slug)
    expect(edition).toBe(4)
    expect(corrections.map(({ edition, note }) => `${edition}: ${note}`)).toEqual([
      '2: A summary was added.',
      // The editor's sentence is still that of the second edition, so it does not say what is new in the third.
      '3: Changed: the question.',
      '4: Reviewed again; nothing was changed.',
    ])
  })

  test('is approved with the text: the sentence is under the digest', async () => {
    const { article } = await published(running, 'Approved log')
    await saveArticle(running, article.id, { summary: 'Yes.', changeNote: 'One sentence.' })
    const first = value(await submitAs(running, article.id))
    expect(JSON.parse(first.canonicalContent)).toMatchObject({ changeNote: 'One sentence.' })
    await expect(saveArticle(running, article.id, { changeNote: 'Another sentence.' })).rejects.toMatchObject({
      refusal: { code: 'ARTICLE_LOCKED' },
    })
  })
})

describe('the differences between two rounds', () => {
  test('name what changed, word by word, and carry the comments of the round before with their answers', async () => {
    const { answerComment } = await import('../../../src/commands/comment-on-round.ts')
    const { article, round } = await underReview(running, 'Compare')
    const sentBack = value(
      await decideAs(await running.as(reviewer(1)), round, { verdict: 'request-changes', comment: 'Is that so?' }),
    )
    const [comment] = sentBack.round.comments
    const reply = { roundId: round.id, comment: comment!.id, text: 'Now it says so.', resolution: 'changed' as const }
    value(await answerComment(reply, await running.as(EDITOR)))
    await saveArticle(running, article.id, { question: 'Does Compare really help?' })
    const next = value(await submitAs(running, article.id))

    const changes = value(await changesOf(next.id))
    expect(changes).toMatchObject({ against: { id: round.id, round: 1, digest: round.digest }, sameText: false })
    expect(changes.changes).toMatchObject([
      {
        what: 'The question',
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'Does Compare ' },
          { kind: 'added', text: 'really ' },
          { kind: 'same', text: 'help?' },
        ],
      },
    ])
    expect(changes.comments).toMatchObject([
      { text: 'Is that so?', answers: [{ text: 'Now it says so.', resolution: 'changed' }] },
    ])
  })

  test('are for a reviewer those since they last had the text before them, and for an editor those of one round', async () => {
    const { article, round } = await underReview(running, 'Since')
    const decideIn = async (by: string, of: { id: string; digest: string }) =>
      value(await decideAs(await running.as(by), of, { verdict: 'request-changes', comment: 'Not yet.' }))
    await decideIn(reviewer(1), round)
    await saveArticle(running, article.id, { summary: 'First.' })
    const second = value(await assignTo(running, value(await submitAs(running, article.id)).id, [2, 3]))
    await decideIn(reviewer(2), second)
    await saveArticle(running, article.id, { question: 'Does Since really help?' })
    const third = value(await assignTo(running, value(await submitAs(running, article.id)).id, [1, 2, 4]))

    const seenBy = async (by: string) => {
      const { against, changes } = value(await changesOf(third.id, by))
      return { round: against?.round, isSeen: against?.isSeen, changes: changes.map(({ what }) => what) }
    }
    expect(await seenBy(reviewer(1))).toEqual({ round: 1, isSeen: true, changes: ['The question', 'The summary'] })
    expect(await seenBy(reviewer(2))).toEqual({ round: 2, isSeen: true, changes: ['The question'] })
    expect(await seenBy(reviewer(4))).toEqual({ round: 2, isSeen: false, changes: ['The question'] })
    expect(await seenBy(EDITOR)).toEqual({ round: 2, isSeen: false, changes: ['The question'] })
    expect(refusalOf(await changesOf(third.id, reviewer(3)))).toEqual({ status: 404, code: 'NOT_FOUND' })
  })

  test('of a first round are none, and of the same text submitted again neither, but that is said', async () => {
    const { article, round } = await underReview(running, 'Same')
    expect(value(await changesOf(round.id))).toEqual({ against: null, sameText: false, changes: [], comments: [] })
    const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
    value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
    const next = value(await submitAs(running, article.id))
    expect(value(await changesOf(next.id))).toMatchObject({ sameText: true, changes: [] })
  })

  test('are for staff and for the reviewers of the round', async () => {
    const { round } = await underReview(running, 'Who')
    expect((await changesOf(round.id, reviewer(1))).ok).toBe(true)
    expect(refusalOf(await changesOf(round.id, reviewer(4)))).toEqual({ status: 404, code: 'NOT_FOUND' })
  })
})

describe('the next review', () => {
  test('falls due on different days where many are approved on one, never later than the interval', async () => {
    await underPolicy(running, { reviewsPerDay: 1 }, async () => {
      const due: string[] = []
      for (const mark of ['Spread one', 'Spread two', 'Spread three']) {
        const { article } = await published(running, mark)
        const { approval } = await read(article.slug)
        const { addDays, addMonths } = await import('../../../src/review/calendar.ts')
        const latest = addMonths(approval.approvedAt, 12)
        expect(approval.nextReviewDue <= latest && approval.nextReviewDue >= addDays(latest, -28)).toBe(true)
        due.push(approval.nextReviewDue.slice(0, 10))
      }
      expect(new Set(due).size).toBe(3)
    })
  })

  test('is overdue from the day that the approval named, and not before; the text stays readable', async () => {
    const { article } = await published(running, 'Overdue')
    const { approval } = await read(article.slug)
    const due = Date.parse(approval.nextReviewDue)
    setClock(new Date(due - 1000).toISOString())
    expect((await read(article.slug)).reviewOverdue).toBe(false)
    realClock()
    setClock(new Date(due + 1000).toISOString())
    expect((await read(article.slug)).reviewOverdue).toBe(true)
  })

  test('is due by the policy of the round: a later, shorter interval does not reach it', async () => {
    const { article, round } = await underReview(running, 'Interval')
    await underPolicy(running, { reviewIntervalMonths: 1 }, async () => {
      for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
    })
    const { approval } = await read(article.slug)
    const days = (Date.parse(approval.nextReviewDue) - Date.parse(approval.approvedAt)) / 86_400_000
    expect(days).toBeGreaterThan(330)
    expect((await roundNow(running, round.id)).nextReviewDue).toBe(approval.nextReviewDue)
  })

  test('of a text that waits counts from its approval, not from the day it went out', async () => {
    const { schedulePublication, releaseDue } = await import('../../../src/commands/schedule-publication.ts')
    const { article, round } = await submitted(running, 'Waiting review')
    value(await assignTo(running, round.id, [1, 2]))
    const publishAt = new Date(Date.now() + 40 * 86_400_000).toISOString()
    value(await schedulePublication({ roundId: round.id, publishAt }, await running.as(MANAGING_EDITOR)))
    for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
    setClock(publishAt)
    await releaseDue(publishAt, await running.as(null))
    const { approval } = await read(article.slug)
    const { addMonths } = await import('../../../src/review/calendar.ts')
    expect(approval.nextReviewDue <= addMonths(approval.approvedAt, 12)).toBe(true)
  })
})
