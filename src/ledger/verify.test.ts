import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { exportJWK, generateKeyPair } from 'jose'
import type { StoredRow } from '../commands/store.ts'
import { signStatement } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { eventHash, eventStatement, genesis, type LedgerEvent } from './event.ts'
import type { LedgerRows, Thing } from './rows.ts'
import { verifyLedger } from './verify.ts'

const newKeys = async (): Promise<SigningKeys> => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
  return { kid: 'one', privateKey, jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'EdDSA' }] } }
}
const keys = await newKeys()

type Said = Pick<LedgerEvent, 'chain' | 'recordedAt'> & Partial<Pick<LedgerEvent, 'subject' | 'before' | 'after'>>

/** Rows as the server writes them: each event chained to the one before it on its chain, and signed; a head for each chain. */
const ledgerOf = async (said: readonly Said[]) => {
  const ends = new Map<string, LedgerEvent & { hash: string }>()
  const events: StoredRow[] = []
  for (const [index, one] of said.entries()) {
    const last = ends.get(one.chain)
    const event: LedgerEvent = {
      subject: 'mail:1',
      before: null,
      after: null,
      ...one,
      seq: (last?.seq ?? 0) + 1,
      previous: last?.hash ?? genesis(one.chain),
      key: `key:${index}`,
      action: 'policy-changed',
      at: one.recordedAt,
      actor: null,
      article: null,
      reviewState: null,
      publication: null,
      digest: null,
      requestId: null,
      details: { index },
    }
    const hash = eventHash(event)
    ends.set(one.chain, { ...event, hash })
    const signature = await signStatement('event', eventStatement(event, hash), keys)
    events.push({ ...event, id: `event-${index}`, place: `${event.chain}:${event.seq}`, hash, signature })
  }
  const heads = await Promise.all(
    [...ends.values()].map(async ({ chain, seq, hash, recordedAt: at }): Promise<StoredRow> => {
      const signature = await signStatement('ledger-head', { chain, seq, hash, at }, keys)
      return { id: `head-${chain}`, chain, seq, hash, at, signature }
    }),
  )
  return { events, heads }
}

const rowsFrom = (
  { events, heads }: { readonly events: readonly StoredRow[]; readonly heads: readonly StoredRow[] },
  things: () => ReadonlyMap<string, Thing> = () => new Map(),
): LedgerRows => ({
  eventsInOrder: async function* () {
    yield* [...events].sort((a, b) =>
      a.chain === b.chain ? Number(a.seq) - Number(b.seq) : String(a.chain) < String(b.chain) ? -1 : 1,
    )
  },
  eventAt: async (chain, seq) => events.find((row) => row.chain === chain && row.seq === seq) ?? null,
  eventsAbout: async (subjects) => events.filter(({ subject }) => subjects.includes(String(subject))),
  heads: async () => heads,
  subjects: async () => [],
  things: async () => things(),
  decisionIds: async () => [],
})

const verify = (rows: LedgerRows, lookAgain: readonly number[] = []) =>
  verifyLedger(rows, { keys, keptHeads: [] }, lookAgain)
const codes = async (rows: LedgerRows, lookAgain?: readonly number[]) =>
  (await verify(rows, lookAgain)).problems.map(({ code }) => code)

const at = (second: number): string => new Date(Date.UTC(2026, 10, 22, 10, 0, second)).toISOString()
const many = (count: number): Said[] =>
  Array.from({ length: count }, (_, index) => ({ chain: 'one', recordedAt: at(index) }))
const digest = (letter: string): string => letter.repeat(64)
const policy = (letter: string): ReadonlyMap<string, Thing> =>
  new Map([
    ['policy', { kind: 'record', collection: 'review-policy', id: null, name: 'The policy', digest: digest(letter) }],
  ])

