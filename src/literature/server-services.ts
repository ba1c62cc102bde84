import { env } from '../env.ts'
import { literatureServices, type Services } from './services.ts'

let services: Services | undefined

/** The services that this server asks, made once: they count how often they were asked. */
export const serverServices = (): Services =>
  (services ??= literatureServices({
    crossrefUrl: env.CROSSREF_URL || null,
    pubmedUrl: env.PUBMED_URL || null,
    contact: env.LITERATURE_CONTACT ?? null,
    ncbiApiKey: env.NCBI_API_KEY ?? null,
  }))
