import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Page not found' }

const NotFound = () => (
  <div className="page wrap">
    <header className="page-header">
      <p className="kind">Error 404</p>
      <h1>There is no page at this address</h1>
      <p className="lead">The address may be misspelt, or nothing has been published under it.</p>
    </header>
    <p>
      <a className="button" href="/">
        See all articles
      </a>
    </p>
  </div>
)

export default NotFound
