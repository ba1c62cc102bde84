'use client'
import type { CommentDraft } from '../../../review/facts.ts'
import { useKeptDraft } from '../kept/use-kept-draft.ts'

/** The comment that somebody is writing; `editing` is its place among those that were kept, where it is one of them. */
export type Begun = {
  readonly isOpen: boolean
  readonly section: number | null
  readonly quote: string
  readonly text: string
  readonly editing: number | null
  /** Counts how often one was begun: the form comes to whoever begins again. */
  readonly turn: number
}

const NOTHING: Begun = { isOpen: false, section: null, quote: '', text: '', editing: null, turn: 0 }

export type Commenting = {
  readonly begun: Begun
  readonly begin: (section: number | null, quote?: string) => void
  readonly edit: (draft: CommentDraft, place: number) => void
  readonly change: (changes: Partial<Begun>) => void
  readonly close: () => void
  /** Gives it up, on the device too. */
  readonly forget: () => void
}

/** One comment is written at a time. It outlives the page, as the decision does. */
export const useCommenting = (key: string): Commenting => {
  const { value: begun, set: setBegun, forget } = useKeptDraft<Begun>(key, NOTHING)
  return {
    begun,
    // What was typed before goes along to another passage.
    begin: (section, quote = '') =>
      setBegun((now) => ({
        ...now,
        isOpen: true,
        section,
        quote: quote || sameQuote(now, section),
        turn: now.turn + 1,
      })),
    edit: ({ section, quote, text }, editing) =>
      setBegun((now) => ({ isOpen: true, section, quote: quote ?? '', text, editing, turn: now.turn + 1 })),
    change: (changes) => setBegun((now) => ({ ...now, ...changes })),
    close: () => setBegun(NOTHING),
    forget,
  }
}

const sameQuote = ({ section, quote }: Begun, wanted: number | null): string => (section === wanted ? quote : '')

/** Whether a comment was begun and not kept or sent. */
export const isUnfinished = ({ isOpen, text }: Begun): boolean => isOpen && text.trim() !== ''
