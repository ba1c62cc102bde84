import { beforeAll, describe, expect, test } from '@jest/globals'
import { base64url } from 'jose'
import { COVERED_MEMBERS } from '../publication/content.ts'
import { CONTENT, newKeys, signedPublication } from '../publication/signed.fixture.ts'
import { canonicalJson, sha256 } from '../review/digest.ts'
import { signStatement } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { APPROVED_MEMBERS } from './members.ts'
import { PARTS, verifyPublication, type Part } from './verify-publication.ts'

type Answer = Awaited<ReturnType<typeof signedPublication>>
type Loose = Record<string, unknown>

const NOW = Date.parse('2026-12-01T00:00:00.000Z')

let keys: SigningKeys
let answer: Answer
beforeAll(async () => {
  keys = await newKeys()
  answer = await signedPublication(keys)
})

const verify = (document: unknown, jwks: unknown = keys.jwks) => verifyPublication(document, jwks, { now: NOW })

const unfitParts = async (document: unknown, jwks?: unknown): Promise<readonly Part[]> => {
  const { fits, checks } = await verify(document, jwks)
  expect(fits).toBe(false)
  return checks.filter((one) => !one.fits).map(({ part }) => part)
}

/** The publication with another statement, signed by the server's own key. */
const signedAs = async (more: Loose, changed: Loose = {}): Promise<unknown> => {
  const { slug, edition, publishedAt, proof, approval } = answer
  const statement = { slug, edition, publishedAt, covers: proof.covers, ...approval, ...more }
  return { ...answer, ...changed, proof: { ...proof, jws: await signStatement('publication', statement, keys) } }
}

const withHeader = (change: Loose): string => {
  const [header = '', ...rest] = answer.proof.jws.split('.')
  const members = JSON.parse(new TextDecoder().decode(base64url.decode(header))) as Loose
  return [base64url.encode(JSON.stringify({ ...members, ...change })), ...rest].join('.')
}

const withJws = (jws: unknown): unknown => ({ ...answer, proof: { ...answer.proof, jws } })

test('covers what the server covers: a member that the board approves and this list lacks would go unchecked', () => {
  expect(APPROVED_MEMBERS).toEqual(COVERED_MEMBERS)
})

describe('a publication as the server signed it', () => {
  test('fits in every part, and says who approved it', async () => {
    const { fits, checks, slug, edition } = await verifyPublication(answer, keys.jwks, {
      now: NOW,
      expected: { slug: 'does-it-help', id: 'p1', edition: 2 },
    })
    expect(checks.map(({ part, fits: one }) => [part, one])).toEqual(PARTS.map((part) => [part, true]))
    expect({ fits, slug, edition }).toEqual({ fits: true, slug: 'does-it-help', edition: 2 })
    expect(checks.find(({ part }) => part === 'quorum')?.sentence).toContain('Rosa Fictional, Quentin Invented')
  })

  test('fits by an older key that is still published', async () => {
    const newer = await newKeys()
    expect((await verify(answer, { keys: [...newer.jwks.keys, ...keys.jwks.keys] })).fits).toBe(true)
  })

  test('fits in whatever order its members stand', async () => {
    const reversed = Object.fromEntries(Object.entries(answer).reverse())
    expect((await verify(reversed)).fits).toBe(true)
  })

  test('names what is shown and not covered, also members that nobody knows', async () => {
    const { fits, notCovered } = await verify({ ...answer, advert: 'Buy this.' })
    expect(fits).toBe(true)
    const names = notCovered.map((line) => line.split(':')[0])
    expect(names).toEqual(
      expect.arrayContaining(['relatedQuestions', 'alerts', 'pendingUpdate', 'corrections', 'advert']),
    )
    expect(names).not.toEqual(expect.arrayContaining(['sections']))
    expect(notCovered.join('\n')).toContain('advert: nothing is known of it')
  })

  test('warns of an overdue review and of what the server warns of, and still fits', async () => {
    const alert = { status: 'retracted', message: 'Reference 1 was retracted.' }
    const { fits, warnings } = await verifyPublication({ ...answer, alerts: [alert] }, keys.jwks, {
      now: Date.parse('2028-01-01'),
    })
    expect(fits).toBe(true)
    expect(warnings).toEqual([
      'Its review has been due since 2027-11-22T11:00:00.000Z.',
      'The server warns: Reference 1 was retracted.',
    ])
  })
})

