import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CollectionSlug } from 'payload'
import { fullWorkflow } from '../support/full-workflow.ts'
import { codesOf, rawDelete, rawInsert, rawRows, rawSet, verified, type RawRow } from '../support/ledger.ts'
import { EDITOR, startPayload, type TestPayload } from '../support/payload.ts'
import { altered, asStored, columnsOf, withByteChanged } from '../support/tamper.ts'

let running: TestPayload
let article: { id: string }
let round: { id: string; digest: string }

/** Rows that a relationship may be bent to, by collection. */
const ids = new Map<string, string[]>()
const otherId = (slug: string, not: unknown): string => ids.get(slug)!.find((id) => id !== not)!

beforeAll(async () => {
  running = await startPayload()
  ;({ article, round } = await fullWorkflow(running))
  for (const slug of ['users', 'articles', 'reviewers', 'review-states', 'publications'] as const)
    ids.set(
      slug,
      (await rawRows(running, slug)).map(({ id }) => id),
    )
})
afterAll(() => running?.stop())

/** Tampers, looks, mends, and looks again: what was found must have been the tampering. */
const whileTampered = async (tamper: () => Promise<() => Promise<unknown>>) => {
  const mend = await tamper()
  try {
    return await verified(running)
  } finally {
    await mend()
  }
}

/** Every row that was named, in the order in which it was. */
const named = ({ problems, notes }: Awaited<ReturnType<typeof verified>>) =>
  [...problems, ...notes].map(({ what }) => `${what.collection} ${what.id}`)

const eventsInOrder = async (): Promise<readonly RawRow[]> =>
  [...(await rawRows(running, 'events'))].sort((a, b) => Number(a.seq) - Number(b.seq))

test('everything that a whole workflow left behind fits', async () => {
  const { problems, notes, figures } = await verified(running)
  expect({ problems, notes }).toEqual({ problems: [], notes: [] })
  expect(figures).toMatchObject({ chains: 1, rounds: 4, decisions: 5, publications: 2 })
  expect(figures.events).toBe((await rawRows(running, 'events')).length)
})

describe('one changed value in any column of', () => {
  const rowOf: Readonly<Record<string, () => Promise<RawRow | undefined>>> = {
    'review-decisions': async () =>
      (await rawRows(running, 'review-decisions', { reviewState: { equals: round.id } }))[1],
    events: async () => (await rawRows(running, 'events', { key: { equals: `${round.id}:3` } }))[0],
    publications: async () => (await rawRows(running, 'publications', { article: { equals: article.id } }))[0],
    'review-states': async () => (await rawRows(running, 'review-states', { id: { equals: round.id } }))[0],
  }

  test.each(Object.keys(rowOf) as CollectionSlug[])(
    'a row of %s is found, and the row is named',
    async (collection) => {
      const row = (await rowOf[collection]!())!
      const columns = columnsOf(running.payload, collection)
      expect(columns.length).toBeGreaterThan(15)
      const unnoticed: string[] = []
      for (const field of columns) {
        const was = asStored(row, field.name)
        const found = await whileTampered(async () => {
          await rawSet(running, collection, row.id, { [field.name]: altered(field, was, otherId) })
          return () => rawSet(running, collection, row.id, { [field.name]: was })
        })
        if (!named(found).includes(`${collection} ${row.id}`)) unnoticed.push(field.name)
      }
      expect(unnoticed).toEqual([])
      expect((await verified(running)).problems).toEqual([])
    },
  )

  test('a text is found wherever its one changed character stands', async () => {
    const [publication] = await rawRows(running, 'publications', { article: { equals: article.id } })
    const [state] = await rawRows(running, 'review-states', { id: { equals: round.id } })
    const texts = [
      { collection: 'publications', row: publication!, column: 'document' },
      { collection: 'review-states', row: state!, column: 'canonicalContent' },
    ] as const
    for (const { collection, row, column } of texts) {
      const text = String(row[column])
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length - 1), async (position) => {
          const found = await whileTampered(async () => {
            await rawSet(running, collection, row.id, { [column]: withByteChanged(text, position) })
            return () => rawSet(running, collection, row.id, { [column]: text })
          })
          expect(named(found)).toContain(`${collection} ${row.id}`)
          if (column === 'canonicalContent') expect(codesOf(found)).toContain('ROUND_TEXT_CHANGED')
        }),
        { numRuns: 15 },
      )
    }
  })
})

