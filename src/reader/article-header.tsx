import { Day } from './day.tsx'
import { audienceWords } from './labels.ts'
import { inLanguage } from './language.ts'
import type { ReaderPublication } from './publication.ts'
import { StatusStepper } from './status-stepper.tsx'

export const ArticleHeader = ({ publication }: { readonly publication: ReaderPublication }) => {
  const language = inLanguage(publication.language)
  const audience = audienceWords(publication.audiences)
  return (
    <header className="article-header">
      {publication.topics.length > 0 && (
        <ul className="topics" aria-label="Topics" {...language}>
          {publication.topics.map(({ slug, name }) => (
            <li key={slug}>{name}</li>
          ))}
        </ul>
      )}
      <h1 {...language}>{publication.question}</h1>
      {publication.summary && (
        <p className="lead" {...language}>
          {publication.summary}
        </p>
      )}
      <p className="facts">
        <span>
          Last updated <Day iso={publication.publishedAt} />
        </span>
        <span>
          Edition {publication.edition}
          {(publication.corrections ?? []).length > 0 && (
            <>
              {' '}
              (<a href="#corrections">what changed</a>)
            </>
          )}
        </span>
        {audience && <span>For {audience}</span>}
      </p>
      <StatusStepper approvedAt={publication.approval.approvedAt} />
      {publication.reviewOverdue && (
        <p className="notice">
          This text was due for review on <Day iso={publication.approval.nextReviewDue} /> and has not been reviewed
          since.
        </p>
      )}
      {publication.pendingUpdate && <p className="notice">An update of this article is under review.</p>}
    </header>
  )
}
