import type { GlobalAfterChangeHook } from 'payload'
import { SETTINGS } from '../../src/publication/cache-tags.ts'
import { announceChange } from '../../src/publication-changes/announce.ts'

/** Public pages show these texts, or are made by these settings. */
export const announceSettings: GlobalAfterChangeHook = async ({ doc, req }) => {
  await announceChange([SETTINGS], req)
  return doc as unknown
}
