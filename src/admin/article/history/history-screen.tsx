'use client'
import { Button, Gutter, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { DoneMessage, RefusalMessage } from '../../review-panel/messages.tsx'
import { useFetched } from '../../review-panel/use-fetched.ts'
import { SavedVersion, type VersionRow } from './saved-version.tsx'
import '../../review-panel/review-panel.css'
import '../../review-panel/forms.css'
import './history.css'

const PAGE = 20

type Answer = { readonly docs: readonly VersionRow[]; readonly totalDocs: number }

/** Every save of an article, newest first, with what each of them changed. */
export const HistoryScreen = () => {
  const { id } = useDocumentInfo()
  const [limit, setLimit] = useState(PAGE)
  const query = new URLSearchParams({
    'where[parent][equals]': String(id),
    'select[updatedAt]': 'true',
    'select[version][contributors]': 'true',
    sort: '-updatedAt',
    depth: '0',
    limit: String(limit),
  })
  const [restored, setRestored] = useState<{ readonly words: string; readonly at: number } | null>(null)
  const { value, refusal } = useFetched<Answer>(`/api/articles/versions?${query.toString()}`, restored)
  return (
    <Gutter className="history">
      <div className="review-panel">
        <h2 className="review-panel__title">What was saved, and what it changed</h2>
        {restored && <DoneMessage key={restored.at}>{restored.words}</DoneMessage>}
        {refusal && <RefusalMessage refusal={refusal} />}
        {!value && !refusal && <p>Loading…</p>}
        {value && (
          <ol className="history__list">
            {value.docs.map((version, index) => (
              <li key={version.id}>
                <SavedVersion
                  articleId={String(id)}
                  version={version}
                  isNewest={index === 0}
                  onRestored={(words) => setRestored({ words, at: Date.now() })}
                />
              </li>
            ))}
          </ol>
        )}
        {value && value.totalDocs > value.docs.length && (
          <div className="review-panel__buttons">
            <Button buttonStyle="secondary" margin={false} onClick={() => setLimit((count) => count + PAGE)}>
              Show older ones
            </Button>
          </div>
        )}
      </div>
    </Gutter>
  )
}
