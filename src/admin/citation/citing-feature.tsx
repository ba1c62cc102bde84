'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { ClientFeature } from '@payloadcms/richtext-lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { OPEN_PICKER } from './citing-commands.ts'
import { BracketOffer } from './bracket-offer.tsx'
import { CitingPlugin } from './citing-plugin.tsx'

const CiteWord = () => <span className="citing__toolbar-button">Cite</span>

const CiteIcon = () => <span className="citing__icon">[1]</span>

const cite = {
  key: 'cite',
  label: 'Cite a source',
  keywords: ['citation', 'reference'],
  Icon: CiteIcon,
  ChildComponent: CiteWord,
  onSelect: ({ editor }: { editor: LexicalEditor }) => {
    editor.dispatchCommand(OPEN_PICKER, { nodeKey: null })
  },
}

/** Payload's entries for inline blocks would be a second way to the same picker, under another name. */
const withoutMenus = <Feature extends Pick<ClientFeature<unknown>, 'slashMenu' | 'toolbarFixed'>>(
  blocks: Feature,
): Feature => {
  delete blocks.slashMenu
  delete blocks.toolbarFixed
  return blocks
}

/** The editor's button "Cite", its entry in the slash menu, the picker behind both, and the offer to convert bracketed numbers. */
export const CitingFeature = createClientFeature(({ resolvedFeatures, featureProviderMap }) => {
  // Payload 3.90 turns the order of features around with each field that shares an editor, so blocks come before or after.
  const loaded = resolvedFeatures.get('blocks')
  const provider = featureProviderMap.get('blocks')
  if (loaded) withoutMenus(loaded)
  else if (provider) {
    const { feature } = provider
    provider.feature = (props) => withoutMenus(typeof feature === 'function' ? feature(props) : feature)
  }
  return {
    plugins: [
      { Component: CitingPlugin, position: 'normal' },
      { Component: BracketOffer, position: 'belowContainer' },
    ],
    slashMenu: { groups: [{ key: 'citing', label: 'Citations', items: [cite] }] },
    toolbarFixed: { groups: [{ type: 'buttons', key: 'citing', order: 60, items: [cite] }] },
  }
})
