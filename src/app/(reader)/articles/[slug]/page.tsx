import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { env } from '../../../../env.ts'
import { Article } from '../../../../reader/article.tsx'
import { AlternateLink } from '../../../../reader/alternate-link.tsx'
import { CanonicalLink } from '../../../../reader/canonical-link.tsx'
import { articleAt, citationOf, structuredDataOf } from '../../../../reader/load.ts'
import { articlePath, readSegment } from '../../../../reader/paths.ts'
import { RetractedArticle } from '../../../../reader/retracted-article.tsx'
import { descriptionOf } from '../../../../reader/text.ts'

// Nothing is kept from an earlier request, so that what was retracted is gone at the next one.
export const dynamic = 'force-dynamic'

type Args = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Args): Promise<Metadata> => {
  const found = await articleAt(readSegment((await params).slug))
  if (found.state === 'unknown') return { title: 'Page not found' }
  if (found.state === 'retracted') return { title: 'Retracted article', robots: { index: false, follow: true } }
  return {
    title: found.publication.question,
    description: descriptionOf(found.publication),
    robots: { index: true, follow: true },
  }
}

/** Next.js lets no page answer 410: the server in front sets that status for a retracted slug. The notice is here. */
const Page = async ({ params }: Args) => {
  const found = await articleAt(readSegment((await params).slug))
  if (found.state === 'unknown') notFound()
  if (found.state === 'retracted') return <RetractedArticle retraction={found.retraction} />
  return (
    <>
      <CanonicalLink path={articlePath(found.publication.slug)} />
      <AlternateLink slug={found.publication.slug} />
      {/* Safe: JSON in which nothing can end the element. */}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: await structuredDataOf(found.publication) }}
      />
      <Article
        publication={found.publication}
        citation={await citationOf(found.publication)}
        retentionDays={env.QUESTION_RETENTION_DAYS}
      />
    </>
  )
}

export default Page
