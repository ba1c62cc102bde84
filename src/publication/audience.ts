import type { Audience } from './content.ts'

/** Whether a section is shown to readers who say that they are of this audience; null for those who don't say. */
export const isWrittenFor = (audiences: readonly Audience[], reader: Audience | null): boolean =>
  reader === null || audiences.length === 0 || audiences.includes(reader)
