import { expect, test } from '@jest/globals'
import { sharedLook } from './shared-look.ts'

/** A look that begins when it is called and ends when the test says so. */
const heldLooks = () => {
  const looks: { end: (value: number) => void; fail: (error: Error) => void }[] = []
  const look = () => new Promise<number>((resolve, reject) => looks.push({ end: resolve, fail: reject }))
  const begun = async (count: number) => {
    while (looks.length < count) await new Promise((resolve) => setImmediate(resolve))
    return looks[count - 1]!
  }
  return { look, looks, begun }
}

test('those who ask before a look begins share it; who asks after its beginning waits for the next', async () => {
  const { look, looks, begun } = heldLooks()
  const ask = sharedLook(look)
  const first = [ask(), ask(), ask()]
  const one = await begun(1)
  const late = [ask(), ask()]
  expect(looks).toHaveLength(1)
  one.end(1)
  expect(await Promise.all(first)).toEqual([1, 1, 1])
  const two = await begun(2)
  two.end(2)
  expect(await Promise.all(late)).toEqual([2, 2])
  expect(looks).toHaveLength(2)
})

test('a look that fails fails those who share it, and not the next', async () => {
  const { look, begun } = heldLooks()
  const ask = sharedLook(look)
  const first = ask()
  const one = await begun(1)
  const late = ask()
  one.fail(new Error('no database'))
  await expect(first).rejects.toThrow('no database')
  const two = await begun(2)
  two.end(2)
  expect(await late).toBe(2)
})
