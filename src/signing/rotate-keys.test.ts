import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { currentKeys } from './current-keys.ts'
import { signStatement, vouchesFor } from './jws.ts'
import { keysFile, loadKeySet, loadSigningKeys, newKey, type KeptKey } from './keys.ts'
import { partOf, rotateKeys, withNewKey } from './rotate-keys.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'rotate-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const env = () => ({ DATA_DIR: directory, SIGNING_KEYS: undefined })
const stored = () => readFileSync(keysFile(env()), 'utf8')
const keysIn = (text: string) => (JSON.parse(text) as { keys: KeptKey[] }).keys
const NOW = Date.parse('2026-11-22T12:00:00.000Z')

describe('rotating the keys', () => {
  test('makes a key that is public at once and signs later; what was signed before still verifies', async () => {
    const before = await loadSigningKeys(env())
    const jws = await signStatement('event', { seq: 1 }, before)
    await rotateKeys(env(), { minutes: 10, now: NOW })
    const meanwhile = await loadSigningKeys(env(), NOW + 9 * 60_000)
    const after = await loadSigningKeys(env(), NOW + 10 * 60_000)
    expect([meanwhile.kid, meanwhile.until]).toEqual([before.kid, NOW + 10 * 60_000])
    expect(after.kid).not.toBe(before.kid)
    expect(meanwhile.jwks.keys.map(({ kid }) => kid)).toEqual([after.kid, before.kid])
    expect(await vouchesFor('event', jws, { seq: 1 }, after)).toBe(true)
    // Whoever fetched the keys before the new one signed can verify what it signs.
    expect(await vouchesFor('event', await signStatement('event', { seq: 2 }, after), { seq: 2 }, meanwhile)).toBe(true)
  })

  test('leaves one file, readable by its owner alone', async () => {
    await loadSigningKeys(env())
    await rotateKeys(env(), { minutes: 10 })
    expect(readdirSync(directory)).toEqual(['signing-keys.json'])
    expect(statSync(keysFile(env())).mode & 0o777).toBe(0o600)
  })

  test('keeps a private half as long as it signs, and no longer', async () => {
    await loadSigningKeys(env())
    await rotateKeys(env(), { minutes: 10, now: NOW })
    await rotateKeys(env(), { minutes: 10, now: NOW + 20 * 60_000 })
    expect(keysIn(stored()).map(({ d }) => Boolean(d))).toEqual([true, true, false])
    await rotateKeys(env(), { minutes: 0, now: NOW + 60 * 60_000 })
    expect(keysIn(stored()).map(({ d }) => Boolean(d))).toEqual([true, false, false, false])
    expect((await loadSigningKeys(env(), NOW + 60 * 60_000)).jwks.keys).toHaveLength(4)
  })

  test('is refused while a key waits for its turn, and changes nothing', async () => {
    await loadSigningKeys(env())
    await rotateKeys(env(), { minutes: 10, now: NOW })
    const before = stored()
    await expect(rotateKeys(env(), { minutes: 0, now: NOW + 60_000 })).rejects.toThrow('is about to sign')
    expect(stored()).toBe(before)
    expect(readdirSync(directory)).toEqual(['signing-keys.json'])
  })

  test('is refused where there are no keys yet, and makes none', async () => {
    await expect(rotateKeys(env(), { minutes: 10 })).rejects.toThrow('There are no signing keys')
    expect(readdirSync(directory)).toEqual([])
  })

  test('happens once where it is asked for twice at the same moment', async () => {
    await loadSigningKeys(env())
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => rotateKeys(env(), { minutes: 10 })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(keysIn(stored())).toHaveLength(2)
  })

  test('that was cut short says what to remove, and has changed nothing', async () => {
    await loadSigningKeys(env())
    const before = stored()
    writeFileSync(`${keysFile(env())}.next`, '{"keys":[')
    await expect(rotateKeys(env(), { minutes: 10 })).rejects.toThrow('signing-keys.json.next')
    expect(stored()).toBe(before)
    expect(existsSync(`${keysFile(env())}.next`)).toBe(true)
  })

  test('names the part of each key', async () => {
    const old = [await newKey()]
    const keys = await withNewKey(old, { minutes: 10, now: NOW })
    const parts = (now: number) => keys.map((key) => partOf(key, keys, now))
    expect(parts(NOW)).toEqual(['will sign', 'signs'])
    expect(parts(NOW + 600_000)).toEqual(['signs', 'verifies'])
  })
})

describe('a running server', () => {
  const running = () => {
    const refused: string[] = []
    const file = keysFile(env())
    const version = () => {
      const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
      return stat ? `${stat.ino}:${stat.mtimeNs}` : null
    }
    return {
      refused,
      keys: currentKeys({ load: () => loadKeySet(env()), version, refused: (why) => refused.push(why) }),
    }
  }

  test('takes up a rotation at the next look, as does every process on the same directory', async () => {
    const [one, two] = [running(), running()]
    const before = (await one.keys()).kid
    expect((await two.keys()).kid).toBe(before)
    await rotateKeys(env(), { minutes: 0 })
    const [a, b] = await Promise.all([one.keys(), two.keys()])
    expect(a.kid).not.toBe(before)
    expect([a.kid, a.jwks]).toEqual([b.kid, b.jwks])
    // What signs is always among what is published.
    expect(a.jwks.keys.map(({ kid }) => kid)).toContain(a.kid)
    expect(await one.keys()).toBe(a)
  })

  test('signs with the waiting key once its time has come, without a look at the file', async () => {
    const server = running()
    const before = await server.keys()
    await rotateKeys(env(), { minutes: 1 / 60 })
    const waiting = await server.keys()
    expect(waiting.kid).toBe(before.kid)
    rmSync(keysFile(env()))
    const deadline = Date.now() + 10_000
    let now = waiting
    while (now.kid === before.kid && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      now = await server.keys()
    }
    expect(now.kid).toBe(waiting.jwks.keys[0]?.kid)
    expect(server.refused).toEqual([])
  })

  test.each<[string, () => Promise<string>, string]>([
    ['is no JSON', async () => '{"keys":[', 'JSON'],
    ['lacks a key that signed', async () => JSON.stringify({ keys: [await newKey()] }), 'is missing'],
    ['has none that can sign', async () => JSON.stringify({ keys: [] }), 'missing'],
  ])('goes on with what it has where the file %s, and says so once', async (_what, text, why) => {
    const server = running()
    const before = await server.keys()
    writeFileSync(keysFile(env()), await text())
    expect(await server.keys()).toBe(before)
    expect(await server.keys()).toBe(before)
    expect(server.refused).toEqual([expect.stringContaining(why)])
  })

  test('makes no new keys where the file is gone', async () => {
    const server = running()
    const before = await server.keys()
    rmSync(keysFile(env()))
    expect(await server.keys()).toBe(before)
    expect(readdirSync(directory)).toEqual([])
  })
})
