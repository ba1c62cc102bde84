import { codeOf, decide, importText, submit, type Client, type RoundRef } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { docsOf, type Member, type Rehearsal } from './rehearsal.ts'

export type ApproversRace = {
  readonly quorum: number
  readonly edition: number
  /** How many of the approvals were acknowledged. */
  readonly acknowledged: number
  /** How many were refused, by code. */
  readonly refused: Readonly<Record<string, number>>
  readonly seconds: number
  /** What is wrong, each a sentence. */
  readonly faults: readonly string[]
}

/** Editions that one article gets before the next article's turn. */
const EDITIONS = 10

/** Rounds in which all members approve at once; each round is the next edition of its article. */
export async function* raceApprovers(
  rehearsal: Rehearsal,
  members: readonly Member[],
  quorums: readonly number[],
): AsyncGenerator<ApproversRace> {
  const people = rehearsal.at(0)
  let article = { id: '', slug: '' }
  for (const [index, quorum] of quorums.entries()) {
    const edition = (index % EDITIONS) + 1
    const policy = await people.administrator.post('/api/globals/review-policy', { quorum })
    if (policy.status !== 200) throw new Error(`The quorum could not be set: ${policy.text}`)
    if (edition === 1) article = (await importText(people, smallPage(`Throng${index}`))).article
    else await people.editor.patch(`/api/articles/${article.id}`, { changeNote: `Edition ${edition}.` })
    const round = await submit(people, article.id)
    const assigned = await people.managingEditor.post(`/api/review-states/${round.id}/assign`, {
      reviewers: members.map(({ reviewer }) => reviewer),
    })
    if (assigned.status !== 200) throw new Error(`Assigning failed: ${assigned.text}`)

    const start = performance.now()
    const answers = await Promise.all(members.map((member, call) => decide(member.at(call), round)))
    const seconds = (performance.now() - start) / 1000

    const done = answers.filter(({ status }) => status === 200)
    const refused: Record<string, number> = {}
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      const name = `${answer.status} ${codeOf(answer) ?? answer.text.slice(0, 80)}`
      refused[name] = (refused[name] ?? 0) + 1
    }
    const decisions = done.map(({ body }) => (body as { decision: { id: string } }).decision.id)
    yield {
      quorum,
      edition,
      acknowledged: done.length,
      refused,
      seconds,
      faults: [
        ...unless(done.length === quorum, `${done.length} approvals were acknowledged, and the quorum is ${quorum}`),
        ...Object.keys(refused)
          .filter((name) => !/^409 [A-Z_]+$/.test(name))
          .map((name) => `a refusal was ${name}`),
        ...(await faultsOf(people.managingEditor, people.anonymous, round, article.slug, {
          quorum,
          edition,
          decisions,
        })),
      ],
    }
  }
}

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault])

type Expected = { readonly quorum: number; readonly edition: number; readonly decisions: readonly string[] }

/** Asked over HTTP, as people ask: the round, its decisions, its events, and what readers get. */
const faultsOf = async (
  manager: Client,
  reader: Client,
  round: RoundRef,
  slug: string,
  { quorum, edition, decisions }: Expected,
): Promise<readonly string[]> => {
  const state = (await manager.get(`/api/review-states/${round.id}?depth=0`)).body as {
    state: string
    edition: number
    votes: readonly { userId: string }[]
  }
  const rows = docsOf<{ id: string }>(
    await manager.get(`/api/review-decisions?where[reviewState][equals]=${round.id}&limit=100&depth=0`),
  ).map(({ id }) => id)
  const actions = docsOf<{ action: string }>(
    await manager.get(`/api/events?where[reviewState][equals]=${round.id}&limit=100&depth=0`),
  ).map(({ action }) => action)
  const publications = docsOf<{ edition: number; approval: { digest: string; reviewers: unknown[] } }>(
    await reader.get(`/api/publications?where[slug][equals]=${slug}`),
  )
  const lost = decisions.filter((id) => !rows.includes(id))
  const expected = ['approved', 'assign', 'published', 'submit', ...Array.from({ length: quorum }, () => 'approve')]
  return [
    ...unless(state.state === 'approved' && state.edition === edition, `the round is ${state.state} ${state.edition}`),
    ...unless(state.votes.length === quorum, `the round has ${state.votes.length} votes`),
    ...unless(rows.length === quorum, `there are ${rows.length} decisions`),
    ...lost.map((id) => `the decision ${id} was acknowledged and is lost`),
    ...unless(actions.sort().join() === expected.sort().join(), `the events are ${actions.join(', ')}`),
    ...unless(publications.length === 1, `there are ${publications.length} publications`),
    ...publications.flatMap((publication) => [
      ...unless(publication.edition === edition, `edition ${publication.edition} is out, and not ${edition}`),
      ...unless(publication.approval.digest === round.digest, 'another text is out than was approved'),
      ...unless(
        publication.approval.reviewers.length === quorum,
        `the publication names ${publication.approval.reviewers.length} approvers`,
      ),
    ]),
  ]
}
