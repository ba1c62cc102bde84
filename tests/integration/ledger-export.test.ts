import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ArticleRecord } from '../../src/ledger/article-record.ts'
import { decideAs, importPage, published, reviewerIds, underReview, value } from '../support/line.ts'
import { rawRows, rawSet } from '../support/ledger.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

const HOSTILE = '</p><script>alert("1")</script><img src=x onerror=alert(2)> & "quoted"'
const ESCAPED =
  '&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &amp; &quot;quoted&quot;'

let running: TestPayload
let slug: string
let articleId: string
const reviewer = (number: number) => REVIEWERS[number - 1] ?? ''

const recordOf = async (idOrSlug: string): Promise<ArticleRecord | null> => {
  const { articleRecord } = await import('../../src/ledger/article-record.ts')
  const { serverKeys } = await import('../../src/signing/server-keys.ts')
  return articleRecord(idOrSlug, await serverKeys(), await running.as(null))
}
const pageOf = async (record: ArticleRecord): Promise<string> =>
  (await import('../../src/ledger/record-page.tsx')).recordPage(record)

beforeAll(async () => {
  running = await startPayload()
  const { commentOnRound, answerComment } = await import('../../src/commands/comment-on-round.ts')
  const { declineAssignment } = await import('../../src/commands/respond-to-assignment.ts')
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  const { reviewRetraction } = await import('../../src/commands/review-retraction.ts')
  const manager = await running.as(MANAGING_EDITOR)

  const { article, round } = await underReview(running, 'Xenon')
  articleId = article.id
  slug = String(article.slug)
  const refusal = { roundId: round.id, reason: 'On holiday.' }
  value(await declineAssignment(refusal, await running.as(reviewer(2))))
  const third = (await reviewerIds(running))[2] ?? ''
  value(await assignReviewers({ roundId: round.id, reviewers: [third], dueAt: null }, manager))
  const said = { roundId: round.id, section: 0, quote: 'Xenon', text: HOSTILE }
  const { commentId } = value(await commentOnRound(said, await running.as(reviewer(1))))
  const answer = {
    roundId: round.id,
    comment: commentId,
    text: 'It says so in the guideline.',
    resolution: 'not-changed',
  } as const
  value(await answerComment(answer, await running.as(EDITOR)))
  value(await decideAs(await running.as(reviewer(1)), round, { comment: HOSTILE }))
  value(await decideAs(await running.as(reviewer(3)), round))

  const [publication] = await rawRows(running, 'publications', { article: { equals: articleId } })
  const publicationId = publication!.id
  value(await retractPublication({ publicationId, reason: HOSTILE, notice: 'The dose was wrong.' }, manager))
  const review = { publicationId, outcome: 'justified', findings: 'Nobody was harmed.' } as const
  value(await reviewRetraction(review, await running.as(reviewer(4))))
  await published(running, 'Krypton')
})
afterAll(() => running?.stop())

describe('the record of an article', () => {
  test('holds its rounds, decisions, publication, retractions and events, each with whether it fits', async () => {
    const record = (await recordOf(slug))!
    expect(record.article).toMatchObject({ id: articleId, slug, question: 'Does Xenon help?' })
    expect(record.problems).toEqual([])
    expect(record.rounds).toMatchObject([
      {
        state: 'approved',
        digestFits: true,
        policy: { quorum: 2 },
        assignments: [{ name: 'Rosa Fictional' }, { declineReason: 'On holiday.' }, { name: 'Lena Imaginary' }],
        comments: [{ text: HOSTILE, answers: [{ text: 'It says so in the guideline.' }] }, { text: HOSTILE }],
        decisions: [
          { byline: { name: 'Rosa Fictional', credentials: 'MD, PhD' }, meaning: 'approval', signatureFits: true },
          { byline: { name: 'Lena Imaginary' }, signatureFits: true },
        ],
      },
    ])
    expect(record.publications).toMatchObject([
      { status: 'retracted', retractions: [{ reason: HOSTILE, review: { findings: 'Nobody was harmed.' } }] },
    ])
    expect(record.editions).toMatchObject([{ edition: 1, digest: record.rounds[0]!.digest }])
    expect(record.events.map(({ action }) => action)).toEqual([
      'article-created',
      'submit',
      'assign',
      'decline',
      'assign',
      'comment',
      'answer',
      'approve',
      'approve',
      'approved',
      'published',
      'retracted',
      'retraction-reviewed',
    ])
    expect(record.events.every(({ fits }) => fits)).toBe(true)
    expect(Object.values(record.people)).toContain('Rosa Fictional (demo reviewer)')
  })

  test('is the same whether the article is named by its id or its web address; an unknown one has none', async () => {
    const { exportedAt: _a, ...byId } = (await recordOf(articleId))!
    const { exportedAt: _b, ...bySlug } = (await recordOf(slug))!
    expect(byId).toEqual(bySlug)
    expect(await recordOf('no-such-article')).toBeNull()
  })

  test('tells nobody’s address, password, session or token, and nothing of other articles', async () => {
    const record = (await recordOf(slug))!
    const told = JSON.stringify(record) + (await pageOf(record))
    for (const user of await rawRows(running, 'users')) {
      for (const secret of [user.email, user.hash, user.salt]) {
        expect(secret).toEqual(expect.any(String))
        expect(told).not.toContain(secret)
      }
    }
    expect(told).not.toMatch(/password|"d":|Krypton/)
  })

  test('an article that was never submitted has a record too', async () => {
    const article = await importPage(running, 'Argon')
    const record = (await recordOf(article.id))!
    expect(record).toMatchObject({ rounds: [], publications: [], events: [{ action: 'article-created' }] })
    expect(await pageOf(record)).toContain('This article was never published.')
  })

  test('says what does not fit, in the record and on its page', async () => {
    const [row] = await rawRows(running, 'review-decisions', { article: { equals: articleId } })
    await rawSet(running, 'review-decisions', row!.id, { comment: 'Never said.' })
    const record = (await recordOf(slug))!
    await rawSet(running, 'review-decisions', row!.id, { comment: row!.comment })
    expect(record.problems).toMatchObject([{ code: 'DECISION_CHANGED', what: { id: row!.id } }])
    const page = await pageOf(record)
    expect(page).toContain('DECISION_CHANGED')
    expect(page).toContain('DOES NOT FIT')
  })
})

describe('the page of the record', () => {
  test('shows the text, names beside account ids, what each signature means, and every digest', async () => {
    const record = (await recordOf(slug))!
    const page = await pageOf(record)
    const [round] = record.rounds
    for (const shown of [
      'Does Xenon help?',
      'Xenon is suggested for adults whose iron stores are low',
      'Rosa Fictional, MD, PhD',
      'Meaning of the signature</dt><dd>approval',
      round!.digest,
      round!.decisions[0]!.signature,
      'On holiday.',
      'It says so in the guideline.',
      'Nobody was harmed.',
      ...record.events.map(({ hash }) => hash),
      ...Object.entries(record.people).map(([id, name]) => `${name} <code>${id}</code>`),
    ])
      expect(page).toContain(shown)
  })

  test('runs no script and loads nothing; hostile words are only words', async () => {
    const page = await pageOf((await recordOf(slug))!)
    expect(page.split(ESCAPED).length - 1).toBeGreaterThanOrEqual(4)
    expect(page).not.toContain('<script')
    expect(page).not.toMatch(/<(img|link|iframe|object|form)\b/)
    expect(page).not.toMatch(/\s(src|href|on\w+)="/)
  })
})
