'use client'
import type { KeyboardEventHandler, MouseEventHandler, ReactNode, Ref } from 'react'
import { isWrittenFor } from '../../publication/audience.ts'
import type { ApprovedContent, Audience, BibliographyEntry } from '../../publication/content.ts'
import { sourceLinks } from './source-links.ts'

const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  clinician: 'For health professionals',
  patient: 'For patients and carers',
}

const provenanceWords = ({ method, tool, note }: ApprovedContent['provenance']): string =>
  [method === 'human' ? 'Written by people.' : `Drafted by a machine${tool ? ` (${tool})` : ''}.`, note]
    .filter(Boolean)
    .join(' ')

type Props = {
  readonly content: ApprovedContent
  /** What the text is, for those who don't see where it stands. */
  readonly label?: string
  /** As whom it is read: sections that are written for others are not shown. */
  readonly reader?: Audience | null
  /** What stands below a section, by its index: the way to comment on it. */
  readonly afterSection?: (section: number) => ReactNode
  readonly ref?: Ref<HTMLElement>
  readonly onClick?: MouseEventHandler
  readonly onKeyDown?: KeyboardEventHandler
}

/** A text that can't change any more, word for word as a reader gets it: what a decision is made on, or what is live. */
export const FrozenText = (props: Props) => {
  const { content, label = 'The text under review', reader = null, afterSection, ...events } = props
  return (
    <article className="frozen-text" lang={content.language} aria-label={label} {...events}>
      <h2 className="frozen-text__question">{content.question}</h2>
      {content.summary && <p className="frozen-text__summary">{content.summary}</p>}
      {content.sections.map((section, index) => (
        // The text is frozen: its sections never change places.
        <section key={index} id={`section-${index + 1}`} hidden={!isWrittenFor(section.audiences, reader)}>
          <h3 tabIndex={-1}>{section.heading}</h3>
          {section.audiences.length > 0 && (
            <p className="frozen-text__aside">
              {section.audiences.map((audience) => AUDIENCE_WORDS[audience]).join('; ')}
            </p>
          )}
          {/* Safe: our own HTML, every word escaped by src/rich-text/html.ts, and covered by the digest. */}
          <div className="frozen-text__words" data-section={index} dangerouslySetInnerHTML={{ __html: section.html }} />
          {afterSection?.(index)}
        </section>
      ))}
      <section>
        <h3>References</h3>
        <ol className="frozen-text__references">
          {content.bibliography.map((entry) => (
            <li key={entry.number} id={`ref-${entry.number}`} value={entry.number} tabIndex={-1}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      </section>
      {content.relatedQuestionTexts.length > 0 && (
        <section>
          <h3>Related questions</h3>
          <ul>
            {content.relatedQuestionTexts.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Disclaimer</h3>
        <p>{content.disclaimer}</p>
      </section>
      <section>
        <h3>How this text was made</h3>
        <p>{provenanceWords(content.provenance)}</p>
        <p className="frozen-text__aside">
          {[
            `Language: ${content.language}.`,
            content.audiences.length > 0
              ? `${content.audiences.map((audience) => AUDIENCE_WORDS[audience]).join('; ')}.`
              : '',
            content.topics.length > 0 ? `Topics: ${content.topics.map(({ name }) => name).join(', ')}.` : '',
          ]
            .filter((part) => part !== '')
            .join(' ')}
        </p>
      </section>
    </article>
  )
}

const Entry = ({ entry }: { readonly entry: BibliographyEntry }) => (
  <>
    <span className="frozen-text__kind">{entry.kind.replace('-', ' ')}</span> {entry.citation}
    {sourceLinks(entry).map(({ label, url }) => (
      <a key={url} href={url} target="_blank" rel="noreferrer" aria-label={`${label} of reference ${entry.number}`}>
        {label}
      </a>
    ))}
  </>
)
