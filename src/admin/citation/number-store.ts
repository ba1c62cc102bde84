import type { CitationNumbers } from './numbering.ts'

/**
 * The numbers of an article's citations, from its form to the chips inside its editors. Each chip sits in a small form of
 * its own (Payload's inline block), from which the article's form can be read but not watched; so the article's panel
 * announces the numbers here. Keyed by the form, as a drawer may hold another article.
 */
type Store = { numbers: CitationNumbers | null; readonly listeners: Set<() => void> }

const stores = new WeakMap<object, Store>()

const storeOf = (form: object): Store => {
  const store = stores.get(form) ?? { numbers: null, listeners: new Set<() => void>() }
  stores.set(form, store)
  return store
}

export const announceNumbers = (form: object, numbers: CitationNumbers): void => {
  const store = storeOf(form)
  store.numbers = numbers
  for (const listener of store.listeners) listener()
}

export const watchNumbers = (form: object, listener: () => void): (() => void) => {
  const { listeners } = storeOf(form)
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Null as long as nobody announced any. */
export const numbersOf = (form: object): CitationNumbers | null => storeOf(form).numbers
