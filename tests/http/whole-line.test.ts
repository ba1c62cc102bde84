import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  assign,
  boardIds,
  Client,
  codeOf,
  decide,
  importText,
  signInAll,
  submit,
  type People,
} from '../support/client.ts'
import { realPage, smallPage } from '../support/pages.ts'
import { startDemo, type RunningServer } from '../support/server.ts'

const DEMO_SLUG = 'what-causes-restless-legs-syndrome-rls'

let demo: { server: RunningServer; end: () => Promise<void> } | undefined
let people: People
let board: string[]
let url: string

beforeAll(async () => {
  demo = await startDemo()
  url = demo.server.url
  people = await signInAll(url)
  board = await boardIds(people)
})
afterAll(() => demo?.end())

describe('the demo, to an anonymous client', () => {
  test('by-slug answers sections, a bibliography numbered from 1 and an approval by two reviewers', async () => {
    const { status, body } = await people.anonymous.get(`/api/publications/by-slug/${DEMO_SLUG}`)
    const publication = body as {
      sections: unknown[]
      bibliography: { number: number }[]
      approval: { digest: string; reviewers: { name: string }[] }
    }
    expect(status).toBe(200)
    expect(publication.sections.length).toBeGreaterThanOrEqual(2)
    expect(publication.bibliography.map(({ number }) => number)).toEqual(
      publication.bibliography.map((_, index) => index + 1),
    )
    expect(publication.approval.reviewers).toHaveLength(2)
    expect(publication.approval.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('GraphQL answers the same content with typed selections', async () => {
    const rest = (await people.anonymous.get(`/api/publications/by-slug/${DEMO_SLUG}`)).body as Record<string, never>
    const { body } = await people.anonymous.graphql(
      `query ($slug: String!) {
        PublicationBySlug(slug: $slug) {
          question
          sections { kind heading html text }
          bibliography { number title container year kind }
          approval { digest reviewers { name credentials } }
        }
        Publications { totalDocs docs { slug } }
      }`,
      { slug: DEMO_SLUG },
    )
    const { data } = body as {
      data: { PublicationBySlug: object; Publications: { totalDocs: number; docs: { slug: string }[] } }
    }
    expect(rest).toMatchObject(data.PublicationBySlug)
    expect(data.Publications).toEqual({ totalDocs: 1, docs: [{ slug: DEMO_SLUG }] })
  })

  test('an unknown slug is 404 in the one shape of errors', async () => {
    const answer = await people.anonymous.get('/api/publications/by-slug/no-such-thing')
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual({ errors: [{ message: expect.any(String), code: 'NOT_FOUND', details: {} }] })
    expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/)
  })
})

describe('the line over HTTP', () => {
  test('one approval is not enough, two are; before that nothing is visible', async () => {
    const { article, report } = await importText(people, smallPage('Kalium'))
    expect(report).toMatchObject({ sections: 2, citations: 4, references: 3, relatedQuestions: 1, warnings: [] })
    const round = await submit(people, article.id)
    await assign(people, round, board.slice(0, 2))
    const publicly = async () => (await people.anonymous.get(`/api/publications/by-slug/${article.slug}`)).status

    expect(await publicly()).toBe(404)
    const first = await decide(people.reviewer1, round)
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({ reviewState: { state: 'under-review' }, decision: { id: expect.any(String) } })
    expect(await publicly()).toBe(404)
    const second = await decide(people.reviewer2, round)
    expect(second.body).toMatchObject({ reviewState: { state: 'approved', edition: 1 } })
    expect(await publicly()).toBe(200)
  })

  test('refusals: stale digest 409, author 403, second decision 409, edit under review 409, incomplete 422', async () => {
    const { article } = await importText(people, smallPage('Natrium'))
    const round = await submit(people, article.id)
    await assign(people, round, board.slice(0, 2))

    const stale = await decide(people.reviewer1, round, { digest: 'f'.repeat(64) })
    expect([stale.status, codeOf(stale)]).toEqual([409, 'DIGEST_MISMATCH'])
    const author = await decide(people.editor, round)
    expect([author.status, codeOf(author)]).toEqual([403, 'ROLE_NOT_ALLOWED'])
    expect((await decide(people.reviewer1, round)).status).toBe(200)
    const twice = await decide(people.reviewer1, round)
    expect([twice.status, codeOf(twice)]).toEqual([409, 'ALREADY_DECIDED'])
    const edit = await people.editor.patch(`/api/articles/${article.id}`, { question: 'Changed?' })
    expect([edit.status, codeOf(edit)]).toEqual([409, 'ARTICLE_LOCKED'])

    const bare = await people.editor.post('/api/articles', { question: 'A bare question?' })
    const { doc } = bare.body as { doc: { id: string } }
    const incomplete = await people.editor.post(`/api/articles/${doc.id}/submit`)
    expect([incomplete.status, codeOf(incomplete)]).toEqual([422, 'ARTICLE_INCOMPLETE'])
    expect(incomplete.body).toMatchObject({
      errors: [{ details: { unmet: [{ code: 'SECTIONS_MISSING', path: 'sections' }] } }],
    })
  })

  test('wrong types and missing members are 422 with the field named, and nothing changes', async () => {
    const { article } = await importText(people, smallPage('Calcium'))
    const round = await submit(people, article.id)
    await assign(people, round, board.slice(0, 2))
    const path = `/api/review-states/${round.id}/decide`
    for (const body of [{}, [], { verdict: 'maybe' }, { verdict: ['approve'], digest: {}, password: null }, null, 7]) {
      const answer = await people.reviewer1.post(path, body)
      expect([answer.status, codeOf(answer)]).toEqual([422, 'INVALID_INPUT'])
    }
    const unchecked = await decide(people.reviewer1, round, { checklist: { accurate: true, safe: false } })
    expect([unchecked.status, codeOf(unchecked)]).toEqual([422, 'CHECKLIST_INCOMPLETE'])
    const state = (await people.managingEditor.get(`/api/review-states/${round.id}`)).body
    expect(state).toMatchObject({ state: 'under-review', votes: [] })
  })

  test('ids that are none are 404 for those who may ask, whatever they look like', async () => {
    for (const id of ['nobody', '0', '%00', '../users', '6b02e1b883a7ed2c7b4871fe']) {
      const answer = await people.managingEditor.post(`/api/review-states/${encodeURIComponent(id)}/assign`, {
        reviewers: board,
      })
      expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND'])
    }
  })
})

const real = realPage()
const describeReal = real === null ? describe.skip : describe
describeReal('the real page beside the project (skipped where ../shared/rls-article.txt is absent)', () => {
  test('is imported with its sections, headings, references, related questions and citations, without warnings', async () => {
    const { article, report } = await importText(people, real ?? '')
    expect(report).toEqual({ sections: 2, citations: 13, references: 6, relatedQuestions: 11, warnings: [] })

    const { body } = await people.editor.get(`/api/articles/${article.id}?depth=0`)
    const sections = (
      body as {
        sections: { content: { root: { children: { type: string; children: unknown[] }[] } } }[]
        disclaimer: string
      }
    ).sections
    const text = sections.map((section) => JSON.stringify(section.content))
    const citations = text.map((json) => json.match(/"blockType":"citation"/g)?.length ?? 0)
    expect(citations).toEqual([3, 10])
    expect(sections[1]?.content.root.children.filter(({ type }) => type === 'heading')).toHaveLength(2)
    for (const kept of ['60% of cases', '50 ng/mL', '2025 clinical practice guideline']) expect(text[0]).toContain(kept)
    expect((body as { disclaimer: string }).disclaimer).toMatch(/healthcare professionals/)

    const preview = (await people.editor.get(`/api/articles/${article.id}/preview`)).body as {
      bibliography: { kind: string; titleTranslated: boolean }[]
      missing: unknown[]
    }
    expect(preview.missing).toEqual([])
    expect(preview.bibliography.map(({ kind }) => kind).sort()).toEqual([
      'guideline',
      ...Array<string>(5).fill('research'),
    ])
    expect(preview.bibliography.filter(({ titleTranslated }) => titleTranslated)).toHaveLength(1)
  })

  test('goes through two approvals and is public', async () => {
    const { article } = await importText(people, real ?? '')
    const round = await submit(people, article.id)
    await assign(people, round, board.slice(1, 3))
    const anonymous = new Client(url)
    expect((await decide(people.reviewer2, round)).status).toBe(200)
    expect((await anonymous.get(`/api/publications/by-slug/${article.slug}`)).status).toBe(404)
    expect((await decide(people.reviewer3, round)).status).toBe(200)
    expect((await anonymous.get(`/api/publications/by-slug/${article.slug}`)).status).toBe(200)
  })
})
