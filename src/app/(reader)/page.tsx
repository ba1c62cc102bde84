import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleCard } from '../../reader/article-card.tsx'
import { CanonicalLink } from '../../reader/canonical-link.tsx'
import { livePublications } from '../../reader/load.ts'
import { Pagination } from '../../reader/pagination.tsx'
import { listPath, readPageNumber } from '../../reader/paths.ts'
import { SearchBox } from '../../reader/search-box.tsx'

// Nothing is kept from an earlier request, so that what was retracted is gone at the next one.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: true, follow: true } }

type Args = { searchParams: Promise<{ page?: string | string[] }> }

const Page = async ({ searchParams }: Args) => {
  const page = readPageNumber((await searchParams).page)
  if (page === null) notFound()
  const { publications, total, totalPages } = await livePublications(page)
  if (page > totalPages) notFound()

  return (
    <div className="page wrap">
      <CanonicalLink path={listPath(page)} />
      <header className="page-header">
        <h1>Medical questions, answered and reviewed</h1>
        <p className="lead">
          A medical advisory board has approved every article here, word for word. Each one names its reviewers and its
          sources.
        </p>
        {total > 0 && <SearchBox />}
      </header>
      {total === 0 ? (
        <p className="empty">Nothing has been published yet. Articles appear here once the board has approved them.</p>
      ) : (
        <ul className="article-list">
          {publications.map((publication) => (
            <ArticleCard key={publication.slug} publication={publication} />
          ))}
        </ul>
      )}
      <Pagination page={page} totalPages={totalPages} />
    </div>
  )
}

export default Page
