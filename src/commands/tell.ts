import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import type { Telling } from '../notices/telling.ts'
import { queueMail } from './mail-queue.ts'
import { addressees, recipientsAmong } from './recipients.ts'
import { findRows, insertOnce } from './store.ts'

/**
 * Writes a notice for each recipient who has none of the same occasion yet, and queues its mail. Safe to run again: the
 * unique key keeps everybody from being told twice. Returns how many notices are new.
 */
export const tell = async (tellings: readonly Telling[], req: PayloadRequest): Promise<number> => {
  const unsaid = await notYetToldOf(tellings, req)
  if (unsaid.length === 0) return 0

  const recipients = await recipientsAmong([...new Set(unsaid.map(({ recipient }) => recipient))], req)
  let told = 0
  for (const { key, recipient, telling } of unsaid) {
    const account = recipients.get(recipient)
    if (!account) continue
    const row = await insertOnce(
      'notices',
      {
        key,
        recipient,
        kind: telling.kind,
        sentence: telling.sentence,
        about: telling.about,
        path: telling.path,
        mail: env.SMTP_URL === undefined ? 'none' : account.mail,
        mailedAt: null,
        readAt: null,
        revision: 1,
      },
      req,
    )
    if (!row) continue
    told += 1
    if (row.mail === 'each') await queueMail(row.id, req)
  }
  return told
}

type Unsaid = { readonly key: string; readonly recipient: string; readonly telling: Telling }

const notYetToldOf = async (tellings: readonly Telling[], req: PayloadRequest): Promise<readonly Unsaid[]> => {
  if (tellings.length === 0) return []
  const addressed = await addressees(tellings, req)
  const all = new Map<string, Unsaid>()
  for (const [telling, accounts] of addressed) {
    for (const recipient of accounts) {
      const key = `${telling.occasion}:${telling.kind}:${recipient}`
      // The first sentence counts: it is the one for those whom the matter concerns most.
      if (!all.has(key)) all.set(key, { key, recipient, telling })
    }
  }
  const told = await findRows('notices', { key: { in: [...all.keys()] } }, req)
  for (const { key } of told) all.delete(String(key))
  return [...all.values()]
}
