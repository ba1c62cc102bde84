import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildChild } from '../campaigns/children.ts'
import { raceApprovers, type ApproversRace } from '../campaigns/race-of-approvers.ts'
import { RACES, stageFor } from '../campaigns/races-of-two.ts'
import { addMembers, startRehearsal, type Rehearsal } from '../campaigns/rehearsal.ts'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { startDemo } from '../support/server.ts'

const MINUTES = 60_000

describe('two people', () => {
  let demo: Awaited<ReturnType<typeof startDemo>> | undefined
  let people: People
  beforeAll(async () => {
    demo = await startDemo()
    people = await signInAll(demo.server.url)
  })
  afterAll(() => demo?.end())

  test('50 approvals racing on one round over HTTP: one publication, edition 1, as many decisions as reviewers', async () => {
    const { article } = await importText(people, smallPage('Stampede'))
    const round = await submit(people, article.id)
    await assign(people, round, (await boardIds(people)).slice(0, 2))

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => decide(index % 2 ? people.reviewer1 : people.reviewer2, round)),
    )

    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(2)
    expect(statuses.filter((status) => status === 409)).toHaveLength(48)
    const { docs } = (await people.anonymous.get('/api/publications?limit=50')).body as {
      docs: { slug: string; edition: number }[]
    }
    expect(docs.filter(({ slug }) => slug === article.slug)).toMatchObject([{ edition: 1 }])
    const decisions = (await people.managingEditor.get(`/api/review-decisions?where[article][equals]=${article.id}`))
      .body
    expect(decisions).toMatchObject({ totalDocs: 2 })
  })
})

// A slice of `npm run races` (docs/campaigns.md).

describe('64 reviewers', () => {
  const QUORUMS = [3, 9, 5]
  let scratch: Awaited<ReturnType<typeof scratchDirectory>>
  let rehearsal: Rehearsal
  const races: ApproversRace[] = []
  beforeAll(async () => {
    scratch = await scratchDirectory()
    await buildChild()
    rehearsal = await startRehearsal(scratch.directory, 1)
    const members = await addMembers(scratch.directory, rehearsal, 64)
    for await (const race of raceApprovers(rehearsal, members, QUORUMS)) races.push(race)
  }, 8 * MINUTES)
  afterAll(async () => {
    await rehearsal?.stop()
    await scratch.remove()
  })

  test.each(QUORUMS.map((quorum, index) => [quorum, index] as const))(
    'all approving at once, with a quorum of %i: as many are acknowledged, none is lost, and one edition goes out',
    (quorum, index) => {
      expect(races[index]).toMatchObject({ quorum, edition: index + 1, acknowledged: quorum, faults: [] })
      expect(Object.values(races[index]!.refused).reduce((sum, count) => sum + count, 0)).toBe(64 - quorum)
    },
  )

  test('afterwards the ledger is whole, and everything in the database fits it', async () => {
    expect((await rehearsal.check()).faults).toEqual([])
  })
})

describe('two servers on one database', () => {
  let scratch: Awaited<ReturnType<typeof scratchDirectory>>
  let rehearsal: Rehearsal
  beforeAll(async () => {
    scratch = await scratchDirectory()
    await buildChild()
    rehearsal = await startRehearsal(scratch.directory, 2)
  }, 2 * MINUTES)
  afterAll(async () => {
    await rehearsal?.stop()
    await scratch.remove()
  })

  test.each(Object.entries(RACES))(
    '%s: one of them wins, and nothing is torn',
    async (name, race) => {
      expect(await race(stageFor(rehearsal, `Rush${name.length}`))).toEqual([])
    },
    2 * MINUTES,
  )

  test('afterwards both have kept one ledger without gaps, and everything in the database fits it', async () => {
    expect((await rehearsal.check()).faults).toEqual([])
  })
})
