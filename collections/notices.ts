import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload'
import { nobody } from '../access/roles.ts'
import { noticeAccess } from '../access/notices.ts'
import { NOTICE_KINDS } from '../src/notices/vocabulary.ts'
import { worded } from './worded.ts'

/** Only the mark "read" is its reader's to set; what nobody gives through Payload, Payload need not check. */
const fixed = (field: Field): Field =>
  ({
    ...field,
    access: { ...('access' in field ? field.access : {}), update: nobody },
    validate: () => true,
  }) as Field

/**
 * Payload writes a whole row back as it read it, and could undo a claim that a mail was made under meanwhile: it would be
 * sent a second time. So the mark is all that is written.
 */
const writeTheMarkAlone: CollectionBeforeChangeHook = ({ data }) => ({ readAt: data.readAt })

/** What somebody should know or do, one row a person and an occasion; the mail, if any, says the same. */
export const Notices: CollectionConfig = {
  slug: 'notices',
  admin: { useAsTitle: 'sentence', defaultColumns: ['sentence', 'about', 'createdAt', 'readAt'], group: 'Review' },
  access: noticeAccess,
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeChange: [writeTheMarkAlone] },
  fields: [
    ...(
      [
        /** Occasion and recipient; unique: nobody is told twice. */
        { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
        {
          name: 'recipient',
          type: 'relationship',
          relationTo: 'users',
          required: true,
          index: true,
          maxDepth: 0,
          admin: { hidden: true },
        },
        {
          name: 'kind',
          type: 'select',
          options: worded(NOTICE_KINDS),
          required: true,
          index: true,
          admin: { hidden: true },
        },
        { name: 'sentence', type: 'text', required: true, admin: { readOnly: true } },
        /** The article's question: shown in the admin UI, never in a mail. */
        { name: 'about', type: 'text', admin: { readOnly: true } },
        { name: 'path', type: 'text', required: true, admin: { readOnly: true, description: 'Where to go.' } },
        { name: 'mail', type: 'text', required: true, index: true, admin: { hidden: true } },
        { name: 'mailedAt', type: 'date', admin: { readOnly: true, position: 'sidebar' } },
        { name: 'revision', type: 'number', required: true, admin: { hidden: true }, access: { read: nobody } },
      ] satisfies Field[]
    ).map(fixed),
    { name: 'readAt', type: 'date', admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } } },
  ],
}
