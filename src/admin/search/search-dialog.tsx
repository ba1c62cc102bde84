'use client'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { choicesOf, foundSentence, type Choice } from './choices.ts'
import { useSearch } from './use-search.ts'

/**
 * Searches everything that one may read: a combobox with a list in groups, as in the ARIA Authoring Practices, in a dialog.
 * The box keeps the focus; the arrows move through all groups, Enter goes there.
 */
export const SearchDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const query = typed.trim()
  const found = useSearch(query)
  const isAnswered = query !== '' && found.query === query
  // The answer to the words before stays in sight until the new one is there; only a fresh one can be chosen from.
  const groups = choicesOf(query === '' ? [] : found.groups)
  const choices = groups.flatMap((group) => group.choices)
  const active = isAnswered && choices.length > 0 ? Math.min(at, choices.length - 1) : -1

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, found])

  // Enter may come before the answer: then it means the best of it.
  const enteredTooEarly = useRef<string | null>(null)
  useEffect(() => {
    if (enteredTooEarly.current !== query || !isAnswered) return
    enteredTooEarly.current = null
    if (choices[0]) go(choices[0])
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(choices.length === 0 ? 0 : (Math.max(active, 0) + step + choices.length) % choices.length)
    else if (event.key === 'Enter') {
      const choice = choices[active]
      if (choice) go(choice)
      else if (!isAnswered) enteredTooEarly.current = query
    } else return
    event.preventDefault()
  }

  let number = -1
  return createPortal(
    <dialog
      ref={dialog}
      className="search"
      aria-label="Search"
      onClose={onClose}
      // A press beside it lands on the dialog itself: its backdrop.
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className="search__inside">
        <div className="search__top">
          <label className="search__unseen" htmlFor={id}>
            Search articles, reviews, publications, references, board members and topics
          </label>
          <input
            id={id}
            type="text"
            role="combobox"
            aria-expanded={choices.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active === -1 ? undefined : `${id}-${active}`}
            autoComplete="off"
            autoFocus
            enterKeyHint="go"
            maxLength={300}
            placeholder="Search everything"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="search__close" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <div id={`${id}-list`} role="listbox" aria-label="Found" className="search__list" aria-busy={!isAnswered}>
          {groups.map((group) => (
            <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`} className="search__group">
              <div id={`${id}-${group.kind}`} role="presentation" className="search__heading">
                {group.title}
              </div>
              {group.choices.map((choice) => {
                number += 1
                return <Option key={choice.path} id={`${id}-${number}`} choice={choice} isActive={number === active} />
              })}
            </div>
          ))}
        </div>
        <p role="status" className="search__status">
          {query === ''
            ? 'Type some words of a question, a title or a name. Accents and capitals don’t matter.'
            : !isAnswered
              ? 'Searching…'
              : (found.problem ?? foundSentence(found.groups))}
        </p>
      </div>
    </dialog>,
    document.body,
  )
}

/** As a link does it, so that a screen with unsaved words can warn. */
const go = ({ path }: Choice): void => window.location.assign(path)

type OptionProps = { readonly id: string; readonly choice: Choice; readonly isActive: boolean }

const Option = ({ id, choice, isActive }: OptionProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isActive}
    className={choice.isAll ? 'search__option search__option--all' : 'search__option'}
    // The box keeps the focus.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => go(choice)}
  >
    <span className="search__title">{choice.title}</span>
    {choice.words !== '' && <span className="search__words">{choice.words}</span>}
  </div>
)
