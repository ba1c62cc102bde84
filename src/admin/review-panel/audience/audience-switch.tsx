'use client'
import { Button } from '@payloadcms/ui'
import { isWrittenFor } from '../../../publication/audience.ts'
import { AUDIENCES, type ApprovedContent, type Audience } from '../../../publication/content.ts'
import './audience.css'

const READERS: Readonly<Record<Audience, string>> = {
  clinician: 'Health professionals',
  patient: 'Patients and carers',
}
const CHOICES = [null, ...AUDIENCES] as const

type Props = {
  readonly content: ApprovedContent
  readonly reader: Audience | null
  readonly onReader: (reader: Audience | null) => void
}

/** Shows the text as one kind of reader gets it, and always says what that hides: the decision is on the whole text. */
export const AudienceSwitch = ({ content: { sections }, reader, onReader }: Props) => {
  if (sections.every(({ audiences }) => audiences.length === 0)) {
    return <p className="review-panel__hint">Every section is written for everybody: all readers get this text.</p>
  }
  const hidden = sections.filter(({ audiences }) => !isWrittenFor(audiences, reader))
  return (
    <div className="audience">
      <fieldset className="audience__choices">
        <legend>Read it as</legend>
        {CHOICES.map((choice) => (
          <label key={choice ?? 'everybody'} className="audience__choice">
            <input type="radio" name="audience" checked={reader === choice} onChange={() => onReader(choice)} />
            <span>{choice === null ? 'Everybody' : READERS[choice]}</span>
          </label>
        ))}
      </fieldset>
      <div role="status" className="audience__hidden">
        {hidden.length > 0 && (
          <>
            <p>
              Hidden from these readers: {hidden.map(({ heading }) => `“${heading}”`).join(', ')}. You decide on the
              whole text.
            </p>
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => onReader(null)}>
              Show the whole text
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
