import { checkNode, ensureBuilt, ensureInstalled, giveUp } from './steps.mjs'

/** What the campaigns run first: on a fresh clone it installs and builds, else it does nothing. */
checkNode()
try {
  await ensureInstalled()
  await ensureBuilt()
} catch (error) {
  giveUp(error.message)
}
