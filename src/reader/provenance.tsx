import type { ApprovedContent } from '../publication/content.ts'

/** How the text came to be. A machine's part is always told; a person's only where there is a note about it. */
export const Provenance = ({ provenance }: { readonly provenance: ApprovedContent['provenance'] }) => {
  const { method, tool, note } = provenance
  if (method === 'human' && !note) return null
  return (
    <p className="provenance">
      {method === 'machine-drafted' && (
        <>
          A machine drafted this text{tool ? ` (${tool})` : ''}; the reviewers named on this page approved it word for
          word.{' '}
        </>
      )}
      {note}
    </p>
  )
}
