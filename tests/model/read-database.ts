import { createHash } from 'node:crypto'
import type { Row } from '@libsql/client'
import { broken } from './broken.ts'
import type { Database } from './database.ts'
import {
  isOpen,
  stands,
  type Assignment,
  type Grant,
  type Member,
  type Model,
  type Person,
  type Publication,
  type Round,
  type Settings,
  type State,
  type Verdict,
} from './model.ts'

/** The database in the model's terms. On the way it holds each row against what its other columns and tables say of it. */
export const readDatabase = async (
  database: Database,
  users: Model['users'],
  topics: Model['topics'],
): Promise<Model> => {
  const events = await eventsOf(database)
  const decisions = new Set((await database.rows('SELECT key FROM review_decisions')).map(({ key }) => String(key)))
  const rounds = (await database.rows('SELECT * FROM review_states ORDER BY created_at, rowid')).map((row) => {
    const round = toRound(row)
    checkRound(row, round, decisions, events.get(`round:${round.id}`) ?? [])
    return round
  })
  const voted = rounds.reduce((sum, { votes }) => sum + votes.length, 0)
  if (decisions.size !== voted) broken(`There are ${decisions.size} decisions, and ${voted} votes.`)
  return {
    users,
    topics,
    settings: await settingsOf(database),
    policyEvents: events.get('policy')?.length ?? 0,
    grants: (await database.rows('SELECT id, user_id, role FROM grants ORDER BY rowid')).map(
      ({ id, user_id, role }) => ({ id: String(id), user: String(user_id), role: role as Grant['role'] }),
    ),
    members: await membersOf(database),
    articles: await articlesOf(database),
    rounds,
    publications: (await database.rows('SELECT * FROM publications ORDER BY rowid')).map((row) =>
      toPublication(row, events.get(`publication:${row.id}`) ?? []),
    ),
    wrongPasswords: new Map(),
    done: new Map(),
    tick: Date.now(),
  }
}

const json = <Value>(column: unknown): Value => JSON.parse(String(column ?? 'null')) as Value
const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

const eventsOf = async (database: Database): Promise<ReadonlyMap<string, string[]>> => {
  const rows = await database.rows('SELECT subject, action FROM events ORDER BY seq')
  const bySubject = grouped(rows, ({ subject }) => String(subject))
  return new Map([...bySubject].map(([subject, found]) => [subject, found.map(({ action }) => String(action))]))
}

const settingsOf = async (database: Database): Promise<Settings> => {
  const [row] = await database.rows('SELECT * FROM review_policy')
  type Rule = { topic: string; quorum?: number | null; specialties?: string[] }
  return {
    quorum: Number(row?.quorum),
    reviewerChanges: Number(row?.reviewer_changes),
    answersRequired: row?.answers_required === 1,
    rules: (json<Rule[] | null>(row?.topic_rules) ?? []).map(({ topic, quorum, specialties }) => ({
      topic,
      quorum: quorum ?? 0,
      specialties: specialties ?? [],
    })),
  }
}

const membersOf = async (database: Database): Promise<Member[]> => {
  const texts = grouped(await database.rows('SELECT parent_id, text FROM reviewers_texts ORDER BY "order"'), (row) =>
    String(row.parent_id),
  )
  const today = new Date().toISOString().slice(0, 10)
  return (await database.rows('SELECT * FROM reviewers ORDER BY created_at, rowid')).map((row) => ({
    id: String(row.id),
    specialties: (texts.get(String(row.id)) ?? []).map(({ text }) => String(text)),
    user: row.user_id === null ? null : String(row.user_id),
    active: row.active === 1,
    inTerm: row.term_end === null || String(row.term_end).slice(0, 10) >= today,
    saysNothingToDisclose: row.nothing_to_disclose === 1,
    interests: (json<{ topics?: string[]; material?: boolean }[] | null>(row.interests) ?? []).map((interest) => ({
      topics: interest.topics ?? [],
      material: interest.material === true,
    })),
  }))
}

const articlesOf = async (database: Database): Promise<Model['articles']> => {
  const topics = grouped(
    await database.rows("SELECT parent_id, topics_id FROM articles_rels WHERE path = 'topics'"),
    (row) => String(row.parent_id),
  )
  return (await database.rows('SELECT * FROM articles ORDER BY created_at, rowid')).map((row) => ({
    id: String(row.id),
    question: String(row.question),
    isComplete: json<unknown[] | null>(row.sections) !== null && json<unknown[]>(row.sections).length > 0,
    words: null,
    text: {
      summary: row.summary === null ? null : String(row.summary),
      topics: (topics.get(String(row.id)) ?? []).map(({ topics_id }) => String(topics_id)).sort(),
    },
    savedBy: new Map(
      Object.entries(json<Record<string, string>>(row.contributors)).map(([user, at]) => [user, Date.parse(at)]),
    ),
  }))
}

type StoredAssignment = Readonly<
  Record<'reviewerId' | 'userId', string> &
    Record<'acceptedAt' | 'declinedAt' | 'recusedAt' | 'replacedAt', string | null>
