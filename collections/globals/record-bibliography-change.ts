import type { GlobalAfterChangeHook } from 'payload'
import { recordBibliographySettings } from '../../src/commands/bibliography-settings.ts'

/** How sources are judged decides what stays live, so a change of it stands in the ledger. */
export const recordBibliographyChange: GlobalAfterChangeHook = async ({ doc, req }) => {
  await recordBibliographySettings(req)
  return doc as unknown
}
