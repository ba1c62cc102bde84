import { rmSync } from 'node:fs'
import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { scratchDirectory } from './scratch.ts'

let ofThisProcess: Promise<string> | undefined

/** That of the run of Jest, which its start makes and its end removes; outside Jest (the campaigns) it lasts as long as the process. */
const runDirectory = async (): Promise<string> => {
  const given = process.env.TEST_RUN_DIRECTORY
  if (given) return given
  ofThisProcess ??= scratchDirectory().then(({ directory }) => {
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
    return directory
  })
  return ofThisProcess
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/**
 * Fills `directory` as `make` would, which is done once a run: hashing a dozen passwords takes seconds, a copy takes none.
 * Two workers may both make it; the first to finish is kept.
 */
export const fillFromTemplate = async (
  name: string,
  directory: string,
  make: (directory: string) => Promise<void>,
): Promise<void> => {
  const run = await runDirectory()
  const template = path.join(run, name)
  if (!(await exists(template))) {
    const fresh = await mkdtemp(path.join(run, 'making-'))
    await make(fresh)
    await rename(fresh, template).catch(async (error: unknown) => {
      await rm(fresh, { recursive: true, force: true })
      if (!(await exists(template))) throw error
    })
  }
  await cp(template, directory, { recursive: true, preserveTimestamps: true })
}
