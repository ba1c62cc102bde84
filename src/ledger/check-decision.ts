import type { StoredRound } from '../commands/rounds.ts'
import { decisionKey } from '../commands/settle-round.ts'
import type { StoredRow } from '../commands/store.ts'
import type { decisionStatement } from '../review/decision-statement.ts'
import { canonicalJson } from '../review/digest.ts'
import { readStatement } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { problem, type Problem, type ProblemCode } from './problem.ts'

type Statement = ReturnType<typeof decisionStatement>

/** A decision's row against its own signature, and against the vote in its round's row. */
export const checkDecision = async (
  row: StoredRow,
  round: StoredRound,
  keys: Pick<SigningKeys, 'jwks'>,
): Promise<readonly Problem[]> => {
  const found = (code: ProblemCode, message: string): readonly Problem[] => [
    problem(
      code,
      { collection: 'review-decisions', id: row.id, key: String(row.key ?? '') },
      `The decision of ${String(row.reviewerName)} in round ${round.number} of “${round.question}” ${message}`,
    ),
  ]
  const statement = (await readStatement('decision', String(row.signature ?? ''), keys)) as Statement | null
  if (!statement) return found('DECISION_UNSIGNED', 'does not carry a signature of this server.')
  const different = differingColumn(row, statement)
  if (different) return found('DECISION_CHANGED', `says something else than was signed: its ${different} was changed.`)
  const vote = round.votes.find(({ signature }) => signature === row.signature)
  return vote && row.key === decisionKey(round, vote.reviewerId)
    ? []
    : found('DECISION_UNKNOWN', 'is none of the decisions that this round holds.')
}

/** The columns that repeat a member of the signed statement under its own name. */
const REPEATED = [
  'byline',
  'verdict',
  'meaning',
  'digest',
  'checklist',
  'conflict',
  'interests',
  'comment',
  'actingFor',
] as const satisfies readonly (keyof Statement)[]

/** The first column that says something else than the statement that was signed. */
const differingColumn = (row: StoredRow, statement: Statement): string | null => {
  const { round, reviewerId, userId, byline, decidedAt } = statement
  const signed: Readonly<Record<string, unknown>> = {
    key: `${round.id}:${reviewerId}`,
    reviewState: round.id,
    article: round.article,
    reviewer: reviewerId,
    user: userId,
    reviewerName: byline.name,
    decidedAt: Date.parse(decidedAt),
    ...Object.fromEntries(REPEATED.map((member) => [member, statement[member]])),
  }
  const stored: StoredRow = { ...row, decidedAt: new Date(row.decidedAt as string).getTime() }
  const differs = (column: string) => canonicalJson(plain(stored[column])) !== canonicalJson(plain(signed[column]))
  return Object.keys(signed).find(differs) ?? null
}

/** As JSON has it; an id may be an object of the database's. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown
