import { Day } from './day.tsx'
import { inLanguage } from './language.ts'
import { articlePath } from './paths.ts'
import type { ReaderPublication } from './publication.ts'
import { descriptionOf } from './text.ts'

export const ArticleCard = ({ publication }: { readonly publication: ReaderPublication }) => {
  const language = inLanguage(publication.language)
  return (
    <li className="article-card">
      <h2 {...language}>
        <a href={articlePath(publication.slug)}>{publication.question}</a>
      </h2>
      <p {...language}>{descriptionOf(publication)}</p>
      <p className="facts">
        <span className="reviewed">
          Reviewed <Day iso={publication.approval.approvedAt} />
        </span>
        {publication.topics.map(({ slug, name }) => (
          <span key={slug} {...language}>
            {name}
          </span>
        ))}
      </p>
    </li>
  )
}
