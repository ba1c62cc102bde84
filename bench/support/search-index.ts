import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../tests/support/client.ts'

/** Seconds that the texts may take until all are in. */
const PATIENCE = 600

/** Resolves when every text is in the index of the readers' search; asks seldom, for each question takes time from it. */
export const searchIsComplete = async (reader: Client): Promise<void> => {
  for (let second = 0; second < PATIENCE; second += 1) {
    const { status, text, body } = await reader.get('/api/publications/search?q=zyzzyvaquark')
    if (status !== 200) throw new Error(`The search answered ${status}: ${text}`)
    if ((body as { readonly complete: boolean }).complete) return
    await sleep(1000)
  }
  throw new Error(`The index was not complete after ${PATIENCE} seconds.`)
}
