import { statfsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2 * 1024 ** 3

/**
 * Where throwaway databases live: in memory where the system has such a directory with room enough, for each of their many
 * small writes waits for the disk elsewhere; else where temporary files go.
 */
const root = (): string => {
  if (process.env.TMPDIR) return tmpdir()
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ENOUGH_BYTES ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A directory of the test's own, and how to be rid of it. */
export const scratchDirectory = async (): Promise<{ directory: string; remove: () => Promise<void> }> => {
  const directory = await mkdtemp(path.join(root(), 'imprimatur-'))
  return { directory, remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }) }
}
