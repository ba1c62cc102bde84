'use client'
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

type Caret = { readonly key: string; readonly textBefore: string; readonly length: number }

const caretIn = (state: EditorState): Caret | null =>
  state.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
    const node = selection.anchor.getNode()
    if (!$isTextNode(node)) return null
    const text = node.getTextContent()
    return { key: node.getKey(), textBefore: text.slice(0, selection.anchor.offset), length: text.length }
  })

const lengthIn = (state: EditorState, key: string): number =>
  state.read(() => {
    const node = $getNodeByKey(key)
    return $isTextNode(node) ? node.getTextContentSize() : 0
  })

/** Calls back whenever a person types this character, with the words before the caret, it included, and where they stand. */
export const watchTyping = (
  editor: LexicalEditor,
  character: string,
  onTyped: (textBefore: string, nodeKey: string) => void,
): (() => void) =>
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
    if (dirtyLeaves.size === 0 || tags.has('historic') || tags.has('paste')) return
    const caret = caretIn(editorState)
    if (!caret?.textBefore.endsWith(character)) return
    if (caret.length === lengthIn(prevEditorState, caret.key) + 1) onTyped(caret.textBefore, caret.key)
  })
