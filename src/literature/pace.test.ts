import { expect, test } from '@jest/globals'
import { type Answer, failed } from './http.ts'
import { pace, type PaceOptions } from './pace.ts'

const answered = (headers: Record<string, string> = {}): Answer => ({
  ok: true,
  text: '',
  headers: new Headers(headers),
})

/** A clock that moves only while somebody sleeps or a request runs. */
const paced = (options: PaceOptions) => {
  let time = 1000
  const begun: number[] = []
  const queue = pace({
    ...options,
    now: () => time,
    sleep: (ms) => {
      time += ms
      return Promise.resolve()
    },
  })
  const run = (answer: Answer = answered(), takes = 0) =>
    queue.run(() => {
      begun.push(time - 1000)
      time += takes
      return Promise.resolve(answer)
    })
  return { run, begun, pass: (ms: number) => void (time += ms) }
}

test('no more than the limit begin within an interval', async () => {
  const { run, begun } = paced({ limit: 3 })
  await Promise.all(Array.from({ length: 7 }, () => run()))
  expect(begun).toEqual([0, 0, 0, 1000, 1000, 1000, 2000])
})

test('requests run one after the other', async () => {
  const { run, begun } = paced({ limit: 10 })
  await Promise.all([run(answered(), 400), run(answered(), 400), run()])
  expect(begun).toEqual([0, 400, 800])
})

test('the limits in Crossref’s headers are obeyed from the next request on', async () => {
  const { run, begun } = paced({ limit: 10 })
  const strict = answered({ 'x-rate-limit-limit': '1', 'x-rate-limit-interval': '2s' })
  await Promise.all([run(strict), run(strict), run(strict)])
  expect(begun).toEqual([0, 2000, 4000])
})

test.each([
  ['0', '1s'],
  ['-1', '1s'],
  ['ten', '1s'],
  ['10', 'soon'],
  ['10', '0s'],
])('limits that make no sense (%s per %s) change nothing', async (limit, interval) => {
  const { run, begun } = paced({ limit: 1 })
  const odd = answered({ 'x-rate-limit-limit': limit, 'x-rate-limit-interval': interval })
  await Promise.all([run(odd), run(odd)])
  expect(begun).toEqual([0, 1000])
})

test('what the service put off is asked once more after Retry-After, and not a third time', async () => {
  const { run, begun } = paced({ limit: 10 })
  expect(await run(failed('rate-limited', 'busy', 2000))).toMatchObject({ ok: false, reason: 'rate-limited' })
  expect(begun).toEqual([0, 2000])
})

test('nothing is sent before the time that the service asked for; a request that can’t wait so long fails unsent', async () => {
  const { run, begun, pass } = paced({ limit: 10, maxWaitMs: 5000 })
  await run(failed('rate-limited', 'busy', 60_000))
  expect(await run()).toMatchObject({ ok: false, reason: 'rate-limited', retryAfterMs: 60_000 })
  pass(58_000)
  expect((await run()).ok).toBe(true)
  expect(begun).toEqual([0, 60_000])
})

test('a request whose turn comes too late fails unsent, and those after it go on', async () => {
  const { run, begun, pass } = paced({ limit: 10, maxWaitMs: 5000 })
  const [slow, late] = await Promise.all([run(answered(), 6000), run()])
  expect([slow.ok, late.ok]).toEqual([true, false])
  pass(1)
  expect((await run()).ok).toBe(true)
  expect(begun).toEqual([0, 6001])
})

test('a request that throws doesn’t stop the queue', async () => {
  const queue = pace({ limit: 10 })
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect((await queue.run(() => Promise.resolve(answered()))).ok).toBe(true)
})
