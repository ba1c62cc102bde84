import { inLanguage } from './language.ts'
import type { ReaderPublication } from './publication.ts'
import { paragraphsOf } from './text.ts'

export const Disclaimer = ({ publication }: { readonly publication: ReaderPublication }) =>
  publication.disclaimer !== '' && (
    <section className="disclaimer" aria-labelledby="disclaimer">
      <h2 id="disclaimer">Professional disclaimer</h2>
      <div {...inLanguage(publication.language)}>
        {paragraphsOf(publication.disclaimer).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </section>
  )
