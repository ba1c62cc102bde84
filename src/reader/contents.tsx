import { inLanguage } from './language.ts'
import { ASK_ID } from './paths.ts'
import type { ReaderPublication } from './publication.ts'

export const sectionId = (index: number): string => `section-${index + 1}`

/** The way around a long article. */
export const Contents = ({ publication }: { readonly publication: ReaderPublication }) => (
  <nav className="contents" aria-labelledby="contents">
    <h2 id="contents">On this page</h2>
    <ul>
      {publication.sections.map(({ heading }, index) => (
        <li key={sectionId(index)}>
          <a href={`#${sectionId(index)}`} {...inLanguage(publication.language)}>
            {heading}
          </a>
        </li>
      ))}
      {publication.bibliography.length > 0 && (
        <li>
          <a href="#references">References</a>
        </li>
      )}
      {publication.relatedQuestions.length > 0 && (
        <li>
          <a href="#related">Related questions</a>
        </li>
      )}
      {(publication.corrections ?? []).length > 0 && (
        <li>
          <a href="#corrections">What changed</a>
        </li>
      )}
      <li>
        <a href="#cite-this-article">Cite this article</a>
      </li>
      <li>
        <a href={`#${ASK_ID}`}>Ask a follow-up question</a>
      </li>
    </ul>
  </nav>
)
