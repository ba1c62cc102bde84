import type { Approval } from '../publication/document.ts'

type Reviewer = Approval['reviewers'][number]

export const ReviewerByline = ({ reviewer }: { readonly reviewer: Reviewer }) => {
  const conflict = reviewer.conflict.trim()
  return (
    <li>
      <p className="reviewer-name">
        {[reviewer.name, reviewer.credentials].filter((part) => part.trim() !== '').join(', ')}
      </p>
      {reviewer.specialties.length > 0 && <p>{reviewer.specialties.join(', ')}</p>}
      {reviewer.affiliation && <p>{reviewer.affiliation}</p>}
      {conflict !== '' && conflict.toLowerCase() !== 'none' && <p>Declared interest: {conflict}</p>}
    </li>
  )
}
