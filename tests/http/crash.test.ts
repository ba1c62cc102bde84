import { describe, expect, test } from '@jest/globals'
import { assign, boardIds, Client, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { seed, startServer, type RunningServer } from '../support/server.ts'

/** Every place between two writes of the last approval; see `faultPoint`. */
const STEPS = ['decide:voted', 'settle:decisions', 'settle:published', 'settle:superseded', 'settle:events']

const SLUG = 'does-phoenix-help'

const killed = (server: RunningServer): Promise<string | null> =>
  new Promise((resolve) => server.process.once('exit', (_code, signal) => resolve(signal)))

const publicationsOf = async (url: string): Promise<{ edition: number; approval: { reviewers: unknown[] } }[]> => {
  const { body } = await new Client(url).get('/api/publications?limit=100')
  return (body as { docs: (Awaited<ReturnType<typeof publicationsOf>>[number] & { slug: string })[] }).docs.filter(
    ({ slug }) => slug === SLUG,
  )
}

const untilReviewed = async (people: People): Promise<{ id: string; digest: string; article: string }> => {
  const { article } = await importText(people, smallPage('Phoenix'))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  const first = await decide(people.reviewer1, round)
  expect(first.status).toBe(200)
  return { ...round, article: article.id }
}

describe('the process is killed in the middle of an approval and started again', () => {
  test.each(STEPS)(
    'at %s: the round is published once, with both decisions and every event, never torn',
    async (step) => {
      const { directory, remove } = await scratchDirectory()
      await seed(directory)

      const calm = await startServer(directory)
      const people = await signInAll(calm.url)
      const round = await untilReviewed(people)
      const tokens = {
        reviewer2: people.reviewer2.token,
        manager: people.managingEditor.token,
        admin: people.administrator.token,
      }
      await calm.stop()

      const fatal = await startServer(directory, { CRASH_AT: step })
      const death = killed(fatal)
      await expect(decide(new Client(fatal.url, tokens.reviewer2), round)).rejects.toThrow()
      expect(await death).toBe('SIGKILL')

      const again = await startServer(directory)
      try {
        expect(again.log()).toContain('finished what a crash had interrupted')
        const publications = await publicationsOf(again.url)
        expect(publications).toHaveLength(1)
        expect(publications[0]).toMatchObject({ edition: 1 })
        expect(publications[0]?.approval.reviewers).toHaveLength(2)

        const manager = new Client(again.url, tokens.manager)
        const state = (await manager.get(`/api/review-states/${round.id}?depth=0`)).body
        expect(state).toMatchObject({ state: 'approved', edition: 1 })
        const decisions = (await manager.get(`/api/review-decisions?where[reviewState][equals]=${round.id}`)).body
        expect(decisions).toMatchObject({ totalDocs: 2 })
        const events = (await manager.get(`/api/events?where[reviewState][equals]=${round.id}&limit=50&depth=0`))
          .body as {
          docs: { action: string }[]
        }
        expect(events.docs.map(({ action }) => action).sort()).toEqual(
          ['submit', 'assign', 'approve', 'approve', 'approved', 'published'].sort(),
        )
        const retry = await decide(new Client(again.url, tokens.reviewer2), round)
        expect(retry.status).toBe(409)
      } finally {
        await again.stop()
        await remove()
      }
    },
  )

  test.each([
    ['opening a round', 'submit:opened', 'submitted', ['submit']],
    ['assigning its reviewers', 'assign:assigned', 'under-review', ['submit', 'assign']],
  ])(
    'between %s and recording it: the round stays open, and each step is recorded once',
    async (_what, step, state, actions) => {
      const { directory, remove } = await scratchDirectory()
      await seed(directory)
      const fatal = await startServer(directory, { CRASH_AT: step })
      const people = await signInAll(fatal.url)
      const { article } = await importText(people, smallPage('Phoenix'))
      const line = async () => {
        const round = await submit(people, article.id)
        await assign(people, round, (await boardIds(people)).slice(0, 2))
      }
      await expect(line()).rejects.toThrow()

      const again = await startServer(directory)
      try {
        const manager = new Client(again.url, people.managingEditor.token)
        const rounds = (await manager.get(`/api/review-states?where[article][equals]=${article.id}&depth=0`)).body as {
          docs: { id: string; state: string }[]
        }
        expect(rounds.docs.map((round) => round.state)).toEqual([state])
        const events = (await manager.get(`/api/events?where[article][equals]=${article.id}&depth=0`)).body
        const recorded = (events as { docs: { action: string }[] }).docs.map(({ action }) => action)
        expect(recorded.sort()).toEqual(['article-created', ...actions].sort())
        expect(await publicationsOf(again.url)).toEqual([])
      } finally {
        await again.stop()
        await remove()
      }
    },
  )

  test('in the middle of a retraction: the article is gone when the server is back', async () => {
    const { directory, remove } = await scratchDirectory()
    await seed(directory)
    const fatal = await startServer(directory, { CRASH_AT: 'retract:retracted' })
    const people = await signInAll(fatal.url)
    const list = (await people.anonymous.get('/api/publications')).body as { docs: { id: string; slug: string }[] }
    const { id, slug } = list.docs[0]!
    const body = { reason: 'Unsafe.', notice: 'Taken down.' }
    await expect(people.managingEditor.post(`/api/publications/${id}/retract`, body)).rejects.toThrow()

    const again = await startServer(directory)
    try {
      expect((await new Client(again.url).get(`/api/publications/by-slug/${slug}`)).status).toBe(410)
      const manager = new Client(again.url, people.managingEditor.token)
      const events = (await manager.get(`/api/events?where[publication][equals]=${id}&depth=0`)).body as {
        docs: { action: string }[]
      }
      expect(events.docs.filter(({ action }) => action === 'retracted')).toHaveLength(1)
    } finally {
      await again.stop()
      await remove()
    }
  })
})
