import type { Metadata } from 'next'
import { CanonicalLink } from '../../../reader/canonical-link.tsx'
import { editorialPolicy } from '../../../reader/load.ts'
import { POLICY_PATH } from '../../../reader/paths.ts'
import { paragraphsOf } from '../../../reader/text.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Editorial policy',
  description: 'How articles are written, reviewed and corrected.',
  robots: { index: true, follow: true },
}

const Page = async () => {
  const paragraphs = paragraphsOf(await editorialPolicy())
  return (
    <div className="page wrap">
      <CanonicalLink path={POLICY_PATH} />
      <header className="page-header">
        <h1>Editorial policy</h1>
        <p className="lead">How articles are written, reviewed and corrected.</p>
      </header>
      <div className="prose">
        {paragraphs.length === 0 && <p>The policy has not been written down here yet.</p>}
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </div>
  )
}

export default Page
