import { recordDigest, toRound, type HistoryEntry, type StoredRound } from '../commands/rounds.ts'
import { decisionKey } from '../commands/settle-round.ts'
import type { StoredRow } from '../commands/store.ts'
import { assigneesColumn } from '../review/assignees.ts'
import { decisionStatement } from '../review/decision-statement.ts'
import { canonicalJson, sha256 } from '../review/digest.ts'
import { standing } from '../review/round.ts'
import { isOpen } from '../review/vocabulary.ts'
import { vouchesFor } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { checkDecision } from './check-decision.ts'
import { problem, type Problem, type ProblemCode } from './problem.ts'
import type { StoredEvent } from './stored-event.ts'

type Keys = Pick<SigningKeys, 'jwks'>

/**
 * A round's row against its own digests, the signatures of its votes, its decision rows, and the events that tell of it.
 * Where its follow-up work is not done, what is merely missing is one `ROW_UNFINISHED`.
 */
export const checkRound = async (
  row: StoredRow,
  decisions: readonly StoredRow[],
  events: readonly StoredEvent[],
  keys: Keys,
): Promise<readonly Problem[]> => {
  const round = toRound(row)
  const found = (code: ProblemCode, message: string): Problem =>
    problem(code, { collection: 'review-states', id: round.id }, `${nameOf(round)} ${message}`)

  const steps = stepsOf(round, events)
  const undecided = round.votes.filter(
    ({ reviewerId }) => !decisions.some(({ key }) => key === decisionKey(round, reviewerId)),
  )
  const isUnfinished = !round.settled && (steps.missing > 0 || undecided.length > 0)

  const problems: Problem[] = []
  if (sha256(round.canonicalContent) !== round.digest)
    problems.push(found('ROUND_TEXT_CHANGED', 'holds another text than the one that its digest was taken of.'))
  for (const vote of round.votes) {
    if (!(await vouchesFor('decision', vote.signature, decisionStatement(round, vote), keys)))
      problems.push(
        found('VOTE_UNSIGNED', `has a decision of ${vote.byline.name} that its signature does not vouch for.`),
      )
  }
  if (steps.differs !== null) problems.push(found('ROUND_HISTORY_CHANGED', steps.differs))
  else if (steps.missing > 0 && !isUnfinished)
    problems.push(found('ROUND_HISTORY_CHANGED', 'has steps in its history that no event tells of.'))
  if (problems.length === 0 && recordDigest(round) !== round.history.at(-1)?.after)
    problems.push(
      found('RECORD_CHANGED', `is not what its last step (${round.history.at(-1)?.action ?? 'none'}) left it.`),
    )

  const bookkeeping = wrongBookkeeping(round, row)
  if (bookkeeping !== null)
    problems.push(found('ROUND_BOOKKEEPING_CHANGED', `has a ${bookkeeping} that does not fit what else it says.`))
  if (isUnfinished) {
    problems.push(
      found('ROW_UNFINISHED', 'has steps whose follow-up work is not done; a running server does it by itself.'),
    )
  } else {
    for (const { byline } of undecided)
      problems.push(found('DECISION_MISSING', `has a decision of ${byline.name} whose own row is not there.`))
  }
  for (const decision of decisions) problems.push(...(await checkDecision(decision, round, keys)))
  return problems
}

const nameOf = ({ number, question }: StoredRound): string => `Round ${number} of “${question}”`

/** Members that a step's event repeats from the round's history. */
const REPEATED = [
  'action',
  'at',
  'actor',
  'requestId',
  'before',
  'after',
] as const satisfies readonly (keyof HistoryEntry)[]

/** Compares the history with the events that repeat it, each by its number. */
const stepsOf = (
  { id, history, digest, article }: StoredRound,
  events: readonly StoredEvent[],
): { readonly missing: number; readonly differs: string | null } => {
  const byNumber = new Map(
    events.flatMap((stored) => {
      const number = stored.event.key.startsWith(`${id}:`) ? stored.event.key.slice(id.length + 1) : ''
      return /^\d+$/.test(number) ? [[Number(number), stored.event] as const] : []
    }),
  )
  for (const [index, entry] of history.entries()) {
    const event = byNumber.get(index)
    if (!event) continue
    const different =
      REPEATED.find((member) => event[member] !== entry[member]) ??
      (canonicalJson(event.details) === canonicalJson(entry.details ?? null) ? undefined : 'details') ??
      (event.digest === digest ? undefined : 'digest') ??
      (event.article === article ? undefined : 'article')
    if (different)
      return {
        missing: 0,
        differs: `differs from event ${event.seq} in what it says of its step "${entry.action}": the ${different}.`,
      }
  }
  const numbers = [...byNumber.keys()]
  if (numbers.some((number) => number >= history.length))
    return { missing: 0, differs: 'has fewer steps in its history than the events tell of.' }
  const missing = history.length - numbers.length
  // Events are written in order: only the last ones can be outstanding.
  const isTail = numbers.every((number) => number < history.length - missing)
  return isTail
    ? { missing, differs: null }
    : { missing: 0, differs: 'has a step in its history whose event is missing.' }
}

/** The first column that is derived from the others and does not fit them. */
const wrongBookkeeping = (round: StoredRound, row: StoredRow): string | null => {
  const roundKey = `${round.article}:${round.number}`
  const expected: Readonly<Record<string, unknown>> = {
    assignees: assigneesColumn(standing(round.assignments)),
    roundKey,
    openKey: isOpen(round.state) ? round.article : `closed:${roundKey}`,
    // One write a step; an approval and what it brings about are one write of two entries.
    revision: round.history.filter(({ action }) => action !== 'approved').length,
  }
  return Object.keys(expected).find((column) => (row[column] ?? '') !== expected[column]) ?? null
}
