import type { HomeItem, HomeList as List } from '../../home/home-list.ts'
import { formatShortDate, formatTime } from '../dates.ts'

/** One list with its count; where it is empty, what that means. */
export const HomeList = ({ list: { key, title, total, items, all, empty } }: { readonly list: List }) => (
  <section className="home-list" aria-labelledby={`home-${key}`}>
    <h2 className="home-list__title" id={`home-${key}`}>
      {title} <span className="home-list__count">{total}</span>
    </h2>
    {items.length === 0 ? (
      <p className="home-list__empty">{empty}</p>
    ) : (
      <ul className="home-list__items">
        {items.map((item) => (
          <li key={item.id}>
            <a href={item.path}>{item.title}</a>
            <Words item={item} />
          </li>
        ))}
      </ul>
    )}
    {all && total > items.length && (
      <p className="home-list__all">
        <a href={all}>
          Show all {total}
          <span className="home__unseen">: {title}</span>
        </a>
      </p>
    )}
  </section>
)

const Words = ({ item: { words, at, isLate } }: { readonly item: HomeItem }) =>
  words === null && at === null ? null : (
    <span className={isLate ? 'home-list__words home-list__words--late' : 'home-list__words'}>
      {words}{' '}
      {at && (
        <time dateTime={at} title={formatTime(at)}>
          {formatShortDate(at)}
        </time>
      )}
    </span>
  )
