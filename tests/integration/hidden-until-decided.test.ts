import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, reviewerIds, submitted, underReview, value } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  PASSWORD,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'
import { handled } from '../support/rest.ts'

/** Nobody is swayed by who decided first: what others said and decided is kept from a reviewer until they have decided. */

const SECRET = 'The dose in the second section is wrong.'
const [DECIDED = '', UNDECIDED = ''] = REVIEWERS

let running: TestPayload
const tokens = new Map<string, string>()
beforeAll(async () => {
  running = await startPayload()
  for (const email of [DECIDED, UNDECIDED, EDITOR, MANAGING_EDITOR]) {
    const { token } = await running.payload.login({ collection: 'users', data: { email, password: PASSWORD } })
    tokens.set(email, token ?? '')
  }
})
afterAll(() => running?.stop())

type Answer = { readonly status: number; readonly text: string; readonly body: never }

/** Through Payload's own REST and GraphQL handlers, as this person. */
const ask = async (email: string, path: string, body?: unknown): Promise<Answer> => {
  const { default: config } = await import('../../payload.config.ts')
  const request = new Request(`http://localhost${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `JWT ${tokens.get(email)}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
  const response = path.startsWith('/api/graphql') ? await GRAPHQL_POST(config)(request) : await handled(request)
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as never }
}

const graphql = (email: string, query: string): Promise<Answer> => ask(email, '/api/graphql', { query })

/** A round that one of its two reviewers approved with a comment, while the other has not decided. */
const halfDecided = async (mark: string) => {
  const { article, round } = await underReview(running, mark)
  value(
    await decideAs(await running.as(DECIDED), round, {
      comments: [{ section: 0, quote: null, text: SECRET }],
      comment: SECRET,
    }),
  )
  return { article, round }
}

type Row = {
  readonly votes: unknown[]
  readonly history: unknown[]
  readonly comments: { readonly text: string; readonly answers: { readonly text: string }[] }[]
}

describe('a reviewer who has not decided', () => {
  test('sees no decision, comment or history of others, while who decided and the editors see all', async () => {
    const { round } = await halfDecided('Radium')
    const path = `/api/review-states/${round.id}?depth=2`
    expect((await ask(UNDECIDED, path)).body).toMatchObject({ votes: [], history: [], comments: [] })
    expect((await ask(UNDECIDED, path)).text).not.toContain(SECRET)
    for (const email of [DECIDED, EDITOR, MANAGING_EDITOR]) {
      const row = (await ask(email, path)).body as Row
      expect(row.votes).toHaveLength(1)
      expect(row.comments).toHaveLength(2)
    }
  })

  test('sees them once they have decided', async () => {
    const { round } = await underReview(running, 'Thorium', 3)
    for (const email of [DECIDED, UNDECIDED]) {
      const before = (await ask(UNDECIDED, `/api/review-states/${round.id}`)).body as Row
      expect(before.votes).toEqual([])
      value(await decideAs(await running.as(email), round, { comment: SECRET }))
    }
    const after = (await ask(UNDECIDED, `/api/review-states/${round.id}`)).body as Row
    expect(after.votes).toHaveLength(2)
    expect(after.comments).toHaveLength(2)
  })

  test('learns nothing from a part of the row', async () => {
    const { round } = await halfDecided('Osmium')
    for (const select of ['votes', 'comments', 'history', 'assignments', 'canonicalContent']) {
      for (const path of [
        `/api/review-states/${round.id}?select[${select}]=true`,
        `/api/review-states?select[${select}]=true&where[id][equals]=${round.id}`,
      ]) {
        const { status, text } = await ask(UNDECIDED, path)
        expect(status).toBe(200)
        expect(text).not.toContain(SECRET)
        expect(text).not.toContain('"verdict":"approve"')
      }
    }
  })

  test('can’t search or sort by what is hidden, by REST or by GraphQL', async () => {
    const { round } = await halfDecided('Iridium')
    const finds = async (email: string, query: string): Promise<number | string> => {
      const { status, body } = await ask(email, `/api/review-states?where[id][equals]=${round.id}&${query}`)
      return status === 200 ? (body as { totalDocs: number }).totalDocs : status
    }
    const oracles = (['votes', 'comments', 'history'] as const).flatMap((name) => [
      `where[${name}][exists]=true`,
      `where[${name}][not_equals]=[]`,
      `where[${name}.text][like]=dose`,
      `where[or][0][${name}.verdict][equals]=approve`,
      `sort=${name}`,
      `sort=-${name}.text`,
    ])
    for (const oracle of oracles) expect([oracle, await finds(UNDECIDED, oracle)]).toEqual([oracle, 400])
    // The same question is an ordinary one to the editors, so it is the person who is refused.
    expect(await finds(EDITOR, 'where[comments][exists]=true')).toBe(1)

    const { text } = await graphql(
      UNDECIDED,
      `
        {
          ReviewStates(where: { comments: { exists: true } }) {
            totalDocs
            docs {
              id
            }
          }
        }
      `,
    )
    expect(text).not.toContain(round.id)
  })

  test('gets the same rounds by GraphQL, and nothing more of them', async () => {
    const { round } = await halfDecided('Cadmium')
    const query = `{ ReviewState(id: "${round.id}") { votes comments history } }`
    expect((await graphql(UNDECIDED, query)).body).toEqual({
      data: { ReviewState: { votes: [], comments: [], history: [] } },
    })
    expect((await graphql(DECIDED, query)).text).toContain(SECRET)
    const part = await graphql(
      UNDECIDED,
      `
        {
          ReviewStates(select: true, where: { id: { equals: "${round.id}" } }) {
            docs {
              votes
              comments
            }
          }
        }
      `,
    )
    expect(part.body).toEqual({ data: { ReviewStates: { docs: [{ votes: [], comments: [] }] } } })
  })

  test('is not told by the answers of the verbs, or by the screen', async () => {
    const { round } = await halfDecided('Rhodium')
    const panel = (await ask(UNDECIDED, `/api/review-states/${round.id}/review`)).body as {
      round: { blinded: boolean; lacks: unknown }
    }
    expect(panel.round).toMatchObject({ blinded: true, lacks: null })

    const accepted = await ask(UNDECIDED, `/api/review-states/${round.id}/accept`, {})
    const commented = await ask(UNDECIDED, `/api/review-states/${round.id}/comment`, { text: 'Which dose is meant?' })
    for (const { status, body } of [accepted, commented]) {
      expect(status).toBe(200)
      expect((body as { reviewState: object }).reviewState).toMatchObject({ approvals: null, lacks: null })
    }
    const answered = await graphql(
      UNDECIDED,
      `mutation { commentOnReview(id: "${round.id}", text: "And which age?") { reviewState { approvals lacks } } }`,
    )
    expect(answered.body).toEqual({ data: { commentOnReview: { reviewState: { approvals: null, lacks: null } } } })

    const decided = await ask(DECIDED, `/api/review-states/${round.id}/comment`, { text: 'One more thing.' })
    expect((decided.body as { reviewState: object }).reviewState).toMatchObject({ approvals: 1 })
  })

  test('sees their own comments with the editors’ answers, and not what another reviewer answered', async () => {
    const { round } = await halfDecided('Gallium')
    const { body } = await ask(UNDECIDED, `/api/review-states/${round.id}/comment`, { text: 'Which dose is meant?' })
    const { comment } = body as { comment: { id: string } }
    for (const [email, text] of [
      [EDITOR, 'The daily one.'],
      [DECIDED, 'I approved it all the same.'],
    ] as const) {
      const answer = await ask(email, `/api/review-states/${round.id}/answer`, { comment: comment.id, text })
      expect(answer.status).toBe(200)
    }
    const row = (await ask(UNDECIDED, `/api/review-states/${round.id}`)).body as Row
    expect(row.comments.map(({ text }) => text)).toEqual(['Which dose is meant?'])
    expect(row.comments[0]?.answers.map(({ text }) => text)).toEqual(['The daily one.'])
  })
})

