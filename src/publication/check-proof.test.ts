import { beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aRound, aVote } from '../review/facts.fixture.ts'
import { canonicalJson, sha256 } from '../review/digest.ts'
import { signStatement, type StatementType } from '../signing/jws.ts'
import { loadSigningKeys, type SigningKeys } from '../signing/keys.ts'
import { checkProof, PROOF_PARTS } from './check-proof.ts'
import type { ApprovedContent } from './content.ts'
import { coveredMembers, publicationDocument, publicationStatement, type PublicationDocument } from './document.ts'

const content: ApprovedContent = {
  question: 'Does it help?',
  summary: 'Yes – a little.',
  language: 'en',
  audiences: ['patient'],
  provenance: { method: 'human', tool: null, note: null },
  sections: [],
  bibliography: [],
  relatedQuestionTexts: ['Does it harm?'],
  topics: [{ slug: 'sleep', name: 'Sleep' }],
  disclaimer: 'Ask your doctor.',
  changeNote: null,
}
const place = { slug: 'does-it-help', edition: 2, publishedAt: '2026-11-22T12:00:00.000Z' }

type Answer = PublicationDocument & typeof place

const newKeys = async (): Promise<SigningKeys> => {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'proof-'))
  const keys = await loadSigningKeys({ DATA_DIR, SIGNING_KEYS: undefined })
  rmSync(DATA_DIR, { recursive: true })
  return keys
}

/** A publication as the server makes and signs it, and as it comes over the wire. */
const publish = async (
  text: ApprovedContent,
  by: SigningKeys,
  type: StatementType = 'publication',
): Promise<Answer> => {
  const canonicalContent = canonicalJson(text)
  const digest = sha256(canonicalContent)
  const votes = ['a', 'b'].map((reviewerId) => aVote({ reviewerId, digest }))
  const round = {
    ...aRound({ votes, digest }),
    number: 1,
    canonicalContent,
    approvedAt: '2026-11-22T11:00:00.000Z',
    nextReviewDue: null,
  }
  const document = publicationDocument(round, { ...place, corrections: [] })
  const covers = coveredMembers(text)
  const jws = await signStatement(type, publicationStatement(document, covers, place), by)
  return JSON.parse(JSON.stringify({ ...document, proof: { covers, jws }, ...place })) as Answer
}

let keys: SigningKeys
let answer: Answer
beforeAll(async () => {
  keys = await newKeys()
  answer = await publish(content, keys)
})

const unfit = async (told: unknown, jwks: unknown = keys.jwks) => {
  const { fits, checks } = await checkProof(told, jwks)
  const parts = checks.filter((one) => !one.fits).map(({ part }) => part)
  expect([fits, parts.length > 0]).toEqual([false, true])
  return parts
}

test('a publication as the server signed it fits in every part', async () => {
  const { fits, checks } = await checkProof(answer, keys.jwks)
  expect(checks.map(({ part, fits: one }) => [part, one])).toEqual(PROOF_PARTS.map((part) => [part, true]))
  expect(fits).toBe(true)
})

test('it fits by an older key that is still published', async () => {
  const newer = await newKeys()
  const { fits } = await checkProof(answer, { keys: [...newer.jwks.keys, ...keys.jwks.keys] })
  expect(fits).toBe(true)
})

describe('what does not fit is named', () => {
  test.each<[string, (told: Answer) => unknown, readonly string[]]>([
    ['another word', (told) => ({ ...told, question: 'Does it cure?' }), ['words', 'digest']],
    [
      'another word with its own fingerprint',
      (told) => {
        const words = { ...content, question: 'Does it cure?' }
        return { ...told, ...words, approval: { ...told.approval, digest: sha256(canonicalJson(words)) } }
      },
      ['digest'],
    ],
    [
      'a part of the text that nothing covers',
      (told) => ({
        ...told,
        proof: { ...told.proof, covers: told.proof.covers.filter((one) => one !== 'disclaimer') },
      }),
      ['words', 'covers', 'digest'],
    ],
    [
      'a list of covered members that was not signed',
      (told) => ({ ...told, proof: { ...told.proof, covers: [...told.proof.covers, 'nothing'] } }),
      ['digest'],
    ],
    ['another edition', (told) => ({ ...told, edition: 3 }), ['edition']],
    ['another address', (told) => ({ ...told, slug: 'does-it-cure' }), ['edition']],
    [
      'a name that was not signed',
      (told) => ({
        ...told,
        approval: {
          ...told.approval,
          reviewers: told.approval.reviewers.map((one) => ({ ...one, name: 'Somebody Else' })),
        },
      }),
      ['names'],
    ],
    ['a smaller quorum', (told) => ({ ...told, approval: { ...told.approval, quorum: 1 } }), ['approval']],
    [
      'a later review',
      (told) => ({ ...told, approval: { ...told.approval, nextReviewDue: '2099-01-01T00:00:00.000Z' } }),
      ['approval'],
    ],
  ])('%s', async (_what, change, parts) => {
    expect(await unfit(change(answer))).toEqual(parts)
  })

  test('a key that the server does not publish', async () => {
    expect(await unfit(await publish(content, await newKeys()))).toEqual(['key'])
  })

  test('a key that only bears the right name', async () => {
    const [own] = keys.jwks.keys
    const [other] = (await newKeys()).jwks.keys
    expect(await unfit(answer, { keys: [{ ...other, kid: own!.kid }] })).toEqual(['signature'])
  })

  test('a signature that was made for something else', async () => {
    expect(await unfit(await publish(content, keys, 'event'))).toEqual(['signature'])
  })

  test('a signature with any one character changed', async () => {
    const { jws } = answer.proof
    for (let at = jws.lastIndexOf('.') + 1; at < jws.length; at += 1) {
      const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1)
      expect([at, await unfit({ ...answer, proof: { ...answer.proof, jws: changed } })]).toEqual([at, ['signature']])
    }
  })

  test('a signature whose last character is another one of the same bytes', async () => {
    const { jws } = answer.proof
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const sameBytes = letters[letters.indexOf(jws.at(-1)!) ^ 1]!
    const changed = `${jws.slice(0, -1)}${sameBytes}`
    expect(await unfit({ ...answer, proof: { ...answer.proof, jws: changed } })).toEqual(['signature'])
  })

  test('a signature or covered names that only read the same, each in a list of its own', async () => {
    const { jws, covers } = answer.proof
    expect(await unfit({ ...answer, proof: { covers, jws: [jws] } })).toEqual(['key'])
    expect(await unfit({ ...answer, proof: { covers: covers.map((name) => [name]), jws } })).toContain('words')
  })

  test.each([[null], ['text'], [{}], [{ proof: 3, approval: [] }]])(
    'an answer that is no publication: %p',
    async (told) => {
      expect(await unfit(told)).toContain('key')
    },
  )
})