describe('one chain', () => {
  test('any event taken out, but for the last, leaves a gap that is named first', async () => {
    const whole = await ledgerOf(many(12))
    await fc.assert(
      fc.asyncProperty(fc.nat(10), async (out) => {
        const events = whole.events.filter((_, index) => index !== out)
        const { problems } = await verify(rowsFrom({ ...whole, events }))
        expect(problems[0]).toMatchObject({ code: 'EVENT_MISSING', what: { chain: 'one', seq: out + 1 } })
        expect(problems).toHaveLength(1)
      }),
      { numRuns: 11 },
    )
  })

  test('any event written anew without the key, with all after it chained to it again: it is named first', async () => {
    const whole = await ledgerOf(many(8))
    await fc.assert(
      fc.asyncProperty(fc.nat(7), async (from) => {
        let previous = String(whole.events[from]?.previous)
        const events = whole.events.map((row, index) => {
          if (index < from) return row
          const changed = { ...row, previous, details: index === from ? { index: 'bent' } : row.details }
          const hash = eventHash(changed as unknown as LedgerEvent)
          previous = hash
          return { ...changed, hash }
        })
        const { problems } = await verify(rowsFrom({ ...whole, events }))
        expect(problems[0]).toMatchObject({ code: 'EVENT_UNSIGNED', what: { seq: from + 1 } })
      }),
      { numRuns: 8 },
    )
  })

  test('an event that was recorded before the one before it is named; a few seconds are clocks', async () => {
    const said = (second: number) =>
      [...many(3), { chain: 'one', recordedAt: at(second) }].map((one, index) =>
        index === 2 ? { ...one, recordedAt: at(30) } : one,
      )
    expect(await codes(rowsFrom(await ledgerOf(said(26))))).toEqual([])
    expect(await codes(rowsFrom(await ledgerOf(said(20))))).toEqual(['EVENT_BACK_IN_TIME'])
  })

  test('two events at one place: the second is named, and the chain goes on', async () => {
    const whole = await ledgerOf(many(4))
    const other = await ledgerOf([...many(1), { chain: 'one', recordedAt: at(50) }])
    const events = [...whole.events, { ...other.events[1]!, id: 'event-second' }]
    expect(await codes(rowsFrom({ ...whole, events }))).toEqual(['EVENT_DOUBLE'])
  })
})

describe('chains of several servers', () => {
  const said: readonly Said[] = [
    { chain: 'two', recordedAt: at(1), subject: 'policy', after: digest('a') },
    { chain: 'one', recordedAt: at(2), subject: 'policy', before: digest('a'), after: digest('b') },
    { chain: 'two', recordedAt: at(3), subject: 'policy', before: digest('b'), after: digest('c') },
  ]

  test('each is walked by itself, and what they tell of one thing must go on from each other', async () => {
    const rows = rowsFrom(await ledgerOf(said), () => policy('c'))
    expect(await verify(rows)).toMatchObject({ problems: [], figures: { events: 3, chains: 2, records: 1 } })
  })

  test('a state that no event led to is named, as is a record that is not what the last event left', async () => {
    const gap = said.map((one, index) => (index === 2 ? { ...one, before: digest('x') } : one))
    expect(await codes(rowsFrom(await ledgerOf(gap), () => policy('c')))).toEqual(['RECORD_GAP'])
    expect(await codes(rowsFrom(await ledgerOf(said), () => policy('b')))).toEqual(['RECORD_CHANGED'])
  })

  test('a chain without a head, and a head of a chain that is gone: both are named', async () => {
    const whole = await ledgerOf(said)
    const heads = whole.heads.filter(({ chain }) => chain === 'one')
    expect(await codes(rowsFrom({ ...whole, heads }, () => policy('c')))).toEqual(['HEAD_MISSING'])
    const events = whole.events.filter(({ chain }) => chain === 'one')
    expect(await codes(rowsFrom({ ...whole, events }, () => policy('b')))).toEqual(['HEAD_WITHOUT_EVENT'])
  })
})

test('what does not fit at first, because a server is at work, and fits at a second look is no problem', async () => {
  const whole = await ledgerOf([{ chain: 'one', recordedAt: at(1), subject: 'policy', after: digest('a') }])
  let looks = 0
  const rows = rowsFrom(whole, () => {
    looks += 1
    return policy(looks === 1 ? 'z' : 'a')
  })
  expect(await codes(rows, [1])).toEqual([])
  expect(looks).toBe(2)
})

test('keys of another server fit no event and no head', async () => {
  const rows = rowsFrom(await ledgerOf(many(2)))
  const { problems } = await verifyLedger(rows, { keys: await newKeys(), keptHeads: [] }, [])
  expect(problems.map(({ code }) => code)).toEqual(['EVENT_UNSIGNED', 'EVENT_UNSIGNED', 'HEAD_FORGED'])
})
