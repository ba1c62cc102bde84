import { FORMATS } from '../citations/formats/index.ts'
import { CITATION_FILES } from '../publication/own-citation.ts'
import { copyScript } from './copy-script.ts'
import { articleFilePath, citationPath } from './paths.ts'

type Props = {
  readonly id: string
  readonly slug: string
  /** The line in the site's bibliography style. */
  readonly citation: string
}

/** For archives and libraries, and for systems of hospitals. */
const WHOLE_ARTICLE = { jats: 'JATS XML', fhir: 'FHIR R5' } as const

/** For those who cite the article themselves. Without scripts the line can still be marked and copied by hand. */
export const CiteArticle = ({ id, slug, citation }: Props) => (
  <section className="cite" aria-labelledby="cite-this-article">
    <h2 id="cite-this-article">Cite this article</h2>
    <p id="own-citation">{citation}</p>
    <p className="cite-actions">
      <button type="button" className="copy" data-copy="own-citation">
        Copy
      </button>
      {CITATION_FILES.map((format) => (
        <a key={format} href={citationPath(id, format)} download>
          {FORMATS[format].name}
          <span className="visually-hidden"> file</span>
        </a>
      ))}
      <span className="copied" role="status" />
    </p>
    <p className="cite-actions">
      The whole article:
      {Object.entries(WHOLE_ARTICLE).map(([format, name]) => (
        <a key={format} href={articleFilePath(slug, format)} download>
          {name}
          <span className="visually-hidden"> file of the whole article</span>
        </a>
      ))}
    </p>
    <script dangerouslySetInnerHTML={{ __html: copyScript }} />
  </section>
)
