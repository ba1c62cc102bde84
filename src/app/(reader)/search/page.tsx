import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { searchFor } from '../../../reader/load.ts'
import { Pagination } from '../../../reader/pagination.tsx'
import { readPageNumber, searchPath } from '../../../reader/paths.ts'
import { SearchBox } from '../../../reader/search-box.tsx'
import { NothingFound, Unsearchable } from '../../../reader/search-advice.tsx'
import { SearchResult } from '../../../reader/search-result.tsx'

// Nothing is kept from an earlier request, so that what was retracted is gone at the next one.
export const dynamic = 'force-dynamic'

type Args = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }

const askedIn = async ({ searchParams }: Args): Promise<string> => {
  const { q } = await searchParams
  return typeof q === 'string' ? q.trim() : ''
}

export const generateMetadata = async (args: Args): Promise<Metadata> => {
  const asked = await askedIn(args)
  return { title: asked === '' ? 'Search' : `Search: ${asked.slice(0, 60)}`, robots: { index: false, follow: true } }
}

const Page = async (args: Args) => {
  const page = readPageNumber((await args.searchParams).page)
  if (page === null) notFound()
  const asked = await askedIn(args)
  return (
    <div className="page wrap">
      <header className="page-header">
        <h1>Search</h1>
        <SearchBox asked={asked} />
      </header>
      {asked !== '' && <Results asked={asked} page={page} />}
    </div>
  )
}

const Results = async ({ asked, page }: { readonly asked: string; readonly page: number }) => {
  const answer = await searchFor(asked, page)
  if (!answer.ok) return <Unsearchable />
  const { docs, totalDocs, totalPages } = answer.value
  if (totalDocs === 0) return <NothingFound asked={asked} />
  if (page > totalPages) notFound()
  return (
    <>
      <p className="found-count">
        {totalDocs === 1 ? 'One article' : `${totalDocs} articles`} for <q>{asked}</q>
      </p>
      <ul className="article-list">
        {docs.map((found) => (
          <SearchResult key={found.id} found={found} />
        ))}
      </ul>
      <Pagination
        page={page}
        totalPages={totalPages}
        pathOf={(number) => searchPath(asked, number)}
        before="Better matches"
        after="More matches"
      />
    </>
  )
}

export default Page
