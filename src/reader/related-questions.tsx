import { inLanguage } from './language.ts'
import { articlePath } from './paths.ts'
import type { ReaderPublication } from './publication.ts'

export const RelatedQuestions = ({ publication }: { readonly publication: ReaderPublication }) =>
  publication.relatedQuestions.length > 0 && (
    <section className="related" aria-labelledby="related">
      <h2 id="related">Related questions</h2>
      <ul {...inLanguage(publication.language)}>
        {publication.relatedQuestions.map(({ question, slug }) => (
          <li key={question}>{slug === null ? question : <a href={articlePath(slug)}>{question}</a>}</li>
        ))}
      </ul>
    </section>
  )
