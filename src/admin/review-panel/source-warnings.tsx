import type { SourceAlert } from '../../publication/alerts.ts'

/** What the literature took back of the sources of a text. Shows nothing where there is nothing. */
export const SourceWarnings = ({ alerts }: { readonly alerts: readonly SourceAlert[] }) =>
  alerts.length === 0 ? null : (
    <div className="review-panel__advice review-panel__advice--alarm" role="note">
      <p>Sources that were taken back, or are in doubt:</p>
      <ul>
        {alerts.map(({ number, status, message, title, doi }) => (
          <li key={`${number}:${status}`}>
            {message} “{title}”{' '}
            {doi && (
              <a href={`https://doi.org/${encodeURI(doi)}`} target="_blank" rel="noreferrer">
                doi:{doi}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
