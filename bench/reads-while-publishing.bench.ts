import autocannon from 'autocannon'
import { setTimeout as sleep } from 'node:timers/promises'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../tests/support/client.ts'
import { smallPage } from '../tests/support/pages.ts'
import { startDemo } from '../tests/support/server.ts'
import { median, ROUNDS, timed, type Bounds, type Readings } from './bench.ts'

export const name = 'Reading while five texts a second are published'

export const bound = {
  'p99 of reads, against p99 while nothing is published': { unit: '×', atMost: 2 },
  'from the answer to an approval until its text is public': { unit: 'ms', atMost: 100 },
} as const satisfies Bounds

const CONNECTIONS = 50
const SECONDS = 4
const PER_SECOND = 5
const APPROVALS = 5

/** A text that is approved and waits for its time; what is left is to let it go out. */
const approved = async (people: People, board: readonly string[], mark: string): Promise<string> => {
  const { article } = await importText(people, smallPage(mark))
  const round = await submit(people, article.id)
  await assign(people, round, board.slice(0, 1))
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await people.managingEditor.post(`/api/review-states/${round.id}/schedule`, { publishAt: tomorrow })
  const answer = await decide(people.reviewer1, round)
  if (answer.status !== 200) throw new Error(answer.text)
  return round.id
}

const publish = async (people: People, roundId: string): Promise<void> => {
  const answer = await people.managingEditor.post(`/api/review-states/${roundId}/publish`)
  if (answer.status !== 200) throw new Error(answer.text)
}

/** Milliseconds after the last approval was answered until a reader has the text. */
const untilPublic = async (people: People, board: readonly string[], mark: string): Promise<number> => {
  const { article } = await importText(people, smallPage(mark))
  const path = `/api/publications/by-slug/${article.slug}`
  if ((await people.anonymous.get(path)).status !== 404) throw new Error('It was public before it was approved.')
  const round = await submit(people, article.id)
  await assign(people, round, board.slice(0, 1))
  if ((await decide(people.reviewer1, round)).status !== 200) throw new Error('The approval was refused.')
  return timed(async () => {
    while ((await people.anonymous.get(path)).status !== 200) await sleep(1)
  })
}

export const run = async (): Promise<Readings<typeof bound>> => {
  const { server, end } = await startDemo()
  try {
    const people = await signInAll(server.url)
    const board = await boardIds(people)
    await people.administrator.post('/api/globals/review-policy', { quorum: 1 })
    const waiting: string[] = []
    for (let text = 0; text < ROUNDS * SECONDS * PER_SECOND; text += 1)
      waiting.push(await approved(people, board, `Benchium${text}`))

    const list = (await (await fetch(`${server.url}/api/publications?limit=1`)).json()) as { docs: { slug: string }[] }
    const slug = list.docs[0]?.slug ?? ''
    const requests = [`/api/publications/by-slug/${slug}`, `/articles/${slug}`, '/api/publications', '/'].map(
      (path) => ({
        path,
      }),
    )
    const p99 = async (): Promise<number> =>
      (await autocannon({ url: server.url, requests, connections: CONNECTIONS, duration: SECONDS })).latency.p99

    const ratios: number[] = []
    const seen: string[] = []
    await p99()
    for (let round = 0; round < ROUNDS; round += 1) {
      const calm = await p99()
      const measured = p99()
      for (const id of waiting.splice(0, SECONDS * PER_SECOND))
        await Promise.all([publish(people, id), sleep(1000 / PER_SECOND)])
      const busy = await measured
      ratios.push(busy / calm)
      seen.push(`${busy} against ${calm}`)
    }

    const delays: number[] = []
    for (let text = 0; text < APPROVALS; text += 1) delays.push(await untilPublic(people, board, `Quickium${text}`))
    return {
      'p99 of reads, against p99 while nothing is published': { value: median(ratios), seen: `ms: ${seen.join(', ')}` },
      'from the answer to an approval until its text is public': {
        value: Math.max(...delays),
        seen: 'the longest of 5',
      },
    }
  } finally {
    await end()
  }
}
