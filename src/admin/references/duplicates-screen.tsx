'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { DuplicateGroups } from '../../commands/duplicate-groups.ts'
import type { Reference } from '../../payload-types.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { useKeptState } from '../review-panel/use-kept-state.ts'
import { MergeRecords } from './merge-records.tsx'
import { Screen } from './screen.tsx'

const NONE: { readonly keys: readonly string[] } = { keys: [] }

/** References that are probably the same work, group by group. */
export const DuplicatesScreen = () => {
  const { value, refusal } = useFetched<DuplicateGroups>('/api/references/duplicates')
  const [passed, setPassed, forgetPassed] = useKeptState('references-not-the-same', NONE)
  const standing = useRef<HTMLParagraphElement>(null)
  const [merged, setMerged] = useState<ReadonlyMap<string, Reference>>(new Map())

  const groups = (value?.groups ?? []).map(({ docs }) => ({ docs, key: docs.map(({ id }) => id).join('+') }))
  const open = groups.filter(({ key }) => !passed.keys.includes(key))
  const left = open.filter(({ key }) => !merged.has(key)).length
  return (
    <Screen title="Find duplicates">
      {refusal && <RefusalMessage refusal={refusal} />}
      {!value && !refusal && <p>Comparing all references…</p>}
      {value && (
        <p role="status" ref={standing} tabIndex={-1}>
          {sentence(left, value.total > groups.length)}{' '}
          {left > 0 && 'They share a DOI or a PMID, or title, year and first author.'}
        </p>
      )}
      {groups.length > open.length && (
        <p>
          <Button buttonStyle="secondary" margin={false} onClick={forgetPassed}>
            Show the passed over again ({groups.length - open.length})
          </Button>
        </p>
      )}
      {open.map(({ docs, key }) => {
        const kept = merged.get(key)
        return kept ? (
          <DoneMessage key={key}>
            Merged. What stays is <a href={`/admin/collections/references/${kept.id}`}>{kept.title}</a>.
          </DoneMessage>
        ) : (
          <section key={key} className="references__group" aria-label={docs[0]?.title ?? 'A group'}>
            <h2 className="review-panel__title">{docs[0]?.title}</h2>
            <MergeRecords
              rows={docs}
              onMerged={(row) => setMerged((current) => new Map([...current, [key, row]]))}
              otherwise={
                <Button
                  buttonStyle="secondary"
                  margin={false}
                  onClick={() => {
                    setPassed(({ keys }) => ({ keys: [...keys, key] }))
                    // The focus would be lost with the button.
                    standing.current?.focus()
                  }}
                >
                  Not the same: go on
                </Button>
              }
            />
          </section>
        )
      })}
    </Screen>
  )
}

const sentence = (left: number, hasMore: boolean): string => {
  if (left === 0) return 'No two references look like the same work.'
  const words =
    left === 1 ? 'One group of references looks like one work' : `${left} groups of references look like one work each`
  return `${words}${hasMore ? '; there are more behind these' : ''}.`
}
