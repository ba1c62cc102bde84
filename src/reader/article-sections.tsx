import { sectionId } from './contents.tsx'
import { audienceWords } from './labels.ts'
import { inLanguage } from './language.ts'
import type { ReaderPublication } from './publication.ts'

export const ArticleSections = ({ publication }: { readonly publication: ReaderPublication }) =>
  publication.sections.map((section, index) => {
    const audience = audienceWords(section.audiences)
    const id = sectionId(index)
    return (
      <section key={id} className="prose" aria-labelledby={id}>
        <h2 id={id} {...inLanguage(publication.language)}>
          {section.heading}
        </h2>
        {audience && <p className="section-audience">Written for {audience}</p>}
        {/* Safe: made by src/rich-text/html.ts, which escapes all text, and covered by the digest that the board approved. */}
        <div {...inLanguage(publication.language)} dangerouslySetInnerHTML={{ __html: section.html }} />
      </section>
    )
  })
