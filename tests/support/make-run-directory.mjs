import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Before all tests: one directory that all test files of a run share, for what is made once (`template.ts`). */
export default async function makeRunDirectory() {
  process.env.TEST_RUN_DIRECTORY = await mkdtemp(path.join(tmpdir(), 'imprimatur-run-'))
}