test.each([
  [
    'another actor in an early step',
    (history: object[]) => history.map((one, at) => (at === 1 ? { ...one, actor: null } : one)),
  ],
  [
    'other details in an early step',
    (history: object[]) => history.map((one, at) => (at === 1 ? { ...one, details: {} } : one)),
  ],
  ['a step left out', (history: object[]) => history.filter((_, at) => at !== 2)],
  ['a step put in', (history: object[]) => [...history.slice(0, 2), history[1]!, ...history.slice(2)]],
])('a round’s history that was rewritten is found, though its record is as it was: %s', async (_what, rewrite) => {
  const [row] = await rawRows(running, 'review-states', { id: { equals: round.id } })
  const history = row!.history as object[]
  const found = await whileTampered(async () => {
    // The count of writes is bent with it, so that the history alone is wrong.
    const revision = Number(row!.revision) + rewrite(history).length - history.length
    await rawSet(running, 'review-states', round.id, { history: rewrite(history), revision })
    return () => rawSet(running, 'review-states', round.id, { history, revision: row!.revision })
  })
  expect(found.problems).toMatchObject([
    { code: 'ROUND_HISTORY_CHANGED', what: { collection: 'review-states', id: round.id } },
  ])
})

describe('the chain', () => {
  test('an event removed from the middle: the place where it stood is named first', async () => {
    const events = await eventsInOrder()
    const { id, ...event } = events[9]!
    const found = await whileTampered(async () => {
      await rawDelete(running, 'events', id)
      return () => rawInsert(running, 'events', event)
    })
    expect(found.problems[0]).toMatchObject({
      code: 'EVENT_MISSING',
      what: { collection: 'events', seq: 10, id: null },
    })
  })

  test('the end cut off: the head names an event that is not there', async () => {
    const events = await eventsInOrder()
    const cut = events.slice(-2)
    const found = await whileTampered(async () => {
      for (const { id } of cut) await rawDelete(running, 'events', id)
      return async () => {
        for (const event of cut) await rawInsert(running, 'events', event)
      }
    })
    expect(found.problems[0]).toMatchObject({ code: 'HEAD_WITHOUT_EVENT', what: { seq: events.length } })
  })

  test('two events that changed places: both are named', async () => {
    const [, , third, fourth] = await eventsInOrder()
    const put = async (event: RawRow, { seq, place }: Pick<RawRow, string>) =>
      rawSet(running, 'events', event.id, { seq, place })
    const swap = async (a: RawRow, b: RawRow) => {
      await put(a, { seq: 0, place: 'aside' })
      await put(b, a)
      await put(a, b)
    }
    const found = await whileTampered(async () => {
      await swap(third!, fourth!)
      return async () => {
        await put(third!, { seq: 0, place: 'aside' })
        await put(fourth!, fourth!)
        await put(third!, third!)
      }
    })
    expect(named(found)).toEqual(expect.arrayContaining([`events ${third!.id}`, `events ${fourth!.id}`]))
    expect(found.problems[0]).toMatchObject({ code: 'EVENT_CHANGED', what: { seq: 3 } })
  })

  test('an event that was appended without the key: it is named, though its hash fits', async () => {
    const { eventHash } = await import('../../src/ledger/event.ts')
    const { toStoredEvent } = await import('../../src/ledger/stored-event.ts')
    const { id: _id, ...last } = (await eventsInOrder()).at(-1)!
    const seq = Number(last.seq) + 1
    const forged = { ...last, seq, place: `${String(last.chain)}:${seq}`, previous: last.hash, key: 'forged' }
    const hash = eventHash(toStoredEvent({ ...forged, id: '' }).event)
    let id = ''
    const found = await whileTampered(async () => {
      ;({ id } = await rawInsert(running, 'events', { ...forged, hash }))
      return () => rawDelete(running, 'events', id)
    })
    expect(found.problems[0]).toMatchObject({ code: 'EVENT_UNSIGNED', what: { collection: 'events', id } })
  })

  test('a head that was rolled back is named; one kept elsewhere finds the end that was cut off with it', async () => {
    const { signStatement } = await import('../../src/signing/jws.ts')
    const { serverKeys } = await import('../../src/signing/server-keys.ts')
    const { keptHeadFrom } = await import('../../src/ledger/kept-head.ts')
    const events = await eventsInOrder()
    const [head] = await rawRows(running, 'ledger-heads')
    const kept = keptHeadFrom(JSON.stringify(head), 'kept elsewhere')
    const cut = events.slice(-3)
    const before = events.at(-4)!
    const at = new Date(String(before.recordedAt)).toISOString()
    const older = { chain: String(before.chain), seq: Number(before.seq), hash: String(before.hash), at }
    // A head that this server once signed: from a backup, say.
    const signature = await signStatement('ledger-head', older, await serverKeys())
    const { seq, hash, at: newest, signature: signed } = head!

    await rawSet(running, 'ledger-heads', head!.id, { ...older, signature })
    try {
      const found = await verified(running, [])
      expect(found.problems).toMatchObject([
        { code: 'HEAD_BEHIND', what: { collection: 'ledger-heads', id: head!.id } },
      ])
      for (const { id } of cut) await rawDelete(running, 'events', id)
      expect(codesOf(await verified(running, []))).not.toContain('HEAD_WITHOUT_EVENT')
      expect((await verified(running, [kept])).problems[0]).toMatchObject({ code: 'HEAD_WITHOUT_EVENT', what: { seq } })
    } finally {
      for (const event of cut) await rawInsert(running, 'events', event)
      await rawSet(running, 'ledger-heads', head!.id, { seq, hash, at: newest, signature: signed })
    }
    expect((await verified(running, [kept])).problems).toEqual([])
  })

  test('the head that was kept in the data directory is the newest one', async () => {
    const { readFileSync } = await import('node:fs')
    const { headFile } = await import('../../src/commands/ledger.ts')
    const { env } = await import('../../src/env.ts')
    const [head] = await rawRows(running, 'ledger-heads')
    expect(JSON.parse(readFileSync(headFile(env.DATA_DIR), 'utf8'))).toMatchObject({
      seq: head!.seq,
      hash: head!.hash,
      signature: head!.signature,
    })
  })

  test('a row that was deleted, and one that was put in: both are named', async () => {
    const [decision] = await rawRows(running, 'review-decisions', { reviewState: { equals: round.id } })
    const [publication] = await rawRows(running, 'publications', { article: { equals: article.id } })
    const [editor] = await rawRows(running, 'users', { email: { equals: EDITOR } })
    const without = await whileTampered(async () => {
      await rawDelete(running, 'review-decisions', decision!.id)
      return () => rawInsert(running, 'review-decisions', decision!)
    })
    expect(without.problems).toMatchObject([
      { code: 'DECISION_MISSING', what: { collection: 'review-states', id: round.id } },
    ])
    const grant = { user: editor!.id, role: 'reviewer', key: `${editor!.id}:reviewer` }
    let id = ''
    const within = await whileTampered(async () => {
      ;({ id } = await rawInsert(running, 'grants', grant))
      return () => rawDelete(running, 'grants', id)
    })
    expect(within.problems).toMatchObject([{ code: 'RECORD_UNKNOWN', what: { collection: 'grants', id } }])
    const unpublished = await whileTampered(async () => {
      await rawDelete(running, 'publications', publication!.id)
      return async () => undefined
    })
    expect(unpublished.problems).toContainEqual(
      expect.objectContaining({
        code: 'RECORD_MISSING',
        what: { collection: 'publications', id: publication!.id },
      }),
    )
  })
})
