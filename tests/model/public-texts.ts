import type { Client } from '../support/client.ts'
import { isApproved } from './board-rules.ts'
import { broken } from './broken.ts'
import { digestOf, said, type Keys } from './ledger.ts'
import { find, type Model, type Round } from './model.ts'

type Document = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly slug: string
  readonly edition: number
  readonly question: string
  readonly summary: string | null
  readonly approval: { readonly digest: string; readonly quorum: number; readonly reviewers: readonly unknown[] }
  readonly proof: { readonly covers: readonly string[]; readonly jws: string }
}

/** The members without which a text would not be what the board read. */
const MUST_COVER = ['question', 'summary', 'sections', 'bibliography', 'disclaimer', 'topics']

/** What anybody can read without signing in: exactly what the model's board approved, and nothing else. */
export class PublicTexts {
  readonly #reader: Client
  readonly #keys: Keys
  /** Signatures that were verified before, with what they say. */
  readonly #said = new Map<string, Readonly<Record<string, unknown>>>()

  constructor(reader: Client, keys: Keys) {
    this.#reader = reader
    this.#keys = keys
  }

  async check(model: Model): Promise<void> {
    const { status, body, text } = await this.#reader.get('/api/publications?limit=100&depth=0')
    if (status !== 200) broken(`The public list answers ${status}: ${text.slice(0, 300)}`)
    const { docs } = body as { docs: readonly Document[] }
    const live = model.publications.filter((publication) => publication.live)
    const missing = live.filter(({ id }) => !docs.some((document) => document.id === id))
    if (missing.length > 0) broken(`An approved text is not public: ${missing.map(({ article }) => article).join()}`)
    for (const document of docs) {
      const publication = live.find(({ id }) => id === document.id)
      if (!publication) return broken(`"${document.question}" is public, and no approval of it stands.`)
      const round = find(model.rounds, publication.round)
      if (document.edition !== publication.edition)
        broken(`"${document.question}" is public as edition ${document.edition}.`)
      await this.#checkDocument(document, round, find(model.articles, round.article).question)
    }
  }

  async #checkDocument(document: Document, round: Round, question: string): Promise<void> {
    const { approval, proof } = document
    const about = `The public text "${document.question}"`
    const covered = Object.fromEntries(proof.covers.map((member) => [member, document[member]]))
    if (MUST_COVER.some((member) => !proof.covers.includes(member))) broken(`${about} is covered in part only.`)
    if (digestOf(covered) !== approval.digest) broken(`${about} is not what its digest was taken of.`)
    if (approval.digest !== round.digest) broken(`${about} has a digest that was not the one under review.`)
    if (document.question !== question || document.summary !== round.text.summary)
      broken(`${about} has other words than those that were submitted.`)

    const approvals = round.votes.filter((vote) => vote.verdict === 'approve' && vote.digest === approval.digest)
    if (!isApproved(round) || new Set(approvals.map(({ user }) => user)).size < round.policy.quorum)
      broken(`${about} is public without a quorum.`)
    if (approvals.some(({ user }) => round.contributors.has(user)))
      broken(`${about} was approved by one of its authors.`)
    if (approval.reviewers.length !== approvals.length || approval.quorum !== round.policy.quorum)
      broken(`${about} names ${approval.reviewers.length} of its ${approvals.length} approvers.`)

    const signed = this.#said.get(proof.jws) ?? (await said('publication', proof.jws, this.#keys))
    this.#said.set(proof.jws, signed)
    const { digest, slug, edition, covers } = signed
    if (
      digestOf([digest, slug, edition, covers]) !==
      digestOf([approval.digest, document.slug, document.edition, proof.covers])
    )
      broken(`${about} carries the signature of another text.`)
  }
}
