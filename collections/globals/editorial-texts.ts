import type { GlobalConfig } from 'payload'
import { editorialTextAccess } from '../../access/globals.ts'
import { announceSettings } from './announce-settings.ts'

export const STANDARD_DISCLAIMER =
  'This page informs health professionals. It does not replace clinical judgement, an examination of the patient or the ' +
  'guidelines in force where you practise. Check doses and recommendations against their sources before you act on them.'

/** Frozen into every publication. */
export const Disclaimer: GlobalConfig = {
  slug: 'disclaimer',
  label: 'Professional disclaimer',
  admin: { group: 'Content' },
  access: editorialTextAccess,
  lockDocuments: false,
  fields: [{ name: 'text', type: 'textarea', required: true, defaultValue: STANDARD_DISCLAIMER }],
}

export const EditorialPolicy: GlobalConfig = {
  slug: 'editorial-policy',
  label: 'Editorial policy',
  admin: { group: 'Content' },
  access: editorialTextAccess,
  lockDocuments: false,
  hooks: { afterChange: [announceSettings] },
  fields: [
    { name: 'text', type: 'textarea', admin: { description: 'How articles are written, reviewed and corrected.' } },
  ],
}
