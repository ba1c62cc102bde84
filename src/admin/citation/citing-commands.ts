'use client'
import { $createInlineBlockNode, $isInlineBlockNode, type InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import { createCommand, type LexicalCommand, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { Locator } from '../../citations/locators.ts'

/** Opens the picker: for the citation at `nodeKey`, or for a new one at the caret. */
export const OPEN_PICKER: LexicalCommand<{ readonly nodeKey: string | null }> = createCommand('OPEN_PICKER')

/** A picked source, with where in it; an empty `locator` means the whole source. */
export type Picked = Locator & { readonly id: string }

export const $isCitation = (node: LexicalNode | null | undefined): node is InlineBlockNode =>
  $isInlineBlockNode(node) && node.getFields().blockType === 'citation'

/** What a citation's block holds; `locators` is null where there are none, so that nothing but null is stored. */
export const citationFields = (picked: readonly Picked[]) => {
  const locators = picked
    .filter(({ locator }) => locator.trim() !== '')
    .map(({ id, label, locator }) => ({ reference: id, label, locator: locator.trim() }))
  return { references: picked.map(({ id }) => id), locators: locators.length > 0 ? locators : null }
}

/** Without an id of ours, as Payload's node gives one where there is none. */
export const $createCitation = (picked: readonly Picked[]): InlineBlockNode =>
  $createInlineBlockNode({ blockType: 'citation', id: '', ...citationFields(picked) })

export const wholeSource = (id: string): Picked => ({ id, label: 'page', locator: '' })
