import { listPath } from './paths.ts'

type Props = {
  readonly page: number
  readonly totalPages: number
  readonly pathOf?: (page: number) => string
  /** What the pages before and after hold. */
  readonly before?: string
  readonly after?: string
}

export const Pagination = ({
  page,
  totalPages,
  pathOf = listPath,
  before = 'Newer articles',
  after = 'Older articles',
}: Props) =>
  totalPages > 1 && (
    <nav className="pagination" aria-label="Pages">
      {page > 1 && (
        <a className="button" rel="prev" href={pathOf(page - 1)}>
          {before}
        </a>
      )}
      <span>
        Page {page} of {totalPages}
      </span>
      {page < totalPages && (
        <a className="button" rel="next" href={pathOf(page + 1)}>
          {after}
        </a>
      )}
    </nav>
  )
