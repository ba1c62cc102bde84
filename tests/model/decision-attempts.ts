import { CHECKED } from '../support/checked.ts'
import { PASSWORD } from '../support/server.ts'
import type { Attempt, Attempts } from './attempt.ts'
import { broken } from './broken.ts'
import type { Database } from './database.ts'
import { decided } from './effects.ts'
import { roundsOf, userOf, type Model, type Round, type Verdict } from './model.ts'
import { forRounds, nameOfRound, post } from './round-attempts.ts'
import { deciding, ownAssignment, type DecisionGiven } from './round-rules.ts'

/** One below the number that locks an account: a locked reviewer would end the run for nothing. */
const MOST_WRONG_PASSWORDS = 4

type Way = { readonly way: string; readonly given: Partial<DecisionGiven> }

const ways = (model: Model, round: Round, verdict: Verdict): readonly Way[] => [
  { way: 'in order', given: {} },
  ...(verdict === 'approve'
    ? [
        { way: 'with a comment', given: { comment: 'Well said.' } },
        { way: 'with a conflict of interest', given: { conflict: 'I advise the maker.' } },
        { way: 'an item unchecked', given: { isChecked: false } },
      ]
    : [{ way: 'no comment', given: { comment: '' } }]),
  { way: 'a digest of nothing', given: { digest: 'f'.repeat(64) } },
  { way: 'no word on conflicts', given: { conflict: '' } },
  { way: 'a material conflict', given: { conflict: 'I own the maker.', isMaterial: true } },
  { way: 'a wrong password', given: { isPasswordRight: false } },
  ...roundsOf(model, round.article)
    .filter(({ digest }) => digest !== round.digest)
    .slice(-1)
    .map(({ digest }) => ({ way: 'the digest of another round', given: { digest } })),
]

const decisions = (model: Model, verdicts: readonly Verdict[]): readonly Attempt[] =>
  forRounds(model, (who, round) => {
    const user = userOf(model, who)
    const mistyped = model.wrongPasswords.get(user) ?? 0
    return verdicts.flatMap((verdict) =>
      ways(model, round, verdict)
        .filter(({ given }) => given.isPasswordRight !== false || mistyped < MOST_WRONG_PASSWORDS)
        .map(({ way, given: more }): Attempt => {
          const given: DecisionGiven = {
            verdict,
            digest: round.digest,
            isChecked: true,
            conflict: 'none',
            isMaterial: false,
            comment: verdict === 'approve' ? '' : 'Say more.',
            isPasswordRight: true,
            ...more,
          }
          const reasons = deciding(model, who, round, given)
          return {
            who,
            what: `decides ${verdict} on ${nameOfRound(model, round)} (${way})`,
            way: `${verdict}, ${way}`,
            reasons,
            ...(isAnotherMember(model, round, user) ? { because: ' as another member' } : {}),
            send: post(who, round, 'decide', {
              verdict,
              digest: given.digest,
              checklist: given.isChecked ? CHECKED : { ...CHECKED, safe: false },
              conflict: given.conflict,
              conflictIsMaterial: given.isMaterial,
              comment: given.comment,
              password: given.isPasswordRight ? PASSWORD : 'not-that-password',
            }),
            then: async (_answer, { database }) => {
              const comments = given.comment === '' ? [] : [await newComment(database, round)]
              decided(model, who, round, given, comments)
            },
            ...(reasons[0]?.code === 'WRONG_PASSWORD'
              ? { otherwise: () => void model.wrongPasswords.set(user, mistyped + 1) }
              : {}),
          }
        }),
    )
  })

/** The account was linked to another profile since the assignment. */
const isAnotherMember = (model: Model, round: Round, user: string): boolean => {
  const assigned = ownAssignment(round, user)?.member
  return assigned !== undefined && model.members.some((member) => member.user === user && member.id !== assigned)
}

/** The id that the server gave to the comment of a decision: the answer does not tell it. */
const newComment = async (database: Database, round: Round): Promise<string> => {
  const [row] = await database.rows('SELECT comments FROM review_states WHERE id = ?', [round.id])
  const stored = JSON.parse(String(row?.comments)) as { id: string }[]
  const [id, ...more] = stored.map((comment) => comment.id).filter((one) => !round.comments.has(one))
  return id !== undefined && more.length === 0 ? id : broken('A decision with one comment did not leave one comment.')
}

export const approving: Attempts = (model) => decisions(model, ['approve'])
export const sendingBack: Attempts = (model) => decisions(model, ['request-changes', 'reject'])
