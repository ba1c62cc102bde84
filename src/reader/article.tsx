import { ApprovedText } from './approved-text.tsx'
import { ArticleHeader } from './article-header.tsx'
import { ArticleSections } from './article-sections.tsx'
import { AskQuestion } from './ask-question.tsx'
import { CiteArticle } from './cite-article.tsx'
import { Contents } from './contents.tsx'
import { Corrections } from './corrections.tsx'
import { Disclaimer } from './disclaimer.tsx'
import { Provenance } from './provenance.tsx'
import type { ReaderPublication } from './publication.ts'
import { ReferenceList } from './reference-list.tsx'
import { RelatedQuestions } from './related-questions.tsx'
import { SourceAlerts } from './source-alerts.tsx'
import { ReviewCard } from './review-card.tsx'

type Props = {
  readonly publication: ReaderPublication
  /** How to cite it: a line in the site's style. */
  readonly citation: string
  /** Days for which a question of a reader is kept. */
  readonly retentionDays: number
}

export const Article = ({ publication, citation, retentionDays }: Props) => (
  <article className="article wrap">
    <ArticleHeader publication={publication} />
    <div className="article-side">
      <ReviewCard publication={publication} />
      <Contents publication={publication} />
    </div>
    <div className="article-body">
      <SourceAlerts alerts={publication.alerts} />
      <Provenance provenance={publication.provenance} />
      <ArticleSections publication={publication} />
      <ReferenceList bibliography={publication.bibliography} alerts={publication.alerts} />
      <RelatedQuestions publication={publication} />
      <Corrections corrections={publication.corrections} />
      <CiteArticle id={publication.id} slug={publication.slug} citation={citation} />
      <Disclaimer publication={publication} />
      <ApprovedText publication={publication} />
      <AskQuestion about={publication} retentionDays={retentionDays} outcome={{ kind: 'none' }} />
    </div>
  </article>
)
