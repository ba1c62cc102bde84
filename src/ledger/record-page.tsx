import { renderToStaticMarkup } from 'react-dom/server'
import type { ArticleRecord, RecordedPublication } from './article-record.ts'
import { Code, Facts, Fits, Json, People, Person, Table, Words } from './record-parts.tsx'
import { RoundSection } from './record-round.tsx'

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3, h4 { line-height: 1.25 } h2 { border-top: 2px solid #111; padding-top: 1rem; margin-top: 2.5rem }
dl div { display: grid; grid-template-columns: 15rem 1fr; gap: 1rem; border-bottom: 1px solid #ddd; padding: .2rem 0 }
dt { font-weight: 600 } dd, dl { margin: 0 } dl { margin-bottom: 1rem }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere } td, dd { overflow-wrap: break-word }
table { border-collapse: collapse; width: 100%; font-size: .85em } th, td { border: 1px solid #999; padding: .3rem; text-align: left; vertical-align: top }
td dl div { display: block; border: 0 } td code { font-size: .8em }
blockquote { border-left: 3px solid #999; margin: 0 0 1rem; padding: 0 1rem } .words { white-space: pre-wrap }
article { border: 1px solid #999; padding: .5rem 1rem; margin: 0 0 1rem; break-inside: avoid } .answer { margin-left: 2rem }
.unfit { color: #a00; text-decoration: underline } ul, ol { margin: 0; padding-left: 1.5rem }
@media print { body { max-width: none; margin: 0; font-size: 11px } }
`

/** An article's record as one page that needs nothing else: no script, no picture, no style sheet of another place. */
export const recordPage = (record: ArticleRecord): string =>
  `<!doctype html>\n${renderToStaticMarkup(<Page record={record} />)}\n`

const Page = ({ record }: { readonly record: ArticleRecord }) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>{`Record of “${record.article.question}”`}</title>
      <style>{STYLE}</style>
    </head>
    <body>
      <People value={record.people}>
        <h1>Record of “{record.article.question}”</h1>
        <p>
          Exported at <time>{record.exportedAt}</time>. Times are in UTC. The same record for machines is in record.json
          beside this page.
        </p>
        <Findings record={record} />
        <ArticleFacts record={record} />
        {record.rounds.map((round) => (
          <RoundSection key={round.id} round={round} />
        ))}
        <h2>Publication</h2>
        {record.publications.length === 0 ? <p>This article was never published.</p> : null}
        {record.publications.map((publication) => (
          <Publication key={publication.id} publication={publication} />
        ))}
        <Editions record={record} />
        <Events record={record} />
        <h2>People</h2>
        <Table
          head={['Name', 'Account']}
          rows={Object.entries(record.people).map(([id, name]) => [name, <Code text={id} />])}
        />
        <h2>How to check this</h2>
        <p className="words">{HOW_TO_CHECK}</p>
        <Json value={record.keys} />
      </People>
    </body>
  </html>
)

const HOW_TO_CHECK = `A digest is the SHA-256 of the frozen text as canonical JSON (RFC 8785); record.json holds that text as "canonicalText".
A signature is a compact JWS (RFC 7515, EdDSA with Ed25519, RFC 8037); the public keys follow, and are to be compared with those that the server shows at /.well-known/jwks.json.
An event's hash is the SHA-256 of its members from "chain" to "details" as canonical JSON. Each event holds the hash of the one before it on its chain; the whole chain is walked by "npm run ledger:verify" on the server.`

const Findings = ({ record: { problems } }: { readonly record: ArticleRecord }) =>
  problems.length === 0 ? (
    <p>
      <Fits
        fits
        what="every digest and signature of this record, its rounds with their events, and what is published with what was approved"
      />
    </p>
  ) : (
    <>
      <p>
        <Fits fits={false} what={`${problems.length} found`} />
      </p>
      <ul>
        {problems.map(({ code, message }, index) => (
          <li key={index}>
            {code}: {message}
          </li>
        ))}
      </ul>
    </>
  )

const ArticleFacts = ({ record: { article } }: { readonly record: ArticleRecord }) => (
  <>
    <h2>The article</h2>
    <Facts
      facts={[
        ['Question', article.question],
        ['Id', <Code text={article.id} />],
        ['Web address', article.slug],
        ['Language', article.language],
        ['Created', article.createdAt],
        ['Working copy last saved', article.updatedAt],
        ['Digest of the working copy’s row', <Code text={article.recordDigest} />],
        ...Object.entries(article.contributors).map(
          ([id, at]) => [`Saved by, last at ${at}`, <Person id={id} />] as const,
        ),
      ]}
    />
  </>
)

const Publication = ({ publication }: { readonly publication: RecordedPublication }) => (
  <>
    <Facts
      facts={[
        ['Id', <Code text={publication.id} />],
        ['State', publication.status],
        ['Web address', publication.slug],
        ['Edition', publication.edition],
        ['Published', publication.publishedAt],
        ['Review due', publication.reviewDueAt],
        ['Round', <Code text={publication.reviewState} />],
        ['Digest of the text', <Code text={publication.document.approval.digest} />],
        [
          'Approved by',
          publication.document.approval.reviewers.map(({ name, credentials }) => `${name}, ${credentials}`).join('; '),
        ],
        ['Signature (JWS)', <Code text={publication.document.proof.jws} />],
      ]}
    />
    {publication.document.corrections.length === 0 ? null : (
      <Table
        head={['Edition', 'Published', 'What changed']}
        rows={publication.document.corrections.map(({ edition, publishedAt, note }) => [edition, publishedAt, note])}
      />
    )}
    {publication.retractions.map((retraction, index) => (
      <article key={index}>
        <h3>Retraction of edition {retraction.edition}</h3>
        <Facts
          facts={[
            ['At', retraction.at],
            ['By', <Person id={retraction.by} />],
            ['Reason', <Words text={retraction.reason} />],
            ['Notice to readers', <Words text={retraction.notice} />],
            ['Reviewed', retraction.review === null ? 'not yet' : retraction.review.at],
            ['Reviewed by', retraction.review && <Person id={retraction.review.by} />],
            ['Outcome', retraction.review?.outcome],
            ['Findings', retraction.review && <Words text={retraction.review.findings} />],
          ]}
        />
      </article>
    ))}
  </>
)

const Editions = ({ record: { editions } }: { readonly record: ArticleRecord }) => (
  <>
    <h3>Editions</h3>
    <Table
      head={['Edition', 'Published', 'Round', 'Digest']}
      rows={editions.map(({ edition, publishedAt, round, digest }) => [
        edition,
        publishedAt,
        <Code text={round} />,
        <Code text={digest} />,
      ])}
    />
  </>
)

const Events = ({ record: { events } }: { readonly record: ArticleRecord }) => (
  <>
    <h2>Events</h2>
    <Table
      head={['Chain, place', 'At', 'Action', 'By', 'Subject and details', 'Digests', 'Hash and check']}
      rows={events.map((event) => [
        <>
          <Code text={event.chain} /> {event.seq}
        </>,
        `${event.at}, recorded ${event.recordedAt}`,
        event.action,
        <Person id={event.actor} />,
        <>
          {event.subject} <Json value={event.details} />{' '}
          {event.requestId === null ? null : `request ${event.requestId}`}
        </>,
        <Facts
          facts={[
            ['text', event.digest && <Code text={event.digest} />],
            ['before', event.before && <Code text={event.before} />],
            ['after', event.after && <Code text={event.after} />],
          ]}
        />,
        <>
          <Code text={event.hash} /> after <Code text={event.previous} />{' '}
          <Fits fits={event.fits} what="hash and signature" />
        </>,
      ])}
    />
  </>
)
