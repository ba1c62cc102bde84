import type { TextPart } from '../../../publication/changes.ts'

/** Characters of unchanged text that stay on each side of a change. */
const CONTEXT = 160

/** Cut at a space, so that no word is halved. */
const tail = (text: string): string => {
  const cut = text.slice(-CONTEXT)
  return cut.slice(cut.search(/\s/) + 1)
}
const head = (text: string): string => {
  const cut = text.slice(0, CONTEXT)
  const end = cut.search(/\s\S*$/)
  return end === -1 ? cut : cut.slice(0, end)
}

const isSpace = ({ kind, text }: TextPart): boolean => kind === 'same' && text.trim() === ''

/** Changes with only a space between them are one: a phrase that was replaced reads as two phrases, not as a patchwork. */
export const joined = (parts: readonly TextPart[]): readonly TextPart[] => {
  const groups = parts.reduce<TextPart[][]>((found, part, index) => {
    const next = parts[index + 1]
    const goesOn = part.kind !== 'same' || (isSpace(part) && index > 0 && next !== undefined && next.kind !== 'same')
    const group = found.at(-1)
    if (goesOn && group && group[0]?.kind !== 'same') group.push(part)
    else found.push([part])
    return found
  }, [])
  return groups.flatMap((group) => (group.length === 1 ? group : ofPhrase(group)))
}

const ofPhrase = (group: readonly TextPart[]): readonly TextPart[] =>
  (['removed', 'added'] as const).flatMap((kind) => {
    const own = group.filter((part) => part.kind === kind || part.kind === 'same')
    return own.some((part) => part.kind === kind) ? [{ kind, text: own.map(({ text }) => text).join('') }] : []
  })

/**
 * The parts of a changed text with what stayed the same shortened to the words around each change: a reviewer looks for
 * what is new. A text that has no change in its words is left whole.
 */
export const shortened = (parts: readonly TextPart[]): readonly TextPart[] =>
  parts.every(({ kind }) => kind === 'same')
    ? parts
    : parts.map((part, index) => {
        const before = index > 0
        const after = index < parts.length - 1
        const room = CONTEXT * (before && after ? 2 : 1)
        if (part.kind !== 'same' || part.text.length <= room + 20) return part
        return {
          kind: 'same',
          text: [before ? head(part.text) : '', ' … ', after ? tail(part.text) : ''].join(''),
        }
      })
