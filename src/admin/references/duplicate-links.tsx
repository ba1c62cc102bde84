import type { DuplicateOffer } from '../../commands/reference-duplicates.ts'

const REASONS: Readonly<Record<DuplicateOffer['reason'], string>> = {
  doi: 'same DOI',
  pmid: 'same PMID',
  title: 'same title, year and first author',
}

export const DuplicateLinks = ({ duplicates }: { readonly duplicates: readonly DuplicateOffer[] }) => (
  <ul className="review-panel__links">
    {duplicates.map(({ id, title, containerTitle, year, reason }) => (
      <li key={id}>
        <a href={`/admin/collections/references/${id}`}>{title}</a>
        <span className="review-panel__hint">{[containerTitle, year, REASONS[reason]].filter(Boolean).join(', ')}</span>
      </li>
    ))}
  </ul>
)
