'use client'
import {
  $createTextNode,
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type EditorState,
  type LexicalEditor,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { bracketedNumbers, type BracketedNumbers } from '../../citations/bracketed-numbers.ts'
import { $createCitation, wholeSource } from './citing-commands.ts'

/** Which source each number stands for. */
export type Sources = ReadonlyMap<number, string>

const $textNode = (key: string): TextNode | null => {
  const node = $getNodeByKey(key)
  return $isTextNode(node) ? node : null
}

/** The bracketed numbers in these nodes of the text, in their order; a node that is gone has none. */
export const bracketsIn = (state: EditorState, keys: Iterable<string>): readonly BracketedNumbers[] =>
  state.read(() => [...keys].flatMap((key) => bracketedNumbers($textNode(key)?.getTextContent() ?? '')))

/** Citations in the place of the bracketed numbers in these nodes: one step to undo. A number without a source stays. */
export const convertBrackets = (editor: LexicalEditor, keys: Iterable<string>, sources: Sources): void => {
  editor.update(
    () => {
      for (const key of keys) {
        const node = $textNode(key)
        // From the last to the first, as what stands before a place doesn't move then.
        for (const brackets of bracketedNumbers(node?.getTextContent() ?? '').toReversed()) {
          if (node && brackets.numbers.some((number) => sources.has(number))) $convert(node, brackets, sources)
        }
      }
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

/** Where a citation replaces the text from: it takes the one space before it along, to stand close to its word. */
export const closeToWord = (text: string, start: number): number =>
  /\S[ \u00a0]$/.test(text.slice(0, start)) ? start - 1 : start

const $convert = (node: TextNode, { start, end, numbers }: BracketedNumbers, sources: Sources): void => {
  const from = closeToWord(node.getTextContent(), start)
  const parts = node.splitText(from, end)
  const brackets = parts[from === 0 ? 0 : 1]
  if (!brackets) return
  const ids = numbers.flatMap((number) => sources.get(number) ?? [])
  const citation = $createCitation(ids.map(wholeSource))
  const left = numbers.filter((number) => !sources.has(number))
  const format = brackets.getFormat()
  brackets.replace(citation)
  if (left.length > 0) citation.insertAfter($createTextNode(`[${left.join(', ')}]`).setFormat(format))
}
