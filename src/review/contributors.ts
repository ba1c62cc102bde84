export type Save = { readonly by: string; readonly at: string }

/** Reads the list of an article's contributors (account id → ISO time of their last save). */
export const savesOf = (contributors: unknown): readonly Save[] =>
  typeof contributors === 'object' && contributors !== null
    ? Object.entries(contributors).flatMap(([by, at]) => (typeof at === 'string' ? [{ by, at }] : []))
    : []

/** Who saved last, and when; null where nobody did. */
export const lastSaveOf = (contributors: unknown): Save | null =>
  savesOf(contributors).reduce<Save | null>((last, save) => (last === null || save.at > last.at ? save : last), null)
