'use client'
import { Button } from '@payloadcms/ui'
import { DoneMessage } from '../review-panel/messages.tsx'
import { counted, referenceSentence } from './counts.ts'
import type { CreatedPage as Created } from './create-page.ts'

type Props = { readonly created: Created; readonly onAgain: () => void }

export const CreatedPage = ({ created: { article, report, newReferences }, onAgain }: Props) => {
  const address = `/admin/collections/articles/${article.id}`
  return (
    <section aria-label="What was made" className="review-panel__block">
      <DoneMessage>The article was created.</DoneMessage>
      <p>
        <a href={address}>{article.question}</a>
      </p>
      <ul>
        <li>{counted(report.sections, 'section', 'sections')}</li>
        <li>{counted(report.citations, 'citation', 'citations')}</li>
        <li>{referenceSentence(report.references, newReferences)}</li>
        {report.relatedQuestions > 0 && (
          <li>{counted(report.relatedQuestions, 'related question', 'related questions')}</li>
        )}
      </ul>
      {report.warnings.length > 0 && (
        <>
          <p>Still to be looked at in the article:</p>
          <ul>
            {report.warnings.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <div className="review-panel__buttons">
        <Button el="link" to={address} margin={false}>
          Open the article
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onAgain}>
          Import another
        </Button>
      </div>
    </section>
  )
}
