import type { Notice } from '../../citations/integrity.ts'
import { formatDate } from '../dates.ts'
import { sourceLinks } from '../review-panel/source-links.ts'
import { NOTICE_WORDS, SOURCE_WORDS } from './integrity-words.ts'

/** What was said of a work after it was published, each with the day, who says so, and where it can be read. */
export const NoticeList = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.length === 0 ? null : (
    <ul className="references__notices">
      {notices.map((notice) => {
        const { type, label, date, source, doi, pmid } = notice
        return (
          <li key={JSON.stringify(notice)}>
            <strong>{NOTICE_WORDS[type]}</strong>
            {label && label.toLowerCase() !== NOTICE_WORDS[type].toLowerCase() && <> (“{label}”)</>}
            {date && <>, {formatDate(date)}</>}
            <span className="review-panel__hint">
              Says {SOURCE_WORDS[source]}
              {sourceLinks({ doi, pmid, url: null }).map(({ label: words, url }) => (
                <span key={url}>
                  {' · '}
                  <a href={url} target="_blank" rel="noreferrer">
                    {words}
                  </a>
                </span>
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
