import type { Signer } from '../../commands/review-panel.ts'
import type { CommentDraft } from '../../review/facts.ts'
import { CHECKLIST, VERDICTS, type Checklist, type ReviewAction, type Verdict } from '../../review/vocabulary.ts'
import { shortDigest } from './steps.ts'

/** What a reviewer has filled in so far; the password and the one-time code are never part of it. */
export type DecisionDraft = {
  readonly verdict: Verdict | null
  readonly checklist: Checklist
  readonly conflict: 'unsaid' | 'none' | 'declared' | 'material'
  readonly conflictText: string
  readonly comment: string
  /** Comments on sections and passages, sent with the decision. */
  readonly comments: readonly CommentDraft[]
}

export const EMPTY_DECISION: DecisionDraft = {
  verdict: null,
  checklist: {},
  conflict: 'unsaid',
  conflictText: '',
  comment: '',
  comments: [],
}

/** Proof of who signs. */
export type Credentials = { readonly password: string; readonly code: string }

export const verdictsIn = (actions: readonly ReviewAction[]): readonly Verdict[] =>
  VERDICTS.filter((verdict) => actions.includes(verdict))

/** What can't be sent without; everything else is the server's to refuse. */
export const missingFromDecision = (
  draft: DecisionDraft,
  { password, code }: Credentials,
  { needsCode, hasUnfinishedComment }: { readonly needsCode: boolean; readonly hasUnfinishedComment: boolean },
): readonly string[] => [
  ...(draft.conflict === 'unsaid' ? ['Say whether you have a conflict of interest.'] : []),
  ...(draft.conflict === 'declared' && draft.conflictText.trim() === ''
    ? ['Say what readers should know of your conflict.']
    : []),
  ...(draft.verdict === null ? ['Choose your decision.'] : []),
  ...(hasUnfinishedComment ? ['You have begun a comment in the text: keep it, or cancel it.'] : []),
  ...(password === '' ? ['Enter your password to sign.'] : []),
  ...(needsCode && code.trim() === '' ? ['Enter your one-time code to sign.'] : []),
]

/** `digest` is the one on the screen: the server refuses any other than the one under review. */
export const decisionBody = (draft: DecisionDraft, digest: string, { password, code }: Credentials) => ({
  verdict: draft.verdict,
  digest,
  checklist: Object.fromEntries(CHECKLIST.map((item) => [item, draft.checklist[item] === true])),
  conflict: draft.conflict === 'none' ? 'none' : draft.conflict === 'declared' ? draft.conflictText : '',
  comment: draft.comment,
  comments: draft.comments,
  password,
  ...(code.trim() === '' ? {} : { code: code.trim() }),
})

const SAID: Readonly<Record<Verdict, readonly [string, string]>> = {
  approve: ['I approve this text, digest', ', for publication.'],
  'request-changes': ['I have reviewed this text, digest', ', and ask for changes before it is published.'],
  reject: ['I have reviewed this text, digest', ', and reject it.'],
}

/** Who signs, and what is being signed: the printed name and the meaning of the signature (the pattern of 21 CFR 11.50). */
export const signature = (
  { name, credentials, actingFor }: Pick<Signer, 'name' | 'credentials' | 'actingFor'>,
  verdict: Verdict,
  digest: string,
): { readonly as: string; readonly says: string } => {
  const [before, after] = SAID[verdict]
  return {
    as: [`${name}, ${credentials}`, ...(actingFor === null ? [] : [`as deputy of ${actingFor}`])].join(', '),
    says: `${before} ${shortDigest(digest)}…${after}`,
  }
}
