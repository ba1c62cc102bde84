import { env } from '../env.ts'
import { loadSigningKeys, type SigningKeys } from './keys.ts'

let keys: Promise<SigningKeys> | undefined

/** This server's keys, loaded once. */
export const serverKeys = (): Promise<SigningKeys> => (keys ??= loadSigningKeys(env))
