import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { refusalOf, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const store = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
  const req = await running.as(EDITOR)
  const { id } = await running.payload.create({
    collection: 'references',
    data: { title, kind: 'trial', year: 2021, ...more },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return String(id)
}
const groups = async (by: string | null = EDITOR) => {
  const { duplicateGroups } = await import('../../src/commands/duplicate-groups.ts')
  return duplicateGroups(await running.as(by))
}
const groupOf = async (id: string) =>
  value(await groups()).groups.find(({ docs }) => docs.some((row) => String(row.id) === id))

test('records of one work stand together with all their words, the oldest first', async () => {
  const first = await store('Magnesium and cramps', { containerTitle: 'Annals of Examples' })
  const second = await store('Magnesium and cramps', { containerTitle: 'Ann Examples', doi: '10.5555/magnesium' })
  const group = await groupOf(first)
  expect(group?.docs.map(({ id }) => String(id))).toEqual([first, second])
  expect(group?.docs[1]).toMatchObject({ containerTitle: 'Ann Examples', doi: '10.5555/magnesium' })
})

test('one title under two DOIs is two works, and one that was merged is no double any more', async () => {
  const preprint = await store('Calcium and cramps', { doi: '10.5555/calcium.1' })
  await store('Calcium and cramps', { doi: '10.5555/calcium.2' })
  expect(await groupOf(preprint)).toBeUndefined()

  const [kept, merged] = [await store('Zinc and cramps'), await store('Zinc and cramps')]
  expect((await groupOf(kept))?.docs).toHaveLength(2)
  const { mergeReferences } = await import('../../src/commands/merge-references.ts')
  value(await mergeReferences({ id: merged, into: kept }, await running.as(EDITOR)))
  expect(await groupOf(kept)).toBeUndefined()
})

test('is for those who may merge', async () => {
  expect(refusalOf(await groups(null))).toMatchObject({ code: 'NOT_SIGNED_IN' })
  expect(refusalOf(await groups(REVIEWERS[0]))).toMatchObject({ code: 'ROLE_NOT_ALLOWED' })
  expect(value(await groups(MANAGING_EDITOR)).total).toBeGreaterThan(0)
})
