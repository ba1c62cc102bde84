import type { Service } from './found.ts'
import { pace } from './pace.ts'

export type LiteratureSettings = {
  /** Null turns the service off. */
  readonly crossrefUrl: string | null
  readonly pubmedUrl: string | null
  /** E-mail address that the services' operators may write to. */
  readonly contact: string | null
  readonly ncbiApiKey: string | null
  /** Of one request; 5 seconds if not given. */
  readonly timeoutMs?: number
  /** How long a look-up may wait for its turn; 5 seconds if not given. */
  readonly maxWaitMs?: number
}

/** The services that are turned on. */
export type Services = { readonly crossref: Service | null; readonly pubmed: Service | null }

/**
 * Makes the services; once in a process, because each keeps the count of what it may still ask. Until Crossref's headers say
 * more, one request per second; NCBI allows three, and ten with a key (E-utilities usage guidelines, NBK25497).
 */
export const literatureServices = (settings: LiteratureSettings): Services => {
  const { crossrefUrl, pubmedUrl, contact, ncbiApiKey, timeoutMs = 5000, maxWaitMs = 5000 } = settings
  const service = (url: string | null, apiKey: string | null, limit: number): Service | null =>
    url === null ? null : { url: url.replace(/\/+$/, ''), contact, apiKey, timeoutMs, pace: pace({ limit, maxWaitMs }) }
  return {
    crossref: service(crossrefUrl, null, 1),
    pubmed: service(pubmedUrl, ncbiApiKey, ncbiApiKey ? 10 : 3),
  }
}

export const SERVICE_NAMES = { crossref: 'Crossref', pubmed: 'PubMed' } as const
export type ServiceName = keyof typeof SERVICE_NAMES
