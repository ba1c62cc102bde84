import type { Piece } from '../search/excerpt.ts'
import type { FoundPublication } from '../search/search-publications.ts'
import { Day } from './day.tsx'
import { inLanguage } from './language.ts'
import { articlePath } from './paths.ts'

const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))

export const SearchResult = ({ found }: { readonly found: FoundPublication }) => {
  const language = inLanguage(found.language)
  return (
    <li className="article-card">
      <h2 {...language}>
        <a href={articlePath(found.slug)}>
          <Marked pieces={found.question} />
        </a>
      </h2>
      <p {...language}>
        <Marked pieces={found.excerpt} />
      </p>
      <p className="facts">
        <span className="reviewed">
          Reviewed <Day iso={found.approvedAt} />
        </span>
      </p>
    </li>
  )
}
