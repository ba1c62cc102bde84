import { createHash } from 'node:crypto'
import { STYLE } from './ask-page.tsx'
import { askScript } from './ask-script.ts'
import { copyScript } from './copy-script.ts'

/** Every script that a reader's page runs. They are the same in each page, so that a page can be kept with its policy. */
export const READER_SCRIPTS: readonly string[] = [askScript, copyScript]
/** Every style that stands in a page. */
export const READER_STYLES: readonly string[] = [STYLE]

/** As a content security policy names an inline part (CSP 3, 2.3.1). */
export const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
