import type { SourceAlert } from '../publication/alerts.ts'
import { Day } from './day.tsx'

/** What the reader must know before the text: some of what it rests on was taken back, or is in doubt. */
export const SourceAlerts = ({ alerts }: { readonly alerts: readonly SourceAlert[] }) =>
  alerts.length === 0 ? null : (
    <section className="source-alerts" aria-labelledby="source-alerts">
      <h2 id="source-alerts">{alerts.length === 1 ? 'A warning about a source' : 'Warnings about sources'}</h2>
      <ul>
        {alerts.map(({ number, status, message, title, since }) => (
          <li key={`${number}:${status}`}>
            {message} <a href={`#ref-${number}`}>{title}</a>
            <span className="since">
              {' '}
              Found on <Day iso={since} />.
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
