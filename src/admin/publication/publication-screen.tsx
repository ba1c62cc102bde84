'use client'
import { Pill, useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { isAdministrator, isManagingEditor, isStaff } from '../../../access/roles.ts'
import type { Publication } from '../../payload-types.ts'
import type { SourceAlert } from '../../publication/alerts.ts'
import type { ApprovedContent } from '../../publication/content.ts'
import { Folded } from '../review-panel/folded.tsx'
import { FrozenText } from '../review-panel/frozen-text.tsx'
import { Retractions } from '../review-panel/publication/retractions.tsx'
import { ReviewRetraction } from '../review-panel/publication/review-retraction-form.tsx'
import { RetractForm } from '../review-panel/retract-form.tsx'
import { SourceWarnings } from '../review-panel/source-warnings.tsx'
import { ApprovedBy } from './approved-by.tsx'
import { ChangeSlugForm } from './change-slug-form.tsx'
import { Editions } from './editions.tsx'
import { NextEdition } from './next-edition.tsx'
import { PublicationFacts } from './publication-facts.tsx'
import { idOf, mayReviewRetraction, retractionsOf } from './publication-row.ts'
import { VerifyProof } from './verify-proof.tsx'

type Props = {
  readonly publication: Publication
  /** When something was last done here: what hangs on it is fetched again. */
  readonly since: number
  readonly messages: ReactNode
  readonly onDone: (words: string) => void
}

/** The live text with its editions; beside it who approved it, its proof, what comes next, and the way to take it down. */
export const PublicationScreen = ({ publication, since, messages, onDone }: Props) => {
  const user = useAuth().user as Parameters<typeof isStaff>[0]
  const { id, slug, edition, article } = publication
  const isLive = publication.status === 'live'
  const retractions = retractionsOf(publication)
  return (
    <div className="review-panel review-panel--round publication">
      <header className="review-panel__head">
        <h2 className="review-panel__title" id="standing">
          Edition {edition}
          <Pill pillStyle={isLive ? 'success' : 'error'} size="small">
            {isLive ? 'Live' : 'Retracted'}
          </Pill>
        </h2>
        {messages}
        {isLive && <SourceWarnings alerts={(publication.alerts ?? []) as unknown as readonly SourceAlert[]} />}
        <PublicationFacts
          publication={publication}
          isLive={isLive}
          mayReadLedger={isManagingEditor(user) || isAdministrator(user)}
        />
      </header>

      <div className="review-panel__main">
        <FrozenText
          content={publication as unknown as ApprovedContent}
          label={isLive ? 'The live text' : 'The retracted text'}
        />
        <Editions publicationId={id} edition={edition} isLive={isLive} />
      </div>

      <aside className="review-panel__side" aria-labelledby="approved-by">
        <ApprovedBy approval={publication.approval} />
        {isLive && <VerifyProof key={`${edition}:${slug}`} slug={slug} edition={edition} />}
        {isStaff(user) && article && <NextEdition articleId={idOf(article)} since={since} onDone={onDone} />}
        <Retractions retractions={retractions} />
        {mayReviewRetraction(retractions, user) && (
          <ReviewRetraction publicationId={id} onDone={() => onDone('The review of the retraction is filed.')} />
        )}
        {isLive && isManagingEditor(user) && (
          <Folded button="Change the web address…">
            {(fold) => (
              <ChangeSlugForm
                publicationId={id}
                slug={slug}
                onDone={() => {
                  fold()
                  onDone('The article has its new web address; the old one leads there.')
                }}
                onCancel={fold}
              />
            )}
          </Folded>
        )}
        {isLive && isManagingEditor(user) && (
          <Folded button="Retract…" danger>
            {(fold) => (
              <RetractForm
                publicationId={id}
                onDone={() => {
                  fold()
                  onDone('Retracted. The public page now shows the notice.')
                }}
                onCancel={fold}
              />
            )}
          </Folded>
        )}
      </aside>
    </div>
  )
}