test('an earlier edition fits, and is said to be one', async () => {
  const { fits, warnings } = await verify({ ...answer, status: 'superseded', reviewStatus: 'superseded' })
  expect({ fits, warnings }).toEqual({
    fits: true,
    warnings: ['It is an earlier edition: a later one took its place.'],
  })
})

describe('what does not fit is named', () => {
  test.each(COVERED_MEMBERS.filter((name) => CONTENT[name] !== null))(
    'a proof that leaves out “%s”, signed by the server itself',
    async (left) => {
      const covers = COVERED_MEMBERS.filter((name) => name !== left)
      const digest = sha256(canonicalJson(Object.fromEntries(covers.map((name) => [name, CONTENT[name]]))))
      const document = (await signedAs({ covers, digest }, { approval: { ...answer.approval, digest } })) as {
        proof: object
      }
      expect(await unfitParts({ ...document, proof: { ...document.proof, covers } })).toEqual(['covers'])
    },
  )

  test.each<[string, (told: Answer) => unknown, readonly Part[]]>([
    ['another word', (told) => ({ ...told, question: 'Does it cure?' }), ['words', 'statement']],
    [
      'another word with its own fingerprint',
      (told) => {
        const words = { ...CONTENT, question: 'Does it cure?' }
        return { ...told, ...words, approval: { ...told.approval, digest: sha256(canonicalJson(words)) } }
      },
      ['statement'],
    ],
    ['half a character in the text', (told) => ({ ...told, question: 'Does it help \ud83c?' }), ['words', 'statement']],
    [
      'a covered member that is missing',
      ({ changeNote: _changeNote, ...told }) => told,
      ['covers', 'words', 'statement'],
    ],
    [
      'a covered name that every object inherits',
      (told) => ({ ...told, proof: { ...told.proof, covers: [...told.proof.covers, '__proto__'] } }),
      ['covers', 'statement'],
    ],
    [
      'a name that is covered twice',
      (told) => ({ ...told, proof: { ...told.proof, covers: [...told.proof.covers, 'question'] } }),
      ['covers', 'words', 'statement'],
    ],
    ['another edition', (told) => ({ ...told, edition: 3 }), ['statement']],
    ['another address', (told) => ({ ...told, slug: 'does-it-cure' }), ['statement']],
    ['another day', (told) => ({ ...told, publishedAt: '2026-11-23T12:00:00.000Z' }), ['statement']],
    [
      'a name that was not signed',
      (told) => ({
        ...told,
        approval: {
          ...told.approval,
          reviewers: told.approval.reviewers.map((one, index) => ({ ...one, name: `Somebody ${index}` })),
        },
      }),
      ['statement'],
    ],
    [
      'a later review',
      (told) => ({ ...told, approval: { ...told.approval, nextReviewDue: '2099-01-01' } }),
      ['statement'],
    ],
    ['a retraction', (told) => ({ ...told, status: 'retracted' }), ['status']],
    ['a review that is not over', (told) => ({ ...told, reviewStatus: 'under-review' }), ['status']],
    [
      'a related question in other words, under the name that nothing covers',
      (told) => ({ ...told, relatedQuestions: [{ question: 'Buy this?', slug: null }] }),
      ['related'],
    ],
  ])('%s', async (_what, change, parts) => {
    expect(await unfitParts(change(answer))).toEqual(parts)
  })

  test.each<[string, Loose, readonly Part[]]>([
    ['fewer people than the quorum', { quorum: 3 }, ['quorum']],
    ['no quorum at all', { quorum: 0 }, ['quorum']],
    ['one person twice', { reviewers: 'twice' }, ['quorum']],
    ['nobody', { reviewers: [] }, ['quorum']],
    ['an approval before its decisions', { approvedAt: '2026-11-22T09:00:00.000Z' }, ['times']],
    ['an approval after the publication', { approvedAt: '2026-11-22T13:00:00.000Z' }, ['times']],
    ['a time that is none', { approvedAt: 'soon' }, ['times']],
  ])('%s, though the server signed it', async (_what, change, parts) => {
    const [first] = answer.approval.reviewers
    const more =
      change.reviewers === 'twice'
        ? { reviewers: [first, { ...first, decidedAt: '2026-11-22T10:30:00.000Z' }] }
        : change
    expect(await unfitParts(await signedAs(more, { approval: { ...answer.approval, ...more } }))).toEqual(parts)
  })

  test('another publication than the address says', async () => {
    for (const expected of [{ slug: 'does-it-harm' }, { id: 'p2' }, { edition: 1 }]) {
      const { fits, checks } = await verifyPublication(answer, keys.jwks, { now: NOW, expected })
      expect([fits, checks.filter((one) => !one.fits).map(({ part }) => part)]).toEqual([false, ['address']])
    }
  })

  test.each([[null], ['text'], [3], [[]], [{}], [{ proof: 3, approval: [] }], [{ proof: { covers: [], jws: '..' } }]])(
    'something that is no publication: %j',
    async (document) => {
      expect(await unfitParts(document)).toEqual(expect.arrayContaining(['covers', 'words', 'key']))
    },
  )
})

