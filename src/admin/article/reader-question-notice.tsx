'use client'
import { Banner, useDocumentInfo } from '@payloadcms/ui'
import { questionPath } from '../../home/question-path.ts'
import { PLACEHOLDER_SLUG } from '../../questions/vocabulary.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

type Begun = { readonly readerQuestion?: string | null; readonly slug?: string | null }

/** That the article was begun on a reader's question, which is deleted one day. */
export const ReaderQuestionNotice = () => {
  const { data, initialData } = useDocumentInfo()
  const { readerQuestion, slug } = ((data ?? initialData) as Begun | undefined) ?? {}
  return readerQuestion ? <Notice id={readerQuestion} hasOwnSlug={!slug?.startsWith(PLACEHOLDER_SLUG)} /> : null
}

const Notice = ({ id, hasOwnSlug }: { readonly id: string; readonly hasOwnSlug: boolean }) => {
  const { value, refusal } = useFetched<{ readonly id: string }>(`/api/questions/${encodeURIComponent(id)}?depth=0`)
  if (!value && !refusal) return null
  return (
    <div role="note" aria-label="Begun on a reader’s question">
      <Banner type="default">
        Begun on{' '}
        {value ? (
          <a href={questionPath(id)}>a reader’s question</a>
        ) : (
          'a reader’s question, which was deleted when its time was over'
        )}
        .
        {!hasOwnSlug && (
          <> Put the title into general words; then empty the slug, and it is made anew from them when you save.</>
        )}
      </Banner>
    </div>
  )
}
