import { createLocalReq, type Payload } from 'payload'
import { findNewest } from '../commands/store.ts'
import { liveIndexOf } from '../search/live-index.ts'
import type { Figures } from './metrics.ts'

/** What the database and this process say of themselves. A figure that can't be read keeps none of the others back. */
export const readFigures = async (
  payload: Payload,
  {
    lastRecovery,
    cache,
  }: {
    readonly lastRecovery: number | null
    readonly cache: { readonly hits: number; readonly misses: number; readonly bytes: number }
  },
): Promise<Figures> => {
  const req = await createLocalReq({}, payload)
  const [live, queued, event] = await Promise.allSettled([
    payload.count({ collection: 'publications', where: { status: { equals: 'live' } }, overrideAccess: true, req }),
    payload.count({ collection: 'payload-jobs', where: { completedAt: { exists: false } }, overrideAccess: true, req }),
    findNewest('events', {}, '-at', req),
  ])
  return {
    publicationsLive: live.status === 'fulfilled' ? live.value.totalDocs : null,
    mailsQueued: queued.status === 'fulfilled' ? queued.value.totalDocs : null,
    lastLedgerEvent: event.status === 'fulfilled' && event.value ? Date.parse(String(event.value.at)) / 1000 : null,
    lastRecovery,
    publicationsSearched: liveIndexOf(payload).index.size(),
    cacheHits: cache.hits,
    cacheMisses: cache.misses,
    cacheBytes: cache.bytes,
  }
}
