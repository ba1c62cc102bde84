import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, published, refusalOf, submitted, underReview, value } from '../../support/line.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import { changingNothing, reviewer, roundNow, saveArticle, submitAs, underPolicy } from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

type Draft = { section?: number | null; quote?: string | null; text?: string }

const comment = async (
  roundId: string,
  { section = null, quote = null, text = 'Why?' }: Draft = {},
  by = reviewer(1),
) => {
  const { commentOnRound } = await import('../../../src/commands/comment-on-round.ts')
  return commentOnRound({ roundId, section, quote, text }, await running.as(by))
}

const answer = async (
  roundId: string,
  commentId: string,
  { text = 'Because.', resolution = 'not-changed' as 'changed' | 'not-changed' | 'settled' | null } = {},
  by = EDITOR,
) => {
  const { answerComment } = await import('../../../src/commands/comment-on-round.ts')
  return answerComment({ roundId, comment: commentId, text, resolution }, await running.as(by))
}

const decide = async (number: number, round: { id: string; digest: string }, more: Parameters<typeof decideAs>[2]) =>
  decideAs(await running.as(reviewer(number)), round, more)

describe('a comment', () => {
  test('stands on words of the frozen text, wherever the screen wrapped them', async () => {
    const { round } = await underReview(running, 'Anchor')
    for (const draft of [
      { section: 0, quote: 'Anchor is suggested for adults' },
      { section: 1, quote: 'eased   the\nsymptoms' },
      { section: 1, quote: 'From the Research' },
      { section: 1 },
      {},
    ]) {
      value(await comment(round.id, draft))
    }
    const { comments } = await roundNow(running, round.id)
    expect(comments.map(({ section, name }) => `${section} ${name}`)).toEqual([
      '0 Rosa Fictional',
      '1 Rosa Fictional',
      '1 Rosa Fictional',
      '1 Rosa Fictional',
      'null Rosa Fictional',
    ])
  })

  test.each<[string, Draft, string]>([
    ['words that are not in the text', { section: 0, quote: 'Anchor is forbidden' }, 'COMMENT_NOT_ANCHORED'],
    ['words of another section', { section: 0, quote: 'eased the symptoms' }, 'COMMENT_NOT_ANCHORED'],
    ['a section that is not there', { section: 9 }, 'COMMENT_NOT_ANCHORED'],
    ['words without a section', { quote: 'Anchor is suggested' }, 'COMMENT_NOT_ANCHORED'],
    ['nothing at all', { text: '   ' }, 'COMMENT_MISSING'],
  ])('on %s is refused', async (_what, draft, code) => {
    const { article, round } = await underReview(running, `Anchorless${Math.random().toString(36).slice(2, 8)}`)
    const refused = await changingNothing(running, article.id, () => comment(round.id, draft))
    expect(refusalOf(refused)).toEqual({ status: 422, code })
  })

  test('that comes with a decision is one write with it, and refused with it', async () => {
    const { article, round } = await underReview(running, 'Together')
    const bad = { section: 0, quote: 'not there', text: 'What?' }
    const refused = await changingNothing(running, article.id, () => decide(1, round, { comments: [bad] }))
    expect(refusalOf(refused)).toEqual({ status: 422, code: 'COMMENT_NOT_ANCHORED' })
    const good = { section: 0, quote: 'Together is suggested', text: 'For whom?' }
    const decided = value(await decide(1, round, { comment: 'Fine, but:', comments: [good] }))
    expect(decided.round.comments.map(({ text }) => text)).toEqual(['Fine, but:', 'For whom?'])
    expect(decided.round.votes).toHaveLength(1)
  })

  test('can’t be added to a round that is closed', async () => {
    const { article, round } = await published(running, 'Closed')
    for (const by of [reviewer(1), EDITOR]) {
      const refused = await changingNothing(running, article.id, () => comment(round.id, {}, by))
      expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
    }
  })
})

describe('an answer', () => {
  test('says whether the text was changed, and is kept in order with who gave it', async () => {
    const { round } = await underReview(running, 'Answer')
    const { commentId } = value(await comment(round.id))
    value(await answer(round.id, commentId, { text: 'We are looking.', resolution: null }))
    value(await answer(round.id, commentId, { text: 'Done.', resolution: 'changed' }, MANAGING_EDITOR))
    const [first] = (await roundNow(running, round.id)).comments
    expect(first?.answers.map(({ text, resolution, name }) => [text, resolution, name.split(' ')[0]])).toEqual([
      ['We are looking.', null, 'Edith'],
      ['Done.', 'changed', 'Max'],
    ])
  })

  test('calls a comment settled for the person who made it alone, in the round and after it', async () => {
    const { article, round } = await underReview(running, 'Settle')
    const { commentId } = value(await comment(round.id))
    const settled = { text: 'This is settled.', resolution: 'settled' } as const
    await changingNothing(running, article.id, async () => {
      for (const by of [EDITOR, MANAGING_EDITOR, reviewer(2)]) {
        expect(refusalOf(await answer(round.id, commentId, settled, by))).toEqual({
          status: 403,
          code: 'NOT_YOUR_COMMENT',
        })
      }
    })
    value(await answer(round.id, commentId, settled, reviewer(1)))
    const sentBack = value(await decide(1, round, { verdict: 'request-changes', comment: 'And how much?' }))
    const later = sentBack.round.comments.find(({ text }) => text === 'And how much?')
    value(await answer(round.id, later!.id, { text: 'So much.', resolution: 'changed' }))
    value(await answer(round.id, later!.id, settled, reviewer(1)))
    const { comments } = await roundNow(running, round.id)
    expect(comments.map(({ answers }) => answers.map(({ name, resolution }) => `${name}: ${resolution}`))).toEqual([
      ['Rosa Fictional: settled'],
      [expect.stringMatching(/^Edith .*: changed$/), 'Rosa Fictional: settled'],
    ])
  })

  test('to a comment that is not there, or to a round that one can’t see, is refused', async () => {
    const { article, round } = await underReview(running, 'Unanswerable')
    const { commentId } = value(await comment(round.id))
    await changingNothing(running, article.id, async () => {
      expect(refusalOf(await answer(round.id, 'nothing'))).toEqual({ status: 422, code: 'UNKNOWN_COMMENT' })
      expect(refusalOf(await answer(round.id, commentId, { text: ' ' }))).toEqual({
        status: 422,
        code: 'COMMENT_MISSING',
      })
      expect(refusalOf(await answer(round.id, commentId, {}, reviewer(4)))).toEqual({ status: 404, code: 'NOT_FOUND' })
    })
  })
})

