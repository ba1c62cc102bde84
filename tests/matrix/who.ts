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

/** `yes`: past the question who asks; what follows (done, or "that is not a valid body") is for other tests. */
export type Outcome = 'yes' | '401' | '403' | '404'
export type Row = { readonly route: string; readonly cells: Readonly<Record<Who, Outcome>> }
