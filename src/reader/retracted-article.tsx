import { Day } from './day.tsx'
import type { RetractionNotice } from './publication.ts'
import { paragraphsOf } from './text.ts'

/** What stands where an article was taken down: never a hole. */
export const RetractedArticle = ({ retraction }: { readonly retraction: RetractionNotice }) => (
  <div className="page wrap">
    <section className="retraction" aria-labelledby="retracted">
      <p className="kind">Retracted</p>
      <h1 id="retracted">This article was retracted</h1>
      {paragraphsOf(retraction.notice ?? '').map((paragraph, index) => (
        <p key={index} className="lead">
          {paragraph}
        </p>
      ))}
      <dl className="dates">
        {retraction.retractedAt && (
          <div>
            <dt>Retracted on</dt>
            <dd>
              <Day iso={retraction.retractedAt} />
            </dd>
          </div>
        )}
        {retraction.reason && (
          <div>
            <dt>Reason</dt>
            <dd>{retraction.reason}</dd>
          </div>
        )}
      </dl>
      <p>Please don’t rely on copies of it.</p>
    </section>
    <p>
      <a className="button" href="/">
        See all articles
      </a>
    </p>
  </div>
)