test('a policy can show reviewers what others say before they decide', async () => {
  const administrator = await running.as(ADMINISTRATOR)
  const show = (showDecisions: boolean) =>
    running.payload.updateGlobal({
      slug: 'review-policy',
      data: { showDecisions },
      overrideAccess: false,
      user: administrator.user,
      req: administrator,
    })
  await show(true)
  const { round } = await halfDecided('Palladium')
  await show(false)
  const row = (await ask(UNDECIDED, `/api/review-states/${round.id}`)).body as Row
  expect(row.votes).toHaveLength(1)
  expect(row.comments).toHaveLength(2)
})

test('whoever assigns is told why a member can’t be, what they declared and how much they have to do', async () => {
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const [, second = '', third = '', fourth = ''] = await reviewerIds(running)
  const manager = await running.as(MANAGING_EDITOR)
  await running.payload.update({
    collection: 'reviewers',
    id: third,
    data: {
      nothingToDisclose: false,
      interests: [{ blockType: 'interest', heading: 'consulting-fees', entity: 'Acme (fictional)' }],
    },
    overrideAccess: false,
    user: manager.user,
    req: manager,
  })
  await running.payload.update({
    collection: 'reviewers',
    id: fourth,
    data: { active: false },
    overrideAccess: false,
    user: manager.user,
    req: manager,
  })
  const { round } = await submitted(running, 'Vanadium')
  type Seen = { candidates: { id: string; obstacles: string[]; interest: string | null; load: number }[] }
  const candidates = async (): Promise<Seen['candidates']> =>
    ((await ask(MANAGING_EDITOR, `/api/review-states/${round.id}/review`)).body as Seen).candidates
  const seen = async (id: string) => (await candidates()).find((candidate) => candidate.id === id)

  const before = (await seen(second))?.load ?? 0
  expect(await seen(second)).toMatchObject({ obstacles: [], interest: null })
  expect(await seen(third)).toMatchObject({ obstacles: [], interest: 'Consulting fees: Acme (fictional)' })
  expect(await seen(fourth)).toMatchObject({ obstacles: ['inactive'] })

  value(await assignReviewers({ roundId: round.id, reviewers: [second, third], dueAt: null }, manager))
  expect(await seen(second)).toMatchObject({ obstacles: ['assigned'], load: before + 1 })
  value(await decideAs(await running.as(UNDECIDED), round))
  expect((await seen(second))?.load).toBe(before)
  // Nobody else is offered the board.
  expect(((await ask(EDITOR, `/api/review-states/${round.id}/review`)).body as Seen).candidates).toEqual([])
})
