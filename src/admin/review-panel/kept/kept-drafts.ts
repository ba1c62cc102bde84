/**
 * What people have typed on this device and not sent yet. It outlives the page, because phones drop one while its owner
 * looks up a source in another; so it is kept for the device and not for the tab. Passwords and codes never come here.
 */
const PREFIX = 'imprimatur:kept:'

/** Days after which what was typed and never sent is deleted from the device. */
export const KEPT_DAYS = 30

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Where one person's draft lies: `name` says what it is a draft of. */
export const keyOfDraft = (userId: string, name: string): string => `${PREFIX}${userId}:${name}`

type Kept = { readonly savedAt: string; readonly value: object }

const parsed = (text: string | null): Kept | null => {
  if (text === null) return null
  try {
    const kept: unknown = JSON.parse(text)
    return typeof kept === 'object' &&
      kept !== null &&
      'savedAt' in kept &&
      typeof kept.savedAt === 'string' &&
      'value' in kept &&
      typeof kept.value === 'object' &&
      kept.value !== null
      ? { savedAt: kept.savedAt, value: kept.value }
      : null
  } catch {
    return null
  }
}

/** The draft as it was written; null where there is none, or what lies there is none of ours. */
export const readDraft = (text: string | null): object | null => parsed(text)?.value ?? null

export const writeDraft = (storage: DraftStorage, key: string, value: object, now: Date): void =>
  storage.setItem(key, JSON.stringify({ savedAt: now.toISOString(), value } satisfies Kept))

const keysIn = (storage: DraftStorage, prefix: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key): key is string => key !== null && key.startsWith(prefix),
  )

/** Deletes all drafts of one person: they sign out, and the device may be shared. */
export const forgetPerson = (storage: DraftStorage, userId: string): void => {
  for (const key of keysIn(storage, keyOfDraft(userId, ''))) storage.removeItem(key)
}

/** Deletes every draft, whoever's it is, that was last touched too long ago, or can't be read. */
export const forgetOld = (storage: DraftStorage, now: Date): void => {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000).toISOString()
  for (const key of keysIn(storage, PREFIX)) {
    const kept = parsed(storage.getItem(key))
    if (kept === null || kept.savedAt < oldest) storage.removeItem(key)
  }
}
