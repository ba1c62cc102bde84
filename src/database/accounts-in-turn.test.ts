import { expect, test } from '@jest/globals'
import type { DatabaseAdapter } from 'payload'
import { accountsInTurn } from './accounts-in-turn.ts'

type UpdateOne = DatabaseAdapter['updateOne']
const change = (collection: string, id: string) => ({ collection, id, data: {} }) as Parameters<UpdateOne>[0]

test('accounts are changed one after another, also after one that failed; all else is not held up', async () => {
  const steps: string[] = []
  const adapter = accountsInTurn({
    updateOne: (async ({ id }: { readonly id: string }) => {
      steps.push(`${id} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      steps.push(`${id} ends`)
      if (id === 'first') throw new Error('The disk is full.')
      return { id }
    }) as unknown as UpdateOne,
  })
  const [first, second, topic] = await Promise.allSettled([
    adapter.updateOne(change('users', 'first')),
    adapter.updateOne(change('users', 'second')),
    adapter.updateOne(change('topics', 'topic')),
  ])
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'The disk is full.' } })
  expect([second, topic].map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(steps.indexOf('first ends')).toBeLessThan(steps.indexOf('second begins'))
  expect(steps.indexOf('topic begins')).toBeLessThan(steps.indexOf('first ends'))
})
