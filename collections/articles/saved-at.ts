import type { TextField } from 'payload'
import { nobody } from '../../access/roles.ts'
import { lastSaveOf } from '../../src/review/contributors.ts'

/**
 * When a person last saved the article; not stored. A save that names the time it has read is refused where somebody saved
 * since, so that nobody overwrites what they haven't seen: `refuseOverNewerText`.
 */
export const savedAt: TextField = {
  name: 'savedAt',
  type: 'text',
  virtual: true,
  admin: { hidden: true },
  access: { create: nobody },
  hooks: { afterRead: [({ siblingData }) => lastSaveOf(siblingData.contributors)?.at ?? null] },
}
