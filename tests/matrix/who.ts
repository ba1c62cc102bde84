/** Everybody who may come, in the order of the table's columns. */
export const WHO = [
  'anonymous',
  'read client',
  'ingest client',
  'disabled',
  'expired',
  'editor',
  'other editor',
  'reviewer, assigned',
  'reviewer, not assigned',
  'managing editor',
  'administrator',
] as const
export type Who = (typeof WHO)[number]

/**
 * `yes`: past the question who asks; what follows, such as "not now", is for other tests. `input`: refused for what was sent,
 * which is looked at before or after the question who asks: nothing was done.
 */
export type Outcome = 'yes' | 'input' | '401' | '403' | '404'
export type Row = { readonly route: string; readonly cells: Readonly<Record<Who, Outcome>> }
