'use client'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { CitationNumbers } from './numbering.ts'
import { sourceLine, sourceWarning, type ShownReference } from './reference-lines.ts'
import { useShownReferences } from './shown-references.ts'
import { useReferenceSearch } from './use-reference-search.ts'

type Props = {
  readonly numbers: CitationNumbers
  /** Ids that are picked already; they are not offered again. */
  readonly picked: readonly string[]
  readonly onPick: (id: string) => void
  /** Enter in an empty box. */
  readonly onEnter: () => void
}

/**
 * The box that sources are searched in, with its list: a combobox as in the ARIA Authoring Practices. While it is empty it
 * offers the article's own sources.
 */
export const SourceSearch = ({ numbers, picked, onPick, onEnter }: Props) => {
  const id = useId()
  const [typed, setTyped] = useState('')
  const query = typed.trim()
  const found = useReferenceSearch(query)
  const own = useOwnSources(numbers, query === '')
  const isAnswered = query === '' || found.query === query
  const shown = query === '' ? own : isAnswered ? found.docs : []
  const options = shown.filter((option) => !picked.includes(option.id))
  const [at, setAt] = useState(-1)
  // Words that were typed have a first answer; of the article's own sources none is meant before somebody says so.
  const active = options[at] ? at : query !== '' && options.length > 0 ? 0 : -1
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)

  const pick = (option: ShownReference) => {
    onPick(option.id)
    setTyped('')
    setAt(-1)
    input.current?.focus()
  }

  // Enter may come before the answer, as after a pasted PMID: then it means the one work that is found.
  const enteredTooEarly = useRef<string | null>(null)
  useEffect(() => {
    const [only, ...others] = options
    if (enteredTooEarly.current !== query || !isAnswered) return
    enteredTooEarly.current = null
    if (query !== '' && only && others.length === 0) pick(only)
  })

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      setAt(options.length === 0 ? -1 : (Math.max(active, step > 0 ? -1 : 0) + step + options.length) % options.length)
    } else if (event.key === 'Enter') {
      const option = options[active]
      if (option) pick(option)
      else if (query === '') onEnter()
      else if (!isAnswered) enteredTooEarly.current = query
    } else if (event.key === 'Escape' && typed !== '') {
      setTyped('')
      setAt(-1)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="citing__search">
      <label htmlFor={id}>Search by title, author, year, journal, PMID or DOI</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === -1 ? undefined : `${id}-${active}`}
        autoComplete="off"
        autoFocus
        maxLength={300}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(-1)
        }}
        onKeyDown={onKeyDown}
      />
      {query === '' && options.length > 0 && <p className="citing__hint">Sources of this article</p>}
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label="References found" className="citing__options">
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="citing__option"
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            <SourceWords source={option} number={numbers.get(option.id)} />
          </li>
        ))}
      </ul>
      <p role="status" className="citing__status">
        {query === '' ? '' : !isAnswered ? 'Searching…' : (found.problem ?? countWords(options.length, shown.length))}
      </p>
      {query !== '' && isAnswered && !found.problem && shown.length === 0 && (
        <p className="citing__hint">
          <a href="/admin/collections/references/create" target="_blank" rel="noreferrer">
            Create a new reference
          </a>{' '}
          (in a new tab), then search for it here.
        </p>
      )}
    </div>
  )
}

const countWords = (offered: number, found: number): string => {
  if (found === 0) return 'No reference has these words.'
  if (offered === 0) return 'Picked already.'
  return offered === 1
    ? 'One reference'
    : `${offered} references${offered === 20 ? ', the newest; type more words' : ''}`
}

/** What the article cites already, in the order of the numbers. */
const useOwnSources = (numbers: CitationNumbers, isWanted: boolean): readonly ShownReference[] => {
  const byNumber = new Map<number, string>()
  for (const [id, number] of numbers) if (!byNumber.has(number)) byNumber.set(number, id)
  const ids = isWanted ? [...byNumber].sort(([a], [b]) => a - b).map(([, id]) => id) : []
  return useShownReferences(ids).filter((found) => found !== null)
}

type WordsProps = { readonly source: ShownReference; readonly number: number | undefined }

/** A source in two lines: its title, and what it is known by; with a warning where there is one. */
export const SourceWords = ({ source, number }: WordsProps) => {
  const warning = sourceWarning(source)
  return (
    <>
      <span className="citing__title">
        {number !== undefined && <span className="citing__number">{number}</span>}
        {source.title}
      </span>
      <span className="citing__line">{sourceLine(source)}</span>
      {warning && <span className="citing__warning">{warning}</span>}
    </>
  )
}
