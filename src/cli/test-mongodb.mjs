import { spawn } from 'node:child_process'
import { startMongoServer } from '../../.ci/mongo-server/start-mongo-server.mjs'

/**
 * `npm run test:mongodb`: the integration tests on MongoDB, at `MONGODB_URL`. Where that is not set, on a server that speaks
 * the wire protocol (mongo-java-server): it shows that the adapter's queries and the single-document writes work; it can't
 * show what only a real server has (replica sets, write concerns, failover). See docs/decisions/0004.
 */
const given = process.env.MONGODB_URL
const server = given ? { url: given, stop: async () => {} } : await startMongoServer()
const compatibility = given ? 'mongodb' : 'wire'
console.log(`MongoDB tests on ${given ? 'MONGODB_URL' : 'mongo-java-server, a stand-in that speaks the wire protocol'}`)

// Not spawnSync: while it blocks, nobody would read what the database server prints, and a full pipe stops it.
const tests = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'integration',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_MONGODB_URL: server.url,
      MONGODB_COMPATIBILITY: process.env.MONGODB_COMPATIBILITY ?? compatibility,
    },
  },
)
const status = await new Promise((resolve) => tests.once('exit', resolve))
await server.stop()
process.exit(status ?? 1)