describe('a signature is not believed', () => {
  test('whose header asks for no algorithm, for another one or for another type of statement', async () => {
    for (const change of [{ alg: 'none' }, { alg: 'HS256' }, { alg: 'ES256' }, { typ: 'JWT' }, { typ: undefined }])
      expect(await unfitParts(withJws(withHeader(change)))).toEqual(['signature'])
    const [header, payload] = withHeader({ alg: 'none' }).split('.')
    expect(await unfitParts(withJws(`${header}.${payload}.`))).toEqual(['signature'])
  })

  test('of a decision, an event or a head of the ledger', async () => {
    for (const type of ['decision', 'event', 'ledger-head'] as const)
      expect(await unfitParts(await signedPublication(keys, CONTENT, type))).toEqual(['signature'])
  })

  test('of a key that the server does not publish, whatever key its header brings along', async () => {
    const forger = await newKeys()
    const forged = await signedPublication(forger)
    expect(await unfitParts(forged)).toEqual(['key'])
    const [own] = keys.jwks.keys
    const [theirs] = forger.jwks.keys
    const named = await signedPublication({ ...forger, kid: own!.kid! })
    expect(await unfitParts(named)).toEqual(['signature'])
    const { CompactSign } = await import('jose')
    const payload = base64url.decode(named.proof.jws.split('.')[1]!)
    const jws = await new CompactSign(payload)
      .setProtectedHeader({ alg: 'EdDSA', kid: own!.kid!, typ: 'imprimatur-publication+jws', jwk: theirs! })
      .sign(forger.privateKey)
    expect(await unfitParts({ ...named, proof: { ...named.proof, jws } })).toEqual(['signature'])
  })

  test('where its key’s name is another key’s, two keys’, or the private half is public', async () => {
    const [own] = keys.jwks.keys
    const [other] = (await newKeys()).jwks.keys
    expect(await unfitParts(answer, { keys: [{ ...other, kid: own!.kid }] })).toEqual(['signature'])
    expect(await unfitParts(answer, { keys: [own, { ...other, kid: own!.kid }] })).toEqual(['key'])
    expect(await unfitParts(answer, { keys: [{ ...own, d: 'AAAA' }] })).toEqual(['key'])
    for (const jwks of [null, {}, { keys: 'x' }, { keys: [null] }])
      expect(await unfitParts(answer, jwks)).toEqual(['key'])
  })

  test('in another spelling of the same bytes', async () => {
    const { jws } = answer.proof
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = letters[letters.indexOf(jws.at(-1)!) ^ 1]!
    for (const text of [`${jws.slice(0, -1)}${last}`, `${jws}=`, `${jws}\n`, ` ${jws}`, `${jws}.`])
      expect((await verify(withJws(text))).fits).toBe(false)
    const [own] = keys.jwks.keys
    const x = `${own!.x!.slice(0, -1)}${letters[letters.indexOf(own!.x!.at(-1)!) ^ 1]!}`
    expect(await unfitParts(answer, { keys: [{ ...own, x }] })).toEqual(['key'])
  })
})
