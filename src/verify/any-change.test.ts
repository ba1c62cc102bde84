import { beforeAll, expect, test } from '@jest/globals'
import { signedPublication } from '../publication/signed.fixture.ts'
import { problemOf } from '../client/proof.ts'
import { loadSigningKeys } from '../signing/keys.ts'
import { APPROVED_MEMBERS, SIGNED_MEMBERS } from './members.ts'
import { readJson } from './json.ts'
import { verifyPublication } from './verify-publication.ts'

/** VERIFY_SEED repeats a run. */
const SEED = Number(process.env.VERIFY_SEED ?? Date.now() % 2 ** 31)
const CHANGES = 10_000

type Loose = Record<string, unknown>
type Signed = { readonly document: Loose; readonly key: Loose }

/** Whole numbers below `most`, the same for the same seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most)
  }
}
const random = randomOf(SEED)
const one = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item

const ALPHABET = [...'abcXYZ019 -_.=<&"\\/é', '\u0000', '\u2028', '\ud83c', '🌙', 'е', '\u0301']

const changedText = (text: string): string => {
  const at = random(text.length + 1)
  const kind = random(4)
  if (kind === 0) return text.slice(0, at) + one(ALPHABET) + text.slice(at)
  if (kind === 1) return text.slice(0, at) + text.slice(at + 1)
  if (kind === 2) return text.slice(0, at) + one(ALPHABET) + text.slice(at + 1)
  return one([text.toUpperCase(), text.normalize('NFC'), text.trim(), `${text} `, [...text].reverse().join('')])
}

const changedLeaf = (value: unknown): unknown => {
  if (random(8) === 0) return one([null, 0, '', [], {}, true, 'null', [value], { value }])
  if (typeof value === 'string') return changedText(value)
  if (typeof value === 'number') return one([value + 1, value - 1, -value, value * 10, value + 0.5, String(value)])
  return one([!value, value === null ? '' : null, String(value)])
}

/** Changes something somewhere below; the value itself is a copy already. */
const change = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return changedLeaf(value)
  const deeper = random(5) > 0
  if (Array.isArray(value)) {
    const at = random(value.length + 1)
    if (deeper && at < value.length) return value.map((item, index) => (index === at ? change(item) : item))
    const kind = random(3)
    if (kind === 0) return value.toSpliced(at, 1)
    if (kind === 1) return value.toSpliced(at, 0, one([...value, null, '']))
    return value.toReversed()
  }
  const names = Object.keys(value)
  const name = names.length > 0 ? one(names) : ''
  const members = value as Loose
  if (deeper && names.length > 0) return { ...members, [name]: change(members[name]) }
  const { [name]: taken, ...rest } = members
  return one([rest, { ...rest, [changedText(name)]: taken }, { ...members, [changedText(name)]: taken }])
}

/** The key of RFC 8037, A.1: a seed shall give the same changes each time. */
const KEY = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
}

let whole: Signed
beforeAll(async () => {
  const keys = await loadSigningKeys({ DATA_DIR: '', SIGNING_KEYS: JSON.stringify({ keys: [KEY] }) })
  whole = { document: await signedPublication(keys), key: { ...keys.jwks.keys[0] } }
})

const COUNTS = [...APPROVED_MEMBERS, ...SIGNED_MEMBERS]
const OF_KEY = ['kty', 'crv', 'x', 'kid', 'use', 'alg']

/** All that may not change: what is covered or signed, the proof, and the key; each as one text. */
const meant = ({ document, key }: Signed): ReadonlyMap<string, string> => {
  const { covers, jws } = (document.proof ?? {}) as Loose
  // Not the canonical form of what is tested: half a character has a text here, and is a change like any other.
  const text = (value: unknown) => JSON.stringify(sorted(value)) ?? 'missing'
  return new Map([
    ...COUNTS.map((name): [string, string] => [name, text(document[name])]),
    ['proof', text([covers ?? null, jws ?? null])],
    ['key', text(OF_KEY.map((name) => key[name] ?? null))],
  ])
}

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => [name, sorted(item)])
}

/** One random change: of a byte of the JSON, of a member, of the signature or of the key. Null where it is no JSON any more. */
const changed = (): Signed | null => {
  const { document, key } = structuredClone(whole)
  const kind = random(10)
  if (kind < 3) {
    const bytes = new TextEncoder().encode(JSON.stringify(document))
    bytes[random(bytes.length)] = random(256)
    try {
      const read = readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      return { document: read as Loose, key }
    } catch {
      return null
    }
  }
  if (kind === 3) return { document, key: change(key) as Loose }
  if (kind === 4) return { document: { ...document, proof: change(document.proof) }, key }
  if (kind === 5) {
    const { jws, ...proof } = document.proof as Loose & { jws: string }
    return { document: { ...document, proof: { ...proof, jws: changedText(jws) } }, key }
  }
  const name = one(COUNTS)
  return { document: { ...document, [name]: change(document[name]) }, key }
}

test(`of ${CHANGES} random changes to what is covered, to the signature or to the key, none is accepted (VERIFY_SEED=${SEED})`, async () => {
  const original = meant(whole)
  expect((await verifyPublication(whole.document, { keys: [whole.key] })).fits).toBe(true)
  expect(await problemOf(whole.document, { keys: [whole.key] })).toBeNull()

  const accepted: unknown[] = []
  const hit = new Map<string, number>()
  let tried = 0
  for (let round = 0; tried < CHANGES; round += 1) {
    if (round > 20 * CHANGES) throw new Error('Too few of the changes are real ones.')
    const next = changed()
    if (!next) continue
    const now = meant(next)
    const parts = [...original.keys()].filter((part) => now.get(part) !== original.get(part))
    if (parts.length === 0) continue
    tried += 1
    for (const part of parts) hit.set(part, (hit.get(part) ?? 0) + 1)
    const jwks = { keys: [next.key] }
    const told = parts.map((part) => `${part} is ${now.get(part)?.slice(0, 300)}`)
    if ((await verifyPublication(next.document, jwks)).fits) accepted.push(['verify', ...told])
    // Another implementation of the same; its own tests are in src/client.
    if (tried % 4 === 0 && (await problemOf(next.document, jwks)) === null) accepted.push(['the client', ...told])
  }
  expect(accepted).toEqual([])
  expect(tried).toBe(CHANGES)
  // Each kind of place was changed, and often.
  expect([...original.keys()].filter((part) => (hit.get(part) ?? 0) < 50)).toEqual([])
}, 300_000)
