import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

export { canonicalJson } from './canonical-json.ts'

/** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes: what the board approves. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const digestOf = (value: unknown): string => sha256(canonicalJson(value))