> & { readonly inPlaceOf: { readonly reviewerId: string } | null }
type StoredVote = Readonly<Record<'reviewerId' | 'userId' | 'digest' | 'conflict', string>> & {
  readonly verdict: Verdict
  readonly byline: { readonly specialties: readonly string[] }
}
type StoredPolicy = Settings & { readonly specialties: readonly { readonly anyOf: readonly string[] }[] }

const millisecondsOf = (time: unknown): number | null => (time === null ? null : Date.parse(String(time)))

const toRound = (row: Row): Round => {
  const policy = json<StoredPolicy>(row.policy)
  const content = json<{ summary: string | null }>(row.canonical_content)
  return {
    id: String(row.id),
    article: String(row.article_id),
    number: Number(row.round),
    digest: String(row.digest),
    text: {
      summary: content.summary,
      topics: json<{ id: string }[]>(row.topics)
        .map(({ id }) => id)
        .sort(),
    },
    policy: {
      quorum: policy.quorum,
      reviewerChanges: policy.reviewerChanges,
      answersRequired: policy.answersRequired,
      specialties: policy.specialties.map(({ anyOf }) => anyOf),
    },
    contributors: new Set(json<string[]>(row.contributors)),
    submittedAt: Date.parse(String(row.submitted_at)),
    state: row.state as State,
    assignments: json<StoredAssignment[]>(row.assignments).map(toAssignment),
    votes: json<StoredVote[]>(row.votes).map(({ reviewerId, userId, verdict, digest, conflict, byline }) => ({
      member: reviewerId,
      user: userId,
      verdict,
      digest,
      conflicted: conflict !== 'none',
      specialties: byline.specialties,
    })),
    comments: new Map(
      json<{ id: string; userId: string; answers: unknown[] }[]>(row.comments).map(({ id, userId, answers }) => [
        id,
        { by: userId, answers: answers.length },
      ]),
    ),
    publishAt: millisecondsOf(row.publish_at),
    approvedAt: millisecondsOf(row.approved_at),
    released: row.released_at !== null,
    edition: row.edition === null ? null : Number(row.edition),
    history: json<{ action: string }[]>(row.history).map(({ action }) => action),
  }
}

const toAssignment = (stored: StoredAssignment): Assignment => ({
  member: stored.reviewerId,
  user: stored.userId,
  inPlaceOf: stored.inPlaceOf?.reviewerId ?? null,
  accepted: stored.acceptedAt !== null,
  ended: stored.recusedAt ? 'recused' : stored.replacedAt ? 'replaced' : stored.declinedAt ? 'declined' : null,
})

const toPublication = (row: Row, history: string[]): Publication => {
  if (row.settled !== 1) broken(`The publication ${row.id} is not settled.`)
  type Stored = { edition: number; by: string; review: { by: string } | null }
  return {
    id: String(row.id),
    article: String(row.article_id),
    round: String(row.review_state_id),
    edition: Number(row.edition),
    live: row.status === 'live',
    retractedAt: millisecondsOf(row.retracted_at) ?? 0,
    retractions: json<Stored[]>(row.retractions).map(({ edition, by, review }) => ({
      edition,
      by,
      reviewedBy: review?.by ?? null,
    })),
    history,
  }
}

/** What a round's row says twice must agree, and nobody may have decided on their own text. */
const checkRound = (row: Row, round: Round, decisions: ReadonlySet<string>, events: readonly string[]): void => {
  const about = `Round ${round.number} of the article ${round.article}`
  const sha256 = createHash('sha256').update(String(row.canonical_content), 'utf8').digest('hex')
  if (sha256 !== round.digest) broken(`${about}: the digest is not that of the frozen text.`)
  const standing = round.assignments.filter(stands).map(({ user }) => user)
  if (row.assignees !== (standing.length === 0 ? '' : `|${standing.join('|')}|`))
    broken(`${about}: the column of those assigned is ${row.assignees}.`)
  if ((row.open_key === round.article) !== isOpen(round))
    broken(`${about}: ${round.state}, and its open key is ${row.open_key}.`)
  if (row.settled !== 1) broken(`${about} is not settled.`)
  if (events.join() !== round.history.join())
    broken(`${about}: its history is ${round.history.join()}, and the ledger says ${events.join()}.`)
  for (const { member, user } of round.votes) {
    if (!decisions.has(`${round.id}:${member}`)) broken(`${about}: a vote has no decision row.`)
    if (round.contributors.has(user)) broken(`${about}: somebody decided on their own text.`)
  }
  const steps = json<{ before: string | null; after: string }[]>(row.history)
  steps.forEach(({ before }, index) => {
    const last = steps[index - 1]?.after ?? null
    // "approved" is what an approval brought about: it stands in the history with the record after both.
    if (before !== last) broken(`${about}: step ${index + 1} of its history does not begin where the one before ended.`)
  })
}

/** The accounts of the demo's people, by their e-mail addresses. */
export const usersOf = async (
  database: Database,
  emails: Readonly<Record<Person, string>>,
): Promise<Model['users']> => {
  const rows = await database.rows('SELECT id, email FROM users')
  const ids = new Map(rows.map(({ id, email }) => [String(email), String(id)]))
  return new Map(Object.entries(emails).map(([person, email]) => [person as Person, ids.get(email) ?? '']))
}
