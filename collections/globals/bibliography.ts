import type { GlobalConfig } from 'payload'
import { bibliographyAccess } from '../../access/globals.ts'
import { DEFAULT_BIBLIOGRAPHY_SETTINGS } from '../../src/commands/bibliography-settings.ts'
import { announceSettings } from './announce-settings.ts'
import { recordBibliographyChange } from './record-bibliography-change.ts'

const { style, ownNames, oldAfterYears, retractedSource } = DEFAULT_BIBLIOGRAPHY_SETTINGS

/** How sources are printed, and what editors and reviewers are told about them. */
export const Bibliography: GlobalConfig = {
  slug: 'bibliography',
  label: 'Bibliography',
  admin: {
    group: 'Administration',
    // Attribution that citeproc-js asks for (CPAL 1.0).
    description: 'Bibliographies are formatted by citeproc-js, © Frank Bennett, with styles of citationstyles.org.',
  },
  access: bibliographyAccess,
  lockDocuments: false,
  hooks: { afterChange: [announceSettings, recordBibliographyChange] },
  fields: [
    {
      name: 'style',
      type: 'select',
      label: 'Style',
      required: true,
      defaultValue: style,
      options: [
        { value: 'nlm', label: 'NLM (Vancouver)' },
        { value: 'ama', label: 'AMA, 11th edition' },
      ],
      admin: { description: 'For texts that are submitted from now on; what was approved stays as it was.' },
    },
    {
      name: 'ownNames',
      type: 'text',
      hasMany: true,
      label: 'Names of our own',
      defaultValue: [...ownNames],
      admin: {
        description:
          'A guideline whose source carries one of these was issued by ourselves; reviewers are told. The first is the author where others cite our articles.',
      },
    },
    {
      name: 'oldAfterYears',
      type: 'number',
      label: 'A source is old after, years',
      required: true,
      min: 1,
      max: 100,
      defaultValue: oldAfterYears,
    },
    {
      name: 'retractedSource',
      type: 'select',
      label: 'When a source of a live text is retracted',
      required: true,
      defaultValue: retractedSource,
      options: [
        { value: 'alert', label: 'Flag the text for readers, and tell its owner' },
        { value: 'take-down', label: 'Flag it, tell its owner, and take it down with a notice' },
      ],
      admin: { description: 'A text that was taken down comes back when the board has approved a new one.' },
    },
    {
      name: 'retractionWatch',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/references/retraction-watch-panel.tsx#RetractionWatchPanel' },
      },
    },
  ],
}
