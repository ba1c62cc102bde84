import { listPath } from './paths.ts'

type Props = { readonly page: number; readonly totalPages: number }

export const Pagination = ({ page, totalPages }: Props) =>
  totalPages > 1 && (
    <nav className="pagination" aria-label="Pages">
      {page > 1 && (
        <a className="button" rel="prev" href={listPath(page - 1)}>
          Newer articles
        </a>
      )}
      <span>
        Page {page} of {totalPages}
      </span>
      {page < totalPages && (
        <a className="button" rel="next" href={listPath(page + 1)}>
          Older articles
        </a>
      )}
    </nav>
  )
