import { rm } from 'node:fs/promises'

/** After all tests. */
export default async function removeRunDirectory() {
  await rm(process.env.TEST_RUN_DIRECTORY, { recursive: true, force: true, maxRetries: 5 })
}
