import { spawnSync } from 'node:child_process'
import './ensure-built.mjs'

/** `npm test`: every test that needs no browser; on a fresh clone it installs and builds first. */
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    'integration',
    'http',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
