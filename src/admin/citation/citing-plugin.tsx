'use client'
import { INSERT_INLINE_BLOCK_COMMAND, InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $addUpdateTag,
  $createParagraphNode,
  $getNodeByKey,
  $getPreviousSelection,
  $getSelection,
  $hasUpdateTag,
  $insertNodes,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type BaseSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { $wrapNodeInElement, mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect, useState } from 'react'
import {
  $createCitation,
  $isCitation,
  citationFields,
  OPEN_PICKER,
  wholeSource,
  type Picked,
} from './citing-commands.ts'
import { CitationPicker } from './citation-picker.tsx'
import { closeToWord } from './convert-brackets.ts'
import { readCited } from './numbering.ts'
import { watchTyping } from './watch-typing.ts'

/** A citation being picked: an old one by its key, or a new one for where the caret was. */
type Picking = {
  readonly nodeKey: string | null
  readonly selection: BaseSelection | null
  readonly picked: readonly Picked[]
}

/** Pandoc's way to begin a citation; few texts about medicine hold it for another reason. */
const TYPED_OPENING = '[@'

/** The picker of an editor, and the ways to open it: its command, Payload's own insertion of a citation, and typing "[@". */
export const CitingPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const [picking, setPicking] = useState<Picking | null>(null)

  useEffect(() => {
    const open = (nodeKey: string | null): boolean => {
      if (!editor.isEditable()) return false
      setPicking($pickingOf(nodeKey))
      return true
    }
    return mergeRegister(
      editor.registerCommand(OPEN_PICKER, ({ nodeKey }) => open(nodeKey), COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        INSERT_INLINE_BLOCK_COMMAND,
        ({ blockType }) => blockType === 'citation' && open(null),
        COMMAND_PRIORITY_LOW,
      ),
      // Payload writes a new block's fields back once the server has seen them: no step that a person could undo.
      editor.registerNodeTransform(InlineBlockNode, (node) => {
        if ($isCitation(node) && $hasUpdateTag(SKIP_DOM_SELECTION_TAG)) $addUpdateTag(HISTORY_MERGE_TAG)
      }),
      watchTyping(editor, '@', (textBefore) => {
        if (textBefore.endsWith(TYPED_OPENING)) editor.dispatchCommand(OPEN_PICKER, { nodeKey: null })
      }),
    )
  }, [editor])

  if (!picking) return null
  return (
    <CitationPicker
      picked={picking.picked}
      isNew={picking.nodeKey === null}
      onCancel={() => {
        setPicking(null)
        editor.focus()
      }}
      onDone={(picked) => {
        setPicking(null)
        putCitation(editor, picking, picked)
      }}
    />
  )
}

const $pickingOf = (nodeKey: string | null): Picking => {
  const node = nodeKey === null ? null : $getNodeByKey(nodeKey)
  if (!$isCitation(node)) {
    return { nodeKey: null, selection: ($getSelection() ?? $getPreviousSelection())?.clone() ?? null, picked: [] }
  }
  const { references, locators } = readCited(node.getFields())
  const picked = references.map((id) => ({ ...wholeSource(id), ...locators.get(id) }))
  return { nodeKey, selection: null, picked }
}

/** Writes what was picked into the text: one step to undo. Nothing picked takes an old citation out. */
const putCitation = (editor: LexicalEditor, { nodeKey, selection }: Picking, picked: readonly Picked[]): void => {
  editor.update(
    () => {
      const old = nodeKey === null ? null : $getNodeByKey(nodeKey)
      if ($isCitation(old)) {
        if (picked.length === 0) old.remove()
        else old.setFields({ ...old.getFields(), ...citationFields(picked) })
        return
      }
      if (picked.length === 0) return
      if (selection) $setSelection(selection.clone())
      $removeTypedOpening()
      const citation = $createCitation(picked)
      $insertNodes([citation])
      if ($isRootOrShadowRoot(citation.getParentOrThrow())) $wrapNodeInElement(citation, $createParagraphNode)
      citation.selectNext()
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() },
  )
}

const $removeTypedOpening = (): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const { offset } = selection.anchor
  const node = selection.anchor.getNode()
  const before = $isTextNode(node) ? node.getTextContent().slice(0, offset) : ''
  if (!$isTextNode(node) || !before.endsWith(TYPED_OPENING)) return
  const start = closeToWord(before, offset - TYPED_OPENING.length)
  node.spliceText(start, offset - start, '', true)
}
