import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildChild } from '../campaigns/children.ts'
import { COMMANDS } from '../campaigns/commands.ts'
import type { Reference } from '../campaigns/compare.ts'
import { certainStatements, CrashCampaign, twoAtATime, type KillPoint } from '../campaigns/crashes.ts'
import { interleave, type Interleaving } from '../campaigns/interleavings.ts'
import { scratchDirectory } from '../support/scratch.ts'

/**
 * A slice of the campaigns that `npm run crashes` and `npm run races` run as a whole (docs/campaigns.md): the same every
 * time, and every command at least once.
 */

/** The same commands from other states; the whole campaign runs them all. */
const LEFT_OUT = [
  'submit a second edition',
  'submit after changes were requested',
  'withdraw an approved text that waits',
  'publish a second edition now',
  'assign one more',
  'approve with a comment',
  'approve, the last of three',
  'approve, the last of a scheduled text',
]
const COMMANDS_KILLED = Object.keys(COMMANDS).filter((command) => !LEFT_OUT.includes(command))

/**
 * Spread over the writes from command to command, so that every kind of place has its turn. Each protected write is a
 * statement, so every run makes as many of these as the reference made writes.
 */
const killPointOf = (command: string, reference: Reference): KillPoint => {
  const { writes, statements } = reference
  const index = COMMANDS_KILLED.indexOf(command)
  return statements > writes
    ? { at: 'statement', number: 1 + ((5 * index) % Math.max(1, Math.min(writes, certainStatements(reference)))) }
    : { at: 'write', number: 1 + ((5 * index) % writes) }
}

const HELD_UP: readonly (readonly [command: string, rival: string])[] = [
  ['approve, the last of two', 'withdrawn'],
  ['approve, the last of two', 'approved by a third'],
  ['approve, the last while an earlier edition waits', 'the earlier is sent out'],
  ['approve, the last of a second edition', 'the edition before is retracted'],
  ['replace', 'the replaced one decides'],
  ['release what is due', 'released by another server'],
]

/** In the middle of the first and of the last third of the writes. */
const momentsOf = ({ statements }: Reference): readonly Interleaving['meanwhile'][] =>
  [1 / 6, 5 / 6].map((part) => ({ when: 'before', number: Math.max(1, Math.round(part * statements)) }))

let scratch: Awaited<ReturnType<typeof scratchDirectory>>
const killed = new Map<string, Promise<readonly string[]>>()
const heldUp = new Map<string, Promise<readonly string[]>>()

/** Starts all of it, two at a time; each test waits for its own. */
const startAll = (campaign: CrashCampaign): void => {
  const references = new Map<string, Promise<Reference>>()
  const referenceOf = (command: string): Promise<Reference> => {
    const known = references.get(command) ?? campaign.reference(command)
    references.set(command, known)
    return known
  }
  const work: (() => Promise<unknown>)[] = []
  const later = (results: typeof killed, name: string, run: () => Promise<readonly string[]>) => {
    const { promise, resolve, reject } = deferred<readonly string[]>()
    results.set(name, promise)
    work.push(() => run().then(resolve, reject))
  }
  for (const command of COMMANDS_KILLED) {
    later(killed, command, async () => {
      const reference = await referenceOf(command)
      return (await campaign.kill(command, reference, killPointOf(command, reference))).torn
    })
  }
  for (const [command, rival] of HELD_UP) {
    later(heldUp, `${command}: ${rival}`, async () => {
      const found: string[] = []
      for (const meanwhile of momentsOf(await referenceOf(command)))
        found.push(...(await interleave(campaign, { command, rival, meanwhile })).faults)
      return found
    })
  }
  void twoAtATime(work, (run) => run())
}

const deferred = <Value>() => {
  let resolve: (value: Value) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<Value>((done, failed) => ([resolve, reject] = [done, failed]))
  // Whoever asks first may ask long after it failed.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

const MINUTES = 60_000

beforeAll(async () => {
  scratch = await scratchDirectory()
  await buildChild()
  startAll(await CrashCampaign.prepare(scratch.directory))
}, 3 * MINUTES)
afterAll(async () => {
  await Promise.allSettled([...killed.values(), ...heldUp.values()])
  await scratch.remove()
}, 5 * MINUTES)

describe('killed in the middle and recovered, the command happened as a whole or not at all, and can be called again', () => {
  test.each(COMMANDS_KILLED)(
    '%s',
    async (command) => {
      expect(await killed.get(command)).toEqual([])
    },
    5 * MINUTES,
  )
})

describe('held up between two writes while another process does something else, nothing is torn', () => {
  test.each(HELD_UP)(
    '%s: %s',
    async (command, rival) => {
      expect(await heldUp.get(`${command}: ${rival}`)).toEqual([])
    },
    5 * MINUTES,
  )
})
