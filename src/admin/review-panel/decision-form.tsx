'use client'
import { Fragment, useState, type ReactNode } from 'react'
import type { Advice } from '../../citations/advice.ts'
import type { Signer } from '../../commands/review-panel.ts'
import { LONGEST_COMMENT } from '../../review/asks.ts'
import { CHECKLIST, CHECKLIST_LABELS, type Verdict } from '../../review/vocabulary.ts'
import { ActionForm } from './action-form.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import { decisionBody, missingFromDecision, signature, type DecisionDraft } from './decision.ts'
import { Choice, Input, TextArea } from './fields.tsx'
import { incomplete, type ShownRefusal } from './post-action.ts'
import { SourceAdvice } from './source-advice.tsx'
import { VERDICT_WORDS } from './steps.ts'

type Props = {
  readonly roundId: string
  readonly digest: string
  readonly verdicts: readonly Verdict[]
  readonly signer: Signer
  readonly needsCode: boolean
  readonly advice: readonly Advice[]
  /** What was said of the text, and what waits to be said with the decision. */
  readonly comments: ReactNode
  readonly draft: DecisionDraft
  readonly onChange: (changes: Partial<DecisionDraft>) => void
  /** A comment was begun in the text and not kept. */
  readonly hasUnfinishedComment: boolean
  readonly onRefused: (refusal: ShownRefusal) => void
  readonly onDecided: (verdict: Verdict) => void
  readonly onSteppedAside: () => void
}

const EMPTY = { password: '', code: '' }

/** The signed decision; or, where the reviewer has a material conflict, the way out. */
export const DecisionForm = (props: Props) => {
  const { roundId, digest, signer, draft, comments, hasUnfinishedComment, onChange, onDecided, onSteppedAside } = props
  const [credentials, setCredentials] = useState(EMPTY)
  const [wasAskedForCode, setWasAskedForCode] = useState(false)
  const needsCode = props.needsCode || wasAskedForCode
  const { verdict } = draft
  const conflict = <ConflictFields draft={draft} interest={signer.interest} onChange={onChange} />

  if (draft.conflict === 'material') {
    return (
      <ActionForm
        key="step-aside"
        id="your-decision"
        title="Your decision"
        button="Step aside"
        buttonStyle="secondary"
        url={`/api/review-states/${roundId}/recuse`}
        prepare={() => ({ ok: true, body: { reason: draft.conflictText } })}
        onDone={onSteppedAside}
      >
        {comments}
        {conflict}
      </ActionForm>
    )
  }
  return (
    <ActionForm
      id="your-decision"
      title="Your decision"
      button={verdict === null ? 'Sign and send' : `Sign and send: ${VERDICT_WORDS[verdict].choice}`}
      url={`/api/review-states/${roundId}/decide`}
      prepare={() => {
        const missing = missingFromDecision(draft, credentials, { needsCode, hasUnfinishedComment })
        return missing.length > 0
          ? { ok: false, refusal: incomplete(missing) }
          : { ok: true, body: decisionBody(draft, digest, credentials) }
      }}
      onRefused={(refusal) => {
        if (refusal.code === 'CODE_NEEDED') setWasAskedForCode(true)
        props.onRefused(refusal)
      }}
      onDone={() => {
        setCredentials(EMPTY)
        if (verdict !== null) onDecided(verdict)
      }}
    >
      <Checks {...props} />
      {comments}
      {conflict}
      <Verdicts {...props} />
      <Words draft={draft} onChange={onChange} />
      <Input
        type="password"
        label="Your password, again"
        autoComplete="current-password"
        value={credentials.password}
        maxLength={1000}
        onChange={(password) => setCredentials((current) => ({ ...current, password }))}
      />
      {needsCode && (
        <Input
          type="text"
          label="One-time code"
          hint="The six digits that your authenticator app shows now. If you have lost it: one of your recovery codes."
          autoComplete="one-time-code"
          value={credentials.code}
          maxLength={20}
          onChange={(code) => setCredentials((current) => ({ ...current, code }))}
        />
      )}
      <Signing signer={signer} verdict={verdict} digest={digest} />
    </ActionForm>
  )
}

const Checks = ({ draft, advice, onChange }: Pick<Props, 'draft' | 'advice' | 'onChange'>) => (
  <fieldset className="review-panel__group">
    <legend>What did you check? {draft.verdict === 'approve' && '(All six, to approve.)'}</legend>
    {CHECKLIST.map((item) => (
      <Fragment key={item}>
        <Choice
          type="checkbox"
          label={CHECKLIST_LABELS[item]}
          checked={draft.checklist[item] === true}
          onChange={(checked) => onChange({ checklist: { ...draft.checklist, [item]: checked } })}
        />
        {item === 'supported' && <SourceAdvice advice={advice} title="Before you tick this, know of the sources:" />}
      </Fragment>
    ))}
  </fieldset>
)

const Verdicts = ({ draft, verdicts, onChange }: Pick<Props, 'draft' | 'verdicts' | 'onChange'>) => (
  <fieldset className="review-panel__group">
    <legend>What do you decide?</legend>
    {verdicts.map((value) => (
      <Choice
        key={value}
        type="radio"
        name="review-verdict"
        label={VERDICT_WORDS[value].choice}
        hint={VERDICT_WORDS[value].meaning}
        checked={draft.verdict === value}
        onChange={() => onChange({ verdict: value })}
      />
    ))}
  </fieldset>
)

const Words = ({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) => {
  const { verdict, comments } = draft
  const isOptional = verdict === null || verdict === 'approve' || comments.length > 0
  return (
    <>
      <TextArea
        label={isOptional ? 'Comment on the whole text (optional)' : 'Comment on the whole text'}
        hint={
          isOptional
            ? 'For the editors and the board; never published.'
            : 'Say what must change, or why you reject the text. Never published.'
        }
        rows={4}
        value={draft.comment}
        maxLength={LONGEST_COMMENT}
        onChange={(comment) => onChange({ comment })}
      />
      {comments.length > 0 && (
        <p>
          {comments.length === 1
            ? 'The comment that you kept goes with it.'
            : `The ${comments.length} comments that you kept go with it.`}
        </p>
      )}
    </>
  )
}

const Signing = ({
  signer,
  verdict,
  digest,
}: Pick<Props, 'signer' | 'digest'> & { readonly verdict: Verdict | null }) => {
  const { as, says } = signature(signer, verdict ?? 'approve', digest)
  return (
    <p className="review-panel__signing">
      You sign as <strong>{as}</strong>
      {verdict === null ? '.' : <>: “{says}”</>} It is recorded under your name and can’t be changed afterwards.
    </p>
  )
}
