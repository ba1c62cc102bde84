import { expect, test } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { batched } from './batched.ts'

const request = () => ({}) as PayloadRequest

const recording = () => {
  const asked: string[][] = []
  const find = batched((keys: readonly string[]) => {
    asked.push([...keys])
    return Promise.resolve(new Map(keys.map((key) => [key, key.toUpperCase()])))
  })
  return { asked, find }
}

test('what one request asks in one turn is asked at once, each key once', async () => {
  const { asked, find } = recording()
  const req = request()
  const [one, two] = await Promise.all([find(['a', 'b'], req), find(['b', 'c'], req)])
  expect([one.get('a'), one.get('b'), two.get('b'), two.get('c')]).toEqual(['A', 'B', 'B', 'C'])
  expect(asked).toEqual([['a', 'b', 'c']])
})

test('a later turn asks anew, and another request asks for itself: nobody gets what was read for somebody else', async () => {
  const { asked, find } = recording()
  const req = request()
  await find(['a'], req)
  await Promise.all([find(['a'], req), find(['a'], request())])
  expect(asked).toEqual([['a'], ['a'], ['a']])
})

test('no keys ask nothing, and more than a statement takes are asked in parts', async () => {
  const { asked, find } = recording()
  expect((await find([], request())).size).toBe(0)
  expect(asked).toEqual([])
  const many = Array.from({ length: 1201 }, (_, number) => `k${number}`)
  expect((await find(many, request())).get('k1200')).toBe('K1200')
  expect(asked.map(({ length }) => length)).toEqual([500, 500, 201])
})

test('a look-up that fails fails for all who asked, and the next one is tried again', async () => {
  let tries = 0
  const find = batched(() => {
    tries += 1
    return tries === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(new Map([['a', 1]]))
  })
  const req = request()
  await expect(Promise.all([find(['a'], req), find(['b'], req)])).rejects.toThrow('gone')
  expect((await find(['a'], req)).get('a')).toBe(1)
})
