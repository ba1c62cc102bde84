type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'> & {
  readonly target: unknown
}

/** Ctrl+K or ⌘K anywhere; "/" where it is not typed into something. */
export const opensSearch = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target }: Key): boolean => {
  if (isComposing || altKey) return false
  if (ctrlKey || metaKey) return ctrlKey !== metaKey && !shiftKey && key.toLowerCase() === 'k'
  return key === '/' && !takesLetters(target)
}

const TYPED_INTO = ['INPUT', 'TEXTAREA', 'SELECT']

const takesLetters = (target: unknown): boolean => {
  const { tagName, isContentEditable } = target as { readonly tagName?: string; readonly isContentEditable?: boolean }
  return isContentEditable === true || TYPED_INTO.includes(tagName ?? '')
}
