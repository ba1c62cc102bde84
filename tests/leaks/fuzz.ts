import fc from 'fast-check'
import { exchange, type Answered, type Asked } from './exchange.ts'
import { CANARY, type Canaries } from './plant.ts'
import { requestsOf, type Known } from './requests.ts'
import type { Stores } from './stores.ts'

export type Report = {
  readonly requests: number
  readonly statuses: ReadonlyMap<number, number>
  readonly faults: readonly string[]
}

/** Pairs of requests under way at once. */
const AT_ONCE = 8
/** Longer than this counts as a hang, on a machine that does much else besides. */
const HANG_MS = 10_000

/**
 * Sends the same generated requests to both stores. Faults are answers that differ in any byte but of date and request id,
 * that hold a canary which the request did not, or that fail (5xx). Requests follow from `seed` alone.
 */
export const fuzzLeaks = async (
  stores: Stores,
  known: Known,
  { requests, seed, onProgress = () => {} }: { requests: number; seed: number; onProgress?: (done: number) => void },
): Promise<Report> => {
  const statuses = new Map<number, number>()
  const faults: string[] = []
  let done = 0
  // In portions, so that a hundred thousand requests need not be in memory at once.
  const PORTION = 1000
  for (let first = 0; first < requests; first += PORTION) {
    const portion = fc.sample(requestsOf(known), { seed: seed + first, numRuns: Math.min(PORTION, requests - first) })
    let next = 0
    const worker = async (): Promise<void> => {
      for (let at = next++; at < portion.length; at = next++) {
        const asked = portion[at]
        if (asked === undefined) return
        const [left, right] = await Promise.all(
          [stores.left, stores.right].map(({ server }) => exchange(server.url, asked)),
        )
        if (!left || !right) return
        statuses.set(left.status, (statuses.get(left.status) ?? 0) + 1)
        for (const fault of faultsOf(asked, left, right, stores))
          faults.push(`seed ${seed}, request ${first + at}: ${fault}`)
        done += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    onProgress(done)
    if (faults.length > 50) break
  }
  return { requests: done, statuses, faults }
}

const faultsOf = (asked: Asked, left: Answered, right: Answered, stores: Stores): readonly string[] => {
  const says = `${asked.method} ${asked.path} ${JSON.stringify(asked.headers)} ${asked.body ?? ''}`.slice(0, 1500)
  const faults: string[] = []
  if (left.status !== right.status) faults.push(`${left.status} and ${right.status}: ${says}`)
  else if (left.headers !== right.headers)
    faults.push(`headers differ (${differing(left.headers, right.headers)}): ${says}`)
  else if (!left.body.equals(right.body))
    faults.push(`bodies differ (${differing(String(left.body), String(right.body))}): ${says}`)
  for (const answer of [left, right]) {
    if (answer.status >= 500) faults.push(`${answer.status}: ${says} → ${String(answer.body).slice(0, 200)}`)
    if (answer.ms > HANG_MS) faults.push(`${Math.round(answer.ms)} ms: ${says}`)
  }
  for (const [{ canaries }, answer] of [
    [stores.left, left],
    [stores.right, right],
  ] as const) {
    for (const canary of canariesIn(answer, canaries))
      if (!says.toLowerCase().includes(canary)) faults.push(`${placeOf(canaries, canary)} is told: ${says}`)
  }
  return faults
}

/** The canaries of a store that an answer holds, in its body or its headers. */
export const canariesIn = (
  { headers, body }: Pick<Answered, 'headers' | 'body'>,
  canaries: Canaries,
): readonly string[] => {
  const text = `${headers}\n${String(body)}`
  return [...new Set((text.match(CANARY) ?? []).map((one) => one.toLowerCase()))].filter((one) => canaries.has(one))
}

export const placeOf = (canaries: Canaries, canary: string): string => {
  const place = canaries.get(canary)
  return `${place?.table}.${place?.column}`
}

const differing = (left: string, right: string): string => {
  let at = 0
  while (at < Math.min(left.length, right.length) && left[at] === right[at]) at += 1
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 60))
  return `at ${at}: ${around(left)} and ${around(right)}`
}
