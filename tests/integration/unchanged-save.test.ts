import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Article } from '../../src/payload-types.ts'
import { decideAs, published, underReview, value } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const save = async (id: string, data: Partial<Article>): Promise<Article> => {
  const req = await running.as(EDITOR)
  return running.payload.update({
    collection: 'articles',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

const stored = async (id: string): Promise<Article> =>
  running.payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true, req: await running.as(null) })

type Sections = NonNullable<Article['sections']>

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}

describe('while the board has the text', () => {
  test('a save that leaves every frozen word as it is passes and voids nothing: the next approval publishes', async () => {
    const { article, round } = await underReview(running, 'Niobium')
    value(await decideAs(await running.as(REVIEWERS[0]!), round))
    const before = await stored(article.id)

    await save(article.id, { internalNotes: 'Ask the library for the second review.' })
    await save(article.id, { slug: 'niobium-and-sleep' })
    await save(article.id, { question: `${before.question}  ` })
    await save(article.id, { sections: reversed(before.sections) as Sections })
    expect((await stored(article.id)).internalNotes).toBe('Ask the library for the second review.')

    const decided = value(await decideAs(await running.as(REVIEWERS[1]!), round))
    expect(decided.round.state).toBe('approved')
  })

  test.each<[string, (article: Article) => Partial<Article>]>([
    ['the question', ({ question }) => ({ question: `${question.replace('?', '')} today?` })],
    ['a section', ({ sections }) => ({ sections: (sections ?? []).slice(0, 1) })],
    ['the audiences', () => ({ audiences: ['patient'] })],
    ['the disclaimer', () => ({ disclaimer: 'Another one.' })],
    ['the related questions', () => ({ relatedQuestions: [{ question: 'Something else?' }] })],
    ['the citations', ({ sections }) => ({ sections: withoutCitations(sections) })],
  ])('a save that changes %s is refused, and the article stays as it was', async (what, change) => {
    const { article } = await underReview(running, `Technetium${what.replaceAll(' ', '')}`)
    const before = await stored(article.id)
    await expect(save(article.id, change(before))).rejects.toMatchObject({ refusal: { code: 'ARTICLE_LOCKED' } })
    expect(await stored(article.id)).toEqual(before)
  })

  test('changing a cited reference does not reach the frozen text, and a save that changes no word still passes', async () => {
    const { article, round } = await underReview(running, 'Ruthenium')
    const req = await running.as(EDITOR)
    await running.payload.update({
      collection: 'references',
      where: { title: { contains: 'Ruthenium' } },
      data: { year: 1999 },
      overrideAccess: false,
      user: req.user,
      req,
    })
    await save(article.id, { internalNotes: 'x' })
    for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), round))
    const { docs } = await running.payload.find({
      collection: 'publications',
      where: { slug: { equals: article.slug } },
      overrideAccess: true,
      req: await running.as(null),
    })
    expect(docs[0]?.bibliography?.map(({ year }) => year)).not.toContain(1999)
  })
})

const withoutCitations = (sections: Article['sections']): Sections =>
  JSON.parse(
    JSON.stringify(sections, (_key, value: unknown) =>
      Array.isArray(value) ? value.filter((item: { type?: string }) => item?.type !== 'inlineBlock') : value,
    ),
  ) as Sections

describe('a review that is overdue', () => {
  test('is said by the publication itself, and taken down after the grace period where the policy says so', async () => {
    const { setClock, realClock } = await import('../support/clock.ts')
    const { lapseOverdue } = await import('../../src/commands/lapse-publications.ts')
    const setGrace = async (graceDays: number | null): Promise<void> => {
      const admin = await running.as(ADMINISTRATOR)
      await running.payload.updateGlobal({
        slug: 'review-policy',
        data: { graceDays },
        overrideAccess: false,
        user: admin.user,
        req: admin,
      })
    }
    await setGrace(30)
    const { article } = await published(running, 'Rhodium')
    await setGrace(null)
    const { article: kept } = await published(running, 'Palladium')

    const read = async (slug: unknown) => {
      const { publicationBySlug } = await import('../../src/publication/by-slug.ts')
      return publicationBySlug(String(slug), await running.as(null))
    }
    const at = async (monthsFromNow: number, days = 0): Promise<number> => {
      const { addDays, addMonths } = await import('../../src/review/calendar.ts')
      realClock()
      setClock(addDays(addMonths(new Date().toISOString(), monthsFromNow), days))
      return lapseOverdue(new Date().toISOString(), await running.as(null))
    }
    try {
      expect(await at(11)).toBe(0)
      expect(await read(article.slug)).toMatchObject({ ok: true, value: { reviewOverdue: false } })
      expect(await at(12, 10)).toBe(0)
      expect(await read(article.slug)).toMatchObject({ ok: true, value: { reviewOverdue: true } })
      expect(await at(12, 31)).toBe(1)
      expect(await read(article.slug)).toMatchObject({
        ok: false,
        refusal: { status: 410, code: 'RETRACTED', details: { reason: 'The review of this text is overdue.' } },
      })
      // Looked at again, nothing more happens; the one whose policy knew no grace period stays, and says that it is overdue.
      expect(await at(12, 32)).toBe(0)
      expect(await read(kept.slug)).toMatchObject({ ok: true, value: { reviewOverdue: true } })
    } finally {
      realClock()
    }
    const { docs } = await running.payload.find({
      collection: 'events',
      where: { and: [{ action: { equals: 'lapsed' } }, { article: { equals: article.id } }] },
      overrideAccess: true,
      req: await running.as(MANAGING_EDITOR),
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]?.actor).toBeFalsy()
  })
})
