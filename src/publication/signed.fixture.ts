import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalJson, sha256 } from '../review/digest.ts'
import { aProfile, aRound, aVote } from '../review/facts.fixture.ts'
import { signStatement, type StatementType } from '../signing/jws.ts'
import { loadSigningKeys, type SigningKeys } from '../signing/keys.ts'
import type { ApprovedContent } from './content.ts'
import { coveredMembers, publicationDocument, publicationStatement } from './document.ts'

/** Keys of a server that never was. */
export const newKeys = async (): Promise<SigningKeys> => {
  const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'proof-'))
  const keys = await loadSigningKeys({ DATA_DIR, SIGNING_KEYS: undefined })
  rmSync(DATA_DIR, { recursive: true })
  return keys
}

const TEXT = 'Take it at night 🌙, or not at all.\u2028Ask “first” – <b>&amp;</b> \u0007\t\\ é, e\u0301.'

/** An article with all that canonical forms go wrong on: characters beyond the BMP, controls, line separators, HTML. */
export const CONTENT: ApprovedContent = {
  question: 'Does it help at night 🌙?',
  summary: null,
  language: 'en',
  audiences: ['patient'],
  provenance: { method: 'human', tool: null, note: null },
  sections: [
    {
      kind: 'guidelines',
      heading: 'From the Guidelines',
      audiences: [],
      content: {
        root: { type: 'root', children: [{ type: 'text', text: TEXT, '\ufb33': 1, '😀': 2, '\u0080': true }] },
      } as unknown as ApprovedContent['sections'][number]['content'],
      html: `<p>${TEXT}</p>`,
      text: TEXT,
    },
  ],
  bibliography: [
    {
      number: 1,
      reference: 'r1',
      kind: 'guideline',
      title: 'A guideline',
      titleTranslated: false,
      authors: [{ literal: 'A society that is made up' }],
      issuingBody: 'A society that is made up',
      container: 'A journal',
      year: 2024,
      language: 'en',
      doi: '10.1000/182',
      pmid: null,
      pmcid: null,
      url: null,
      citation: 'A society that is made up. A guideline. 2024.',
      csl: {
        id: 'r1',
        type: 'article-journal',
        title: 'A guideline',
      } as ApprovedContent['bibliography'][number]['csl'],
    },
  ],
  relatedQuestionTexts: ['Does it harm?'],
  topics: [{ slug: 'sleep', name: 'Sleep' }],
  disclaimer: 'Ask your doctor.',
  changeNote: 'The dose is clearer.',
}

export const PLACE = { slug: 'does-it-help', edition: 2, publishedAt: '2026-11-22T12:00:00.000Z' }

/** A publication as the server makes and signs it, and as it comes over the wire. */
export const signedPublication = async (
  keys: SigningKeys,
  content: ApprovedContent = CONTENT,
  type: StatementType = 'publication',
) => {
  const canonicalContent = canonicalJson(content)
  const digest = sha256(canonicalContent)
  const votes = ['Rosa Fictional', 'Quentin Invented'].map((name) =>
    aVote({ reviewerId: name, digest, decidedAt: '2026-11-22T10:00:00.000Z', byline: { ...aProfile().byline, name } }),
  )
  const round = {
    ...aRound({ votes, digest }),
    number: 1,
    canonicalContent,
    approvedAt: '2026-11-22T11:00:00.000Z',
    nextReviewDue: '2027-11-22T11:00:00.000Z',
  }
  const document = publicationDocument(round, { ...PLACE, corrections: [] })
  const covers = coveredMembers(content)
  const jws = await signStatement(type, publicationStatement(document, covers, PLACE), keys)
  const answer = {
    id: 'p1',
    status: 'live',
    reviewStatus: 'approved',
    reviewOverdue: false,
    relatedQuestions: content.relatedQuestionTexts.map((question) => ({ question, slug: null })),
    pendingUpdate: null,
    alerts: [],
    createdAt: PLACE.publishedAt,
    updatedAt: PLACE.publishedAt,
    ...document,
    proof: { covers, jws },
    ...PLACE,
  }
  return JSON.parse(JSON.stringify(answer)) as typeof answer
}
