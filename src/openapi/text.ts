import type { SanitizedConfig } from 'payload'
import { openApiDocument } from './document.ts'

/** The document as it is committed; what is served says the same without the blanks. */
export const openApiText = (config: SanitizedConfig): string => `${JSON.stringify(openApiDocument(config), null, 2)}\n`
