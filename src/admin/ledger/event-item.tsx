'use client'
import { formatTime } from '../dates.ts'
import { shortDigest } from '../review-panel/steps.ts'
import { ledgerPath } from './event-filter.ts'
import type { EventRow, Names } from './event-row.ts'
import { sentenceOf } from './event-sentence.ts'

type Props = { readonly event: EventRow; readonly names: Names }

/** One event as a sentence, with its time and its place in the chain; the rest of it on request. */
export const EventItem = ({ event, names }: Props) => {
  const { who, did, what, path, more } = sentenceOf(event, names)
  return (
    <li className="ledger__event">
      <p>
        <span className="review-panel__person">{who}</span> {did} {path ? <a href={path}>{what}</a> : what}
        {more && <span className="ledger__more"> ({more})</span>}.
      </p>
      <p className="ledger__quiet">
        <time dateTime={event.at}>{formatTime(event.at)}</time>
        <span>
          Place {event.seq ?? 'none'} in chain <code>{event.chain ?? 'none'}</code>
        </span>
        <span>
          Hash <code>{event.hash ? shortDigest(event.hash) : 'none'}</code>
        </span>
        {event.article && <a href={ledgerPath({ article: event.article })}>Only this article</a>}
      </p>
      <details className="review-panel__facts ledger__all">
        <summary>All that was recorded</summary>
        <dl>
          {factsOf(event).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}

const factsOf = (event: EventRow): readonly (readonly [name: string, value: string])[] =>
  (
    [
      ['Action', event.action],
      ['Subject', event.subject],
      ['Done at', event.at],
      ['Recorded at', event.recordedAt],
      ['Account', event.actor],
      ['Request', event.requestId],
      ['Digest of the text', event.digest],
      ['Record before', event.before],
      ['Record after', event.after],
      ['Hash of the event before', event.previous],
      ['Hash', event.hash],
      ['Details', event.details ? JSON.stringify(event.details, null, 1) : null],
    ] as const
  ).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
