import { writeFile } from 'node:fs/promises'
import { scratchDirectory } from '../support/scratch.ts'
import { askAll } from './ask-all.ts'
import { builtRoutes } from './built-routes.ts'
import { printTable, TABLE } from './table.ts'
import { createWorld } from './world.ts'

/** `npm run matrix`: writes the table of who may use which way in from what the server does. */
const { directory, remove } = await scratchDirectory()
try {
  const routes = await builtRoutes(directory)
  const world = await createWorld(directory)
  try {
    const rows = await askAll(routes, world)
    await writeFile(TABLE, printTable(routes, rows))
    console.log(`${TABLE}: ${routes.length} ways in`)
  } finally {
    await world.stop()
  }
} finally {
  await remove()
}
process.exit()
