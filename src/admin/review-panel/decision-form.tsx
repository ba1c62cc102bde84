'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { CHECKLIST, CHECKLIST_LABELS, type Verdict } from '../../review/vocabulary.ts'
import { ActionForm } from './action-form.tsx'
import { decisionBody, EMPTY_DECISION, missingFromDecision, type DecisionDraft } from './decision.ts'
import { Choice, Input, TextArea } from './fields.tsx'
import { incomplete } from './post-action.ts'
import { shortDigest, VERDICT_WORDS } from './steps.ts'
import { useKeptState } from './use-kept-state.ts'

type Props = {
  readonly roundId: string
  readonly digest: string
  readonly verdicts: readonly Verdict[]
  readonly onDone: (verdict: Verdict) => void
}

export const DecisionForm = ({ roundId, digest, verdicts, onDone }: Props) => {
  const { user } = useAuth()
  const key = `decision:${String(user?.id)}:${roundId}:${digest}`
  const [draft, setDraft, forget] = useKeptState<DecisionDraft>(key, EMPTY_DECISION)
  const [password, setPassword] = useState('')
  const change = (changes: Partial<DecisionDraft>) => setDraft((current) => ({ ...current, ...changes }))
  const { verdict } = draft

  return (
    <ActionForm
      id="your-decision"
      title="Your decision"
      button={verdict === null ? 'Sign and send' : `Sign and send: ${VERDICT_WORDS[verdict].choice}`}
      url={`/api/review-states/${roundId}/decide`}
      prepare={() => {
        const missing = missingFromDecision(draft, password)
        return missing.length > 0
          ? { ok: false, refusal: incomplete(missing) }
          : { ok: true, body: decisionBody(draft, digest, password) }
      }}
      onDone={() => {
        setPassword('')
        forget()
        if (verdict !== null) onDone(verdict)
      }}
    >
      <fieldset className="review-panel__group">
        <legend>What do you decide?</legend>
        {verdicts.map((value) => (
          <Choice
            key={value}
            type="radio"
            name="review-verdict"
            label={VERDICT_WORDS[value].choice}
            hint={VERDICT_WORDS[value].meaning}
            checked={verdict === value}
            onChange={() => change({ verdict: value })}
          />
        ))}
      </fieldset>

      <fieldset className="review-panel__group">
        <legend>What did you check? {verdict === 'approve' && '(All six, to approve.)'}</legend>
        {CHECKLIST.map((item) => (
          <Choice
            key={item}
            type="checkbox"
            label={CHECKLIST_LABELS[item]}
            checked={draft.checklist[item] === true}
            onChange={(checked) => change({ checklist: { ...draft.checklist, [item]: checked } })}
          />
        ))}
      </fieldset>

      <fieldset className="review-panel__group">
        <legend>Conflicts of interest</legend>
        <Choice
          type="radio"
          name="review-conflict"
          label="I have none"
          checked={draft.conflict === 'none'}
          onChange={() => change({ conflict: 'none' })}
        />
        <Choice
          type="radio"
          name="review-conflict"
          label="I declare a conflict"
          hint="It is published with your name."
          checked={draft.conflict === 'declared'}
          onChange={() => change({ conflict: 'declared' })}
        />
        {draft.conflict === 'declared' && (
          <TextArea
            label="What I declare"
            value={draft.conflictText}
            maxLength={5000}
            onChange={(conflictText) => change({ conflictText })}
          />
        )}
      </fieldset>

      <TextArea
        label={verdict === null || verdict === 'approve' ? 'Comment (optional)' : 'Comment'}
        hint={
          verdict === null || verdict === 'approve'
            ? 'For the editors; never published.'
            : 'Say what must change, or why you reject the text. Never published.'
        }
        rows={5}
        value={draft.comment}
        maxLength={20_000}
        onChange={(comment) => change({ comment })}
      />

      <Input
        type="password"
        label="Your password, again"
        autoComplete="current-password"
        value={password}
        maxLength={1000}
        onChange={setPassword}
      />
      <p className="review-panel__signing">
        You sign your decision on exactly the text above, whose digest begins with{' '}
        <code title={digest}>{shortDigest(digest)}</code>. It is recorded under your name and can’t be changed
        afterwards.
      </p>
    </ActionForm>
  )
}
