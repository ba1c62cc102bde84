import { articleDataPath } from './paths.ts'
import type { ReaderPublication } from './publication.ts'

/** The small print that makes the promise checkable. */
export const ApprovedText = ({ publication }: { readonly publication: ReaderPublication }) => (
  <footer className="approved-text">
    <p>
      Approved text: SHA-256 <code>{publication.approval.digest}</code>
    </p>
    <p>
      Anybody can check it: it is the digest of the article’s approved members as canonical JSON (RFC 8785).{' '}
      <a href={articleDataPath(publication.slug)}>This article as data</a>
    </p>
  </footer>
)
