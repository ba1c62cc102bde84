import type { PayloadRequest } from 'payload'
import type { BibliographyStyle } from '../citations/bibliography.ts'
import { recordSettings, type StoredSettings } from './record-settings.ts'

/** What becomes of a live text when a source of it is retracted: a public flag alone, or it is taken down at once. */
export const RETRACTED_SOURCE_POLICIES = ['alert', 'take-down'] as const
export type RetractedSourcePolicy = (typeof RETRACTED_SOURCE_POLICIES)[number]

/** What the site has settled about sources and how they are printed. */
export type BibliographySettings = {
  readonly style: BibliographyStyle
  /** Names that the site itself appears under as a source. */
  readonly ownNames: readonly string[]
  /** Years after which a source is called old. */
  readonly oldAfterYears: number
  readonly retractedSource: RetractedSourcePolicy
}

export const DEFAULT_BIBLIOGRAPHY_SETTINGS: BibliographySettings = {
  style: 'nlm',
  ownNames: ['Medical Advisory Board'],
  oldAfterYears: 10,
  retractedSource: 'alert',
}

export const bibliographySettings = async (req: PayloadRequest): Promise<BibliographySettings> =>
  (await storedBibliographySettings(req)).settings

/** The settings, with the time of their last save; null while nobody has saved any. */
export const storedBibliographySettings = async (
  req: PayloadRequest,
): Promise<StoredSettings & { readonly settings: BibliographySettings }> => {
  const stored = await req.payload.findGlobal({ slug: 'bibliography', depth: 0, overrideAccess: true, req })
  const usual = DEFAULT_BIBLIOGRAPHY_SETTINGS
  return {
    settings: {
      style: stored.style ?? usual.style,
      ownNames: stored.ownNames ?? usual.ownNames,
      oldAfterYears: stored.oldAfterYears ?? usual.oldAfterYears,
      retractedSource: stored.retractedSource ?? usual.retractedSource,
    },
    savedAt: stored.updatedAt ?? null,
  }
}

/** Writes the settings into the ledger where the ledger's last word on them is another one; when they are saved, and by recovery. */
export const recordBibliographySettings = (req: PayloadRequest): Promise<void> =>
  recordSettings('bibliography', () => storedBibliographySettings(req), req)