describe('where the policy asks for answers', () => {
  const sentBack = async (mark: string) => {
    const { article, round } = await underReview(running, mark)
    const { round: closed } = value(
      await decide(1, round, {
        verdict: 'request-changes',
        comment: 'Say how much.',
        comments: [{ section: 0, quote: null, text: 'For whom?' }],
      }),
    )
    return { article, round, comments: closed.comments }
  }

  test('an article can’t be submitted again before every comment of the round before has one', async () => {
    await underPolicy(running, { answersRequired: true }, async () => {
      const { article, round, comments } = await sentBack('Unanswered')
      const refused = await changingNothing(running, article.id, () => submitAs(running, article.id))
      expect(refusalOf(refused)).toEqual({ status: 422, code: 'COMMENTS_UNANSWERED' })
      const unmet = refused.ok ? [] : (refused.refusal.details?.unmet as { path: string }[])
      expect(unmet.map(({ path }) => path)).toEqual(comments.map(({ id }) => `comments.${id}`))

      value(await answer(round.id, comments[0]!.id))
      expect(refusalOf(await submitAs(running, article.id))).toEqual({ status: 422, code: 'COMMENTS_UNANSWERED' })
      value(await answer(round.id, comments[1]!.id))
      expect(value(await submitAs(running, article.id)).number).toBe(2)
    })
  })

  test('all that is missing is listed together: answers, and parts of the article', async () => {
    await underPolicy(running, { answersRequired: true }, async () => {
      const { article } = await sentBack('Incomplete')
      await saveArticle(running, article.id, { sections: [] })
      const refused = await submitAs(running, article.id)
      expect(refusalOf(refused)).toEqual({ status: 422, code: 'ARTICLE_INCOMPLETE' })
      const unmet = refused.ok ? [] : (refused.refusal.details?.unmet as { code: string }[])
      expect(unmet.map(({ code }) => code)).toEqual(['SECTIONS_MISSING', 'COMMENT_UNANSWERED', 'COMMENT_UNANSWERED'])
    })
  })

  test.each(['withdrawn', 'approved'])('the comments of a round that was %s can be answered, too', async (end) => {
    const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
    await underPolicy(running, { answersRequired: true }, async () => {
      const { article, round } = await underReview(running, `Ending${end}`)
      const { commentId } = value(await comment(round.id))
      if (end === 'withdrawn') {
        value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
      } else {
        for (const number of [1, 2]) value(await decide(number, round, {}))
      }
      expect(refusalOf(await submitAs(running, article.id))).toEqual({ status: 422, code: 'COMMENTS_UNANSWERED' })
      value(await answer(round.id, commentId))
      expect((await roundNow(running, round.id)).state).toBe(end)
      expect(value(await submitAs(running, article.id)).number).toBe(2)
    })
  })

  test('and where it does not, an article is submitted again without them', async () => {
    const { article } = await sentBack('Silent')
    expect(value(await submitAs(running, article.id)).number).toBe(2)
  })
})

test('an undecided reviewer’s own request does not tell how many have approved', async () => {
  const { rest, signIn } = await import('../../support/rest.ts')
  const { round } = await underReview(running, 'Counting')
  value(await decide(1, round, {}))
  const send = async (number: number, verb: string, body: object) => {
    const { body: answered } = await rest('POST', `/api/review-states/${round.id}/${verb}`, {
      token: await signIn(running, reviewer(number)),
      body,
    })
    return (answered as { reviewState: unknown }).reviewState
  }
  expect(await send(2, 'accept', {})).toMatchObject({ approvals: null, lacks: null })
  expect(await send(2, 'comment', { text: 'Why?' })).toMatchObject({ approvals: null, lacks: null })
  expect(await send(1, 'comment', { text: 'Why not?' })).toMatchObject({
    approvals: 1,
    lacks: ['1 more of 2 approvals'],
  })
})

test('a round that is not yet assigned can be commented on by editors, and by no reviewer', async () => {
  const { round } = await submitted(running, 'Early')
  value(await comment(round.id, {}, MANAGING_EDITOR))
  expect(refusalOf(await comment(round.id, {}, reviewer(1)))).toEqual({ status: 404, code: 'NOT_FOUND' })
})
