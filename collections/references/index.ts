import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { nobody } from '../access/roles.ts'
import { referenceAccess } from '../access/references.ts'
import { normaliseDoi, normalisePmid } from '../src/citations/identifiers.ts'
import { matchKey, REFERENCE_KINDS } from '../src/citations/reference.ts'
import { worded } from './worded.ts'

const identifier =
  (normalise: (text: string) => string | null, message: string): TextFieldSingleValidation =>
  (value) =>
    !value || normalise(value) !== null || message

const normalised =
  (normalise: (text: string) => string | null) =>
  ({ value }: { value?: unknown }): unknown =>
    typeof value === 'string' ? (value.trim() === '' ? null : (normalise(value) ?? value)) : value

/** Bibliographic records: the core of CSL-JSON, one field a CSL variable. */
export const References: CollectionConfig = {
  slug: 'references',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'containerTitle', 'year', 'kind'],
    listSearchableFields: ['title', 'containerTitle', 'pmid', 'doi'],
    group: 'Content',
  },
  access: referenceAccess,
  hooks: { beforeChange: [({ data, originalDoc }) => ({ ...data, matchKey: matchKey({ ...originalDoc, ...data }) })] },
  fields: [
    { name: 'kind', type: 'select', options: worded(REFERENCE_KINDS), required: true, defaultValue: 'research' },
    { name: 'title', type: 'text', required: true, index: true },
    {
      name: 'titleTranslated',
      type: 'checkbox',
      defaultValue: false,
      label: 'The title is a translation',
      admin: { description: 'It is then printed in square brackets, as NLM does.' },
    },
    { name: 'originalTitle', type: 'text', admin: { condition: (data) => Boolean(data.titleTranslated) } },
    { name: 'containerTitle', type: 'text', label: 'Journal, book or site' },
    { name: 'publisher', type: 'text', label: 'Publisher or issuing body' },
    { name: 'year', type: 'number', min: 1500, max: 2200 },
    {
      name: 'authors',
      type: 'array',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'family', type: 'text', label: 'Family name' },
            { name: 'given', type: 'text', label: 'Given names' },
            { name: 'literal', type: 'text', label: 'Or a body (group, society)' },
          ],
        },
      ],
    },
    {
      name: 'doi',
      type: 'text',
      label: 'DOI',
      index: true,
      hooks: { beforeValidate: [normalised(normaliseDoi)] },
      validate: identifier(normaliseDoi, 'A DOI looks like 10.1000/xyz123.'),
    },
    {
      name: 'pmid',
      type: 'text',
      label: 'PubMed id (PMID)',
      index: true,
      hooks: { beforeValidate: [normalised(normalisePmid)] },
      validate: identifier(normalisePmid, 'A PubMed id is a number of up to nine digits.'),
    },
    {
      name: 'url',
      type: 'text',
      label: 'Web address',
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value)) ||
        'A web address starts with http:// or https://.',
    },
    { name: 'language', type: 'text', admin: { description: 'BCP 47, such as "en" or "fr".' } },
    {
      name: 'matchKey',
      type: 'text',
      index: true,
      admin: { hidden: true },
      access: { create: nobody, update: nobody },
    },
  ],
}
