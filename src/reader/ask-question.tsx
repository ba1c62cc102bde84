import type { PersonalDatum, PersonalKind } from '../questions/personal-data.ts'
import { LONGEST, SHORTEST, showControls } from '../questions/text.ts'
import { NO_PERSONAL_ADVICE } from '../questions/vocabulary.ts'
import { askScript } from './ask-script.ts'
import { articlePath, ASK_ID, ASK_PATH } from './paths.ts'

/** How the form stands: as it was never sent, or what became of what was sent. */
export type AskOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'received' }
  | { readonly kind: 'refused'; readonly message: string; readonly text: string }
  | { readonly kind: 'personal-data'; readonly text: string; readonly found: readonly PersonalDatum[] }

type Props = {
  /** The article that the question is about; null where the form no longer knows. */
  readonly about: { readonly id: string; readonly slug: string } | null
  readonly retentionDays: number
  readonly outcome: AskOutcome
}

/**
 * The form for a follow-up question. Sent without a script, the answer is a page with this section in it; with one, the
 * section of that page takes the place of this one.
 */
export const AskQuestion = ({ about, retentionDays, outcome }: Props) => (
  <section className="ask" id={ASK_ID} aria-labelledby="ask-title">
    <h2 id="ask-title">Ask a follow-up question</h2>
    {outcome.kind === 'received' ? (
      <>
        <Outcome outcome={outcome} />
        {about && (
          <p>
            <a href={articlePath(about.slug)}>Back to the article</a>
          </p>
        )}
      </>
    ) : (
      <form action={ASK_PATH} method="post" data-in-place>
        <ul className="ask-terms">
          <li>
            Your question goes to the editors, who may write an article that answers it. It is never published, and you
            get no personal reply: nobody is asked who you are.
          </li>
          <li>This is not medical advice. {NO_PERSONAL_ADVICE}</li>
          <li>
            Ask in general words: leave out names, dates of birth, contact details and the numbers of insurances or
            records. It is deleted after {retentionDays === 1 ? 'one day' : `${retentionDays} days`}.
          </li>
        </ul>
        {about && (
          <>
            <input type="hidden" name="publication" value={about.id} />
            <input type="hidden" name="slug" value={about.slug} />
          </>
        )}
        <Outcome outcome={outcome} />
        <label htmlFor="ask-text">Your question</label>
        <textarea
          id="ask-text"
          name="text"
          rows={4}
          required
          minLength={SHORTEST}
          aria-describedby="ask-length"
          dir="auto"
          {...('text' in outcome ? { defaultValue: outcome.text } : {})}
        />
        <p className="ask-length" id="ask-length">
          {SHORTEST} to {LONGEST.toLocaleString('en')} characters
        </p>
        <p className="ask-actions">
          {outcome.kind === 'personal-data' ? (
            <>
              <button type="submit" name="personalData" value="redact">
                Remove it and send
              </button>
              <button type="submit" name="personalData" value="keep" className="quiet">
                Send as it is
              </button>
            </>
          ) : (
            <button type="submit">Send the question</button>
          )}
        </p>
        <p className="ask-failed" role="status" />
      </form>
    )}
    <script dangerouslySetInnerHTML={{ __html: askScript }} />
  </section>
)

const KIND_WORDS: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'an e-mail address',
  telephone: 'a telephone number',
  'date-of-birth': 'a date of birth',
  number: 'a long number, such as that of an insurance or a record',
}

const Outcome = ({ outcome }: Pick<Props, 'outcome'>) => {
  switch (outcome.kind) {
    case 'none':
      return null
    case 'received':
      return (
        <div className="ask-outcome" data-outcome="received" role="status" tabIndex={-1}>
          <p>
            <strong>Your question was received.</strong> The editors will read it.
          </p>
          <p>{NO_PERSONAL_ADVICE}</p>
        </div>
      )
    case 'refused':
      return (
        <div className="ask-outcome ask-outcome-refused" data-outcome="refused" role="alert" tabIndex={-1}>
          <p>{outcome.message}</p>
        </div>
      )
    case 'personal-data':
      return (
        <div className="ask-outcome ask-outcome-refused" data-outcome="personal-data" role="alert" tabIndex={-1}>
          <p>
            <strong>Nothing was sent yet.</strong> This may be personal data:
          </p>
          <ul>
            {outcome.found.map(({ kind, text, start }) => (
              <li key={start}>
                <bdi>{showControls(text)}</bdi>, perhaps {KIND_WORDS[kind]}
              </li>
            ))}
          </ul>
          <p>Have it removed, change your text below, or send it as it is.</p>
        </div>
      )
  }
}
