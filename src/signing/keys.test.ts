import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { readStatement, signStatement, vouchesFor } from './jws.ts'
import { keysFile, loadSigningKeys } from './keys.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const load = (SIGNING_KEYS?: string) => loadSigningKeys({ DATA_DIR: directory, SIGNING_KEYS })

const aKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return exportJWK(privateKey)
}

describe('the signing keys', () => {
  test('are made at the first start, readable by their owner alone, and stay the same', async () => {
    const first = await load()
    expect(statSync(keysFile({ DATA_DIR: directory })).mode & 0o777).toBe(0o600)
    expect(readdirSync(directory)).toEqual(['signing-keys.json'])
    expect((await load()).kid).toBe(first.kid)
  })

  test('are one and the same for processes that start at the same moment', async () => {
    const loaded = await Promise.all(Array.from({ length: 20 }, () => load()))
    expect(new Set(loaded.map(({ kid }) => kid)).size).toBe(1)
  })

  test('show only their public halves', async () => {
    const { jwks } = await load()
    const secret = (JSON.parse(readFileSync(keysFile({ DATA_DIR: directory }), 'utf8')) as { keys: JWK[] }).keys[0]?.d
    expect(JSON.stringify(jwks)).not.toContain(secret)
  })

  test('come from the environment where it names them; the first signs, and what older ones signed still holds', async () => {
    const [older, newer] = [await aKey(), await aKey()]
    const before = await load(JSON.stringify({ keys: [older] }))
    const jws = await signStatement('event', { seq: 1 }, before)
    const after = await load(JSON.stringify({ keys: [newer, older] }))
    expect(after.kid).not.toBe(before.kid)
    expect(await vouchesFor('event', jws, { seq: 1 }, after)).toBe(true)
    expect(await vouchesFor('event', jws, { seq: 1 }, await load(JSON.stringify({ keys: [newer] })))).toBe(false)
    expect(readdirSync(directory)).toEqual([])
  })

  test('may be public alone, where they signed before: then they verify', async () => {
    const [older, newer] = [await aKey(), await aKey()]
    const jws = await signStatement('event', { seq: 1 }, await load(JSON.stringify({ keys: [older] })))
    const { d: _d, ...publicHalf } = older
    const after = await load(JSON.stringify({ keys: [newer, publicHalf] }))
    expect(await vouchesFor('event', jws, { seq: 1 }, after)).toBe(true)
  })

  test('sign from their time on, and are public before', async () => {
    const [older, newer] = [await aKey(), await aKey()]
    const SIGNING_KEYS = JSON.stringify({ keys: [{ ...newer, nbf: 2000 }, older] })
    const [before, after] = await Promise.all(
      [1_999_999, 2_000_000].map((now) => loadSigningKeys({ DATA_DIR: directory, SIGNING_KEYS }, now)),
    )
    expect(before!.kid).not.toBe(after!.kid)
    expect(before!.jwks).toEqual(after!.jwks)
    expect(before!.jwks.keys.map(({ kid }) => kid)).toEqual([after!.kid, before!.kid])
  })

  test('that can’t sign stop the start', async () => {
    const key = await aKey()
    const { d: _d, ...publicHalf } = key
    for (const keys of [[], [publicHalf], [{ ...key, nbf: 99_999_999_999 }]])
      await expect(load(JSON.stringify({ keys }))).rejects.toThrow('no signing key')
    await expect(load(JSON.stringify({ keys: [{ ...key, crv: 'X25519' }] }))).rejects.toThrow('not an Ed25519 key')
    await expect(load(JSON.stringify({ keys: [key, key] }))).rejects.toThrow('the same kid')
  })
})

describe('a signed statement', () => {
  test('is vouched for as it was, whatever the order of its members, and in no other wording', async () => {
    const keys = await load()
    const jws = await signStatement('decision', { a: 1, b: ['x'] }, keys)
    expect(await vouchesFor('decision', jws, { b: ['x'], a: 1 }, keys)).toBe(true)
    expect(await vouchesFor('decision', jws, { a: 1, b: ['y'] }, keys)).toBe(false)
  })

  test('of one kind is never taken for one of another', async () => {
    const keys = await load()
    const jws = await signStatement('event', { a: 1 }, keys)
    expect(await readStatement('decision', jws, keys)).toBeNull()
  })

  test('signed twice gives the same bytes, so that recovery writes what was written', async () => {
    const keys = await load()
    expect(await signStatement('publication', { a: 1 }, keys)).toBe(await signStatement('publication', { a: 1 }, keys))
  })

  test.each(['', 'x', 'a.b.c', '....'])('that is no JWS at all (%s) is not believed', async (text) => {
    expect(await readStatement('event', text, await load())).toBeNull()
  })

  test('with any one character changed is not believed', async () => {
    const keys = await load()
    const jws = await signStatement('event', { seq: 7 }, keys)
    for (let at = 0; at < jws.length; at += 1) {
      const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1)
      expect([at, await vouchesFor('event', changed, { seq: 7 }, keys)]).toEqual([at, false])
    }
  })

  test('has one text only: no other last character, padding or line break that decodes to the same bytes', async () => {
    const keys = await load()
    const jws = await signStatement('event', { seq: 7 }, keys)
    const others = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(jws.at(-1)!, '')
    const texts = [...others].map((char) => jws.slice(0, -1) + char)
    for (const text of [...texts, `${jws}=`, `${jws}\n`, ` ${jws}`])
      expect([text, await vouchesFor('event', text, { seq: 7 }, keys)]).toEqual([text, false])
  })
})
