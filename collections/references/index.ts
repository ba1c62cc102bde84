import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/roles.ts'
import { referenceAccess } from '../../access/references.ts'
import { referenceEndpoints } from '../../src/api/reference-endpoints.ts'
import { REFERENCE_KINDS, REFERENCE_TYPES } from '../../src/citations/reference.ts'
import { TYPE_LABELS } from '../../src/citations/type-labels.ts'
import { UNSETTLED_KIND } from '../../src/commands/reference-rows.ts'
import { worded } from '../worded.ts'
import { identifierFields } from './identifier-fields.ts'
import { keepKeys } from './keep-keys.ts'
import { noteIdentity } from './note-identity.ts'
import { standingFields } from './standing-fields.ts'

/** Oxford Centre for Evidence-Based Medicine, "Levels of Evidence" (2011): 1 is the strongest. */
export const EVIDENCE_LEVELS = ['1', '2', '3', '4', '5'] as const

const byServer = { create: nobody, update: nobody }

/** Bibliographic records: CSL-JSON, one field a CSL variable (`src/commands/reference-rows.ts` translates). */
export const References: CollectionConfig = {
  slug: 'references',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'containerTitle', 'year', 'kind', 'integrity'],
    listSearchableFields: ['title', 'authorNames', 'containerTitle', 'pmid', 'doi'],
    group: 'Content',
    baseFilter: () => ({ mergedInto: { exists: false } }),
    components: {
      beforeListTable: [
        '/src/admin/references/list-tools.tsx#ListTools',
        '/src/admin/list-views/list-views.tsx#ListViews',
      ],
      views: {
        import: { Component: '/src/admin/references/import-view.tsx#ImportView', path: '/import' },
        duplicates: { Component: '/src/admin/references/duplicates-screen.tsx#DuplicatesScreen', path: '/duplicates' },
      },
    },
  },
  access: referenceAccess,
  endpoints: referenceEndpoints,
  hooks: { beforeChange: [keepKeys, noteIdentity] },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/references/reference-panel.tsx#ReferencePanel' } },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: 'Kind of evidence',
          // "unsettled" is a value, not an empty column: SQLite can make a column nullable only by building the table anew.
          options: [...worded(REFERENCE_KINDS), { value: UNSETTLED_KIND, label: 'Not settled yet' }],
          required: true,
          defaultValue: 'research',
        },
        {
          name: 'type',
          type: 'select',
          label: 'Published as',
          options: REFERENCE_TYPES.map((value) => ({ value, label: TYPE_LABELS[value] })),
          defaultValue: 'article-journal',
        },
      ],
    },
    { name: 'title', type: 'text', required: true, index: true },
    {
      name: 'titleTranslated',
      type: 'checkbox',
      defaultValue: false,
      label: 'The title is a translation',
      admin: { description: 'It is then printed in square brackets, as NLM does.' },
    },
    { name: 'originalTitle', type: 'text', admin: { condition: (data) => Boolean(data.titleTranslated) } },
    {
      name: 'authors',
      type: 'array',
      labels: { singular: 'Author', plural: 'Authors' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'family', type: 'text', label: 'Family name' },
            { name: 'given', type: 'text', label: 'Given names' },
            { name: 'suffix', type: 'text', label: 'Suffix', admin: { width: '12%' } },
            { name: 'literal', type: 'text', label: 'Or a body (group, society)' },
            identifierFields.orcid,
          ],
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'containerTitle', type: 'text', label: 'Journal, book or site', index: true },
        { name: 'containerTitleShort', type: 'text', label: 'Journal’s abbreviation (NLM)' },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'year', type: 'number', min: 1500, max: 2200, index: true },
        { name: 'month', type: 'number', min: 1, max: 12 },
        { name: 'day', type: 'number', min: 1, max: 31 },
        { name: 'volume', type: 'text' },
        { name: 'issue', type: 'text' },
        { name: 'pages', type: 'text', admin: { description: 'Such as 123-130, or e1001.' } },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'publisher', type: 'text' },
        { name: 'publisherPlace', type: 'text', label: 'Place' },
        { name: 'edition', type: 'text' },
      ],
    },
    {
      name: 'issuingBody',
      type: 'text',
      label: 'Issuing body',
      admin: {
        description: 'Who issued the guideline, such as a medical society. Not the journal that printed it.',
        condition: (data) => data.kind === 'guideline',
      },
    },
    {
      type: 'row',
      fields: [identifierFields.doi, identifierFields.pmid, identifierFields.pmcid, identifierFields.isbn],
    },
    {
      type: 'row',
      fields: [
        identifierFields.url,
        {
          name: 'accessed',
          type: 'date',
          label: 'Read on',
          admin: {
            date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
            condition: (data) => Boolean(data.url),
          },
        },
        { name: 'language', type: 'text', admin: { description: 'BCP 47, such as "en" or "fr".' } },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'evidenceLevel',
          type: 'select',
          label: 'Level of evidence (Oxford 2011)',
          options: EVIDENCE_LEVELS.map((value) => ({ value, label: `Level ${value}` })),
        },
        { name: 'note', type: 'textarea', label: 'Note for editors', admin: { description: 'Never public.' } },
      ],
    },
    ...standingFields,
    { name: 'authorNames', type: 'text', index: true, admin: { hidden: true }, access: byServer },
    { name: 'searchText', type: 'text', admin: { hidden: true }, access: byServer },
    { name: 'matchKey', type: 'text', index: true, admin: { hidden: true }, access: byServer },
    { name: 'workKey', type: 'text', index: true, admin: { hidden: true }, access: byServer },
  ],
}
