import { CHECKLIST, VERDICTS, type Checklist, type ReviewAction, type Verdict } from '../../review/vocabulary.ts'

/** What a reviewer has filled in so far; the password is never part of it. */
export type DecisionDraft = {
  readonly verdict: Verdict | null
  readonly checklist: Checklist
  readonly conflict: 'unsaid' | 'none' | 'declared'
  readonly conflictText: string
  readonly comment: string
}

export const EMPTY_DECISION: DecisionDraft = {
  verdict: null,
  checklist: {},
  conflict: 'unsaid',
  conflictText: '',
  comment: '',
}

export const verdictsIn = (actions: readonly ReviewAction[]): readonly Verdict[] =>
  VERDICTS.filter((verdict) => actions.includes(verdict))

/** What can't be sent without; everything else is the server's to refuse. */
export const missingFromDecision = (draft: DecisionDraft, password: string): readonly string[] => [
  ...(draft.verdict === null ? ['Choose your decision.'] : []),
  ...(password === '' ? ['Enter your password to sign.'] : []),
]

/** `digest` is the one on the screen: the server refuses any other than the one under review. */
export const decisionBody = (draft: DecisionDraft, digest: string, password: string) => ({
  verdict: draft.verdict,
  digest,
  checklist: Object.fromEntries(CHECKLIST.map((item) => [item, draft.checklist[item] === true])),
  conflict: draft.conflict === 'none' ? 'none' : draft.conflict === 'declared' ? draft.conflictText : '',
  comment: draft.comment,
  password,
})
