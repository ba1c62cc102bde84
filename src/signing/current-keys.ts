import { signingKeysAt, type KeptKey, type SigningKeys, type TimedKeys } from './keys.ts'

type Source = {
  readonly load: () => Promise<readonly KeptKey[]>
  /** Changes whenever what would be loaded does; null where there is nothing to load. */
  readonly version: () => string | null
  /** Told once of each version that is not taken, and why. */
  readonly refused: (reason: string) => void
}

type Loaded = { readonly version: string | null; readonly set: readonly KeptKey[]; keys: TimedKeys }

/**
 * The keys as they are now, whenever asked: loaded anew where their version changed, and with the next signer once its time
 * has come. A version that can't be read, or that lacks a key known before, is not taken: what was signed with that key could
 * not be verified any more. Rejects only where nothing was ever loaded.
 */
export const currentKeys = ({ load, version, refused }: Source): (() => Promise<SigningKeys>) => {
  let loaded: Loaded | null = null
  let loading: Promise<Loaded> | null = null

  const take = async (at: string | null): Promise<Loaded> => {
    const known = loaded
    if (!known) {
      const set = await load()
      return { version: at, set, keys: await signingKeysAt(set, Date.now()) }
    }
    try {
      const set = await load()
      const lost = known.set.find(({ kid }) => !set.some((key) => key.kid === kid))
      if (lost) throw new Error(`The key ${lost.kid} is missing; a restart takes them as they are.`)
      return { version: at, set, keys: await signingKeysAt(set, Date.now()) }
    } catch (error) {
      refused(error instanceof Error ? error.message : String(error))
      return { ...known, version: at }
    }
  }

  return async () => {
    const at = version()
    // A file that is gone is no rotation: making new keys now would leave the old ones unknown.
    if (!loaded || (at !== null && at !== loaded.version)) {
      loading ??= take(at).finally(() => {
        loading = null
      })
      loaded = await loading
    }
    if (Date.now() >= loaded.keys.until) loaded.keys = await signingKeysAt(loaded.set, Date.now())
    return loaded.keys
  }
}
