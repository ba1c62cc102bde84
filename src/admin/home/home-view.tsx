'use client'
import { Gutter, useAuth } from '@payloadcms/ui'
import { isAdministrator, isEditorial } from '../../../access/roles.ts'
import type { Home } from '../../home/home-list.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { HomeList } from './home-list.tsx'
import { ReviewerLoads } from './reviewer-loads.tsx'
import '../review-panel/review-panel.css'
import './home.css'

/** The first screen after signing in: what waits for this person, the most urgent lists first. */
export const HomeView = () => {
  const user = useAuth().user as (Parameters<typeof isEditorial>[0] & { readonly name?: string }) | null
  const { value: home, refusal } = useFetched<Home>('/api/home')
  return (
    <Gutter className="home">
      <header className="home__head">
        <h1>{user?.name ? `Welcome, ${user.name}` : 'Welcome'}</h1>
        {isEditorial(user) && (
          <nav className="home__begin" aria-label="Begin an article">
            <a className="home__new" href="/admin/collections/articles/create">
              Write an article
            </a>
            <a className="home__new home__new--second" href="/admin/collections/articles/import">
              Import a page
            </a>
          </nav>
        )}
        {isAdministrator(user) && (
          <a className="home__new" href="/admin/ledger">
            Read and verify the ledger
          </a>
        )}
      </header>
      {refusal && <RefusalMessage refusal={refusal} />}
      {!home && !refusal && <p>Loading…</p>}
      {home && (
        <>
          {home.lists.length === 0 && (
            <p>Nothing waits for your role here. The menu leads to everything that you may see.</p>
          )}
          <div className="home__lists">
            {home.lists.map((list) => (
              <HomeList key={list.key} list={list} />
            ))}
            {home.load && <ReviewerLoads load={home.load} />}
          </div>
        </>
      )}
    </Gutter>
  )
}
