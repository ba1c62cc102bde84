'use client'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { eventsUrl, ledgerPath, NO_FILTER, type EventFilter } from './event-filter.ts'
import { EventItem } from './event-item.tsx'
import type { EventRow } from './event-row.ts'
import { useQuestions } from './use-names.ts'

type Props = {
  readonly filter: EventFilter
  readonly page: number
  readonly people: ReadonlyMap<string, string>
  readonly mayExport: boolean
}

type Page = { readonly docs: readonly EventRow[]; readonly totalDocs: number; readonly totalPages: number }

/** The events that were asked for, the newest first, a page at a time. */
export const EventList = ({ filter, page, people, mayExport }: Props) => {
  const { value, refusal } = useFetched<Page>(eventsUrl(filter, page))
  const docs = value?.docs ?? []
  const ids = new Set(docs.flatMap(({ article }) => (article ? [article] : [])))
  if (filter.article) ids.add(filter.article)
  const articles = useQuestions([...ids].sort())
  return (
    <section className="ledger__list" aria-labelledby="events">
      <h2 className="review-panel__title" id="events">
        Events
      </h2>
      {filter.article && (
        <OneArticle id={filter.article} question={articles.get(filter.article)} filter={filter} mayExport={mayExport} />
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
      {!value && !refusal && <p>Loading…</p>}
      {value && <p role="status">{found(value.totalDocs, ledgerPath(filter) !== ledgerPath(NO_FILTER))}</p>}
      <ol className="ledger__events">
        {docs.map((event) => (
          <EventItem key={event.id} event={event} names={{ people, articles }} />
        ))}
      </ol>
      {value && value.totalPages > 1 && <Pages filter={filter} page={page} of={value.totalPages} />}
    </section>
  )
}

const found = (total: number, isFiltered: boolean): string => {
  if (total === 0)
    return isFiltered ? 'No event is like that. Ask for less, or show everything.' : 'Nothing was done yet.'
  return `${total} ${total === 1 ? 'event' : 'events'}${isFiltered ? ' found' : ''}, the newest first.`
}

type OneArticleProps = Pick<Props, 'filter' | 'mayExport'> & {
  readonly id: string
  readonly question: string | undefined
}

const OneArticle = ({ id, question, filter, mayExport }: OneArticleProps) => (
  <div className="ledger__article">
    <p>
      Only the article <a href={`/admin/collections/articles/${id}`}>{question ? `“${question}”` : id}</a>.{' '}
      <a href={ledgerPath({ ...filter, article: '' })}>All articles</a>
    </p>
    {mayExport && (
      <p>
        Its whole record, for an auditor:{' '}
        <a href={`/api/ledger/export?article=${id}&format=html`} download>
          as a page to read
        </a>
        ,{' '}
        <a href={`/api/ledger/export?article=${id}&format=json`} download>
          as data (JSON)
        </a>
      </p>
    )}
  </div>
)

const Pages = ({ filter, page, of }: { readonly filter: EventFilter; readonly page: number; readonly of: number }) => (
  <nav className="ledger__pages" aria-label="Pages of events">
    {page > 1 && <a href={ledgerPath(filter, page - 1)}>Newer</a>}
    <span>
      Page {page} of {of}
    </span>
    {page < of && <a href={ledgerPath(filter, page + 1)}>Older</a>}
  </nav>
)
