import { CHECKLIST } from '../../src/review/vocabulary.ts'

/** Every item of the checklist confirmed. */
export const CHECKED = Object.fromEntries(CHECKLIST.map((item) => [item, true]))
