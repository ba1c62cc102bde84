'use client'
import {
  InlineBlockContainer,
  InlineBlockRemoveButton,
  useInlineBlockComponentContext,
} from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { sayLocator } from '../../citations/locators.ts'
import { $isCitation, OPEN_PICKER } from './citing-commands.ts'
import { chipText, readCited, type Cited } from './numbering.ts'
import { shortTitle } from './reference-lines.ts'
import { useShownReferences } from './shown-references.ts'
import { useCitationNumbers } from './use-citation-numbers.ts'
import './citation.css'

/** Straight from the text, as the small form that Payload keeps for a block learns of a change only from the server. */
const useCited = (nodeKey: string): Cited => {
  const [editor] = useLexicalComposerContext()
  const watch = useCallback((listener: () => void) => editor.registerUpdateListener(listener), [editor])
  const fields = useSyncExternalStore(
    watch,
    () =>
      editor.getEditorState().read(() => {
        const node = $getNodeByKey(nodeKey)
        return $isCitation(node) ? node.getFields() : null
      }),
    () => null,
  )
  return useMemo(() => readCited(fields ?? {}), [fields])
}

/** A citation in the editor: its numbers as they will be printed, and the titles it stands for as tooltip and name. */
export const CitationChip = () => {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const nodeKey = useInlineBlockComponentContext().nodeKey ?? ''
  const cited = useCited(nodeKey)
  const numbers = useCitationNumbers()
  const { references, locators } = cited
  const isEmpty = references.length === 0
  const titles = useShownReferences(references).map((found, index) => {
    const locator = locators.get(references[index] ?? '')
    return `${found ? shortTitle(found) : '…'}${locator ? `, ${sayLocator(locator)}` : ''}`
  })
  const text = numbers || isEmpty ? chipText(cited, numbers ?? new Map()) : titles.join('; ')
  const name = isEmpty ? 'Citation without a reference' : `Citation ${text}: ${titles.join('; ')}`
  return (
    <InlineBlockContainer>
      <button
        type="button"
        className={`citation-chip${isEmpty ? ' citation-chip--empty' : ''}`}
        title={name}
        disabled={!isEditable}
        onClick={() => editor.dispatchCommand(OPEN_PICKER, { nodeKey })}
      >
        <span aria-hidden="true">{text}</span>
        <span className="citation-chip__name">{name}</span>
      </button>
      {isEditable && (
        <span className="citation-chip__actions">
          <InlineBlockRemoveButton />
        </span>
      )}
    </InlineBlockContainer>
  )
}
