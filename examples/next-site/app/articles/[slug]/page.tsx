import { createClient } from 'imprimatur/client'
import { notFound, permanentRedirect } from 'next/navigation'

// Asked anew for each reader, so that what was retracted is gone at the next request.
export const dynamic = 'force-dynamic'

const client = createClient({
  url: process.env.IMPRIMATUR_URL ?? 'http://127.0.0.1:3000',
  verify: 'always',
  cache: new Map(),
})

const Page = async ({ params }: { readonly params: Promise<{ readonly slug: string }> }) => {
  const answer = await client.bySlug(decodeURIComponent((await params).slug))
  if (answer.status === 'not-found') notFound()
  if (answer.status === 'moved') permanentRedirect(`/articles/${encodeURIComponent(answer.slug)}`)
  if (answer.status === 'retracted') return <p role="alert">This article was retracted. {answer.notice}</p>
  // Not shown, whatever it says: it is not what the board approved, or nobody can tell.
  if (answer.status !== 'live') return <p role="alert">This article can’t be shown now. Please come back later.</p>

  const { question, summary, sections, bibliography, alerts, approval, disclaimer, language } = answer.publication
  return (
    <article lang={language}>
      <h1>{question}</h1>
      <p>
        Approved by {approval.reviewers.map(({ name, credentials }) => `${name}, ${credentials}`).join('; ')} on{' '}
        <time dateTime={approval.approvedAt}>{approval.approvedAt.slice(0, 10)}</time>
      </p>
      {alerts.map(({ number, status, message }) => (
        <p role="alert" key={`${number}-${status}`}>
          {message}
        </p>
      ))}
      {summary !== null && <p>{summary}</p>}
      {sections.map(({ heading, html }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
      <ol>
        {bibliography.map(({ number, citation }) => (
          <li key={number} value={number}>
            {citation}
          </li>
        ))}
      </ol>
      <p>{disclaimer}</p>
    </article>
  )
}

export default Page
