import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { buildConfig, type SanitizedConfig } from 'payload'
import { askAll } from '../matrix/ask-all.ts'
import { builtRoutes } from '../matrix/built-routes.ts'
import { routesOf, type Route } from '../matrix/routes.ts'
import { readTable, TABLE } from '../matrix/table.ts'
import { WHO, type Row } from '../matrix/who.ts'
import { createWorld, type World } from '../matrix/world.ts'
import { scratchDirectory } from '../support/scratch.ts'

const MINUTE = 60_000

let remove: () => Promise<void>
let world: World
let routes: readonly Route[]
let declared: ReadonlyMap<string, Row>
beforeAll(async () => {
  const scratch = await scratchDirectory()
  remove = scratch.remove
  routes = await builtRoutes(scratch.directory)
  declared = readTable(await readFile(TABLE, 'utf8'))
  world = await createWorld(scratch.directory)
}, 3 * MINUTE)
afterAll(async () => {
  await world?.stop()
  await remove?.()
})

const undeclared = (all: readonly Route[]): readonly string[] =>
  all.map(({ name }) => name).filter((name) => !declared.has(name))

test('every way in has a row, and every row a way in', () => {
  expect(undeclared(routes)).toEqual([])
  const built = new Set(routes.map(({ name }) => name))
  expect([...declared.keys()].filter((name) => !built.has(name))).toEqual([])
})

test('a collection that is added without a row is noticed, with each of its routes', async () => {
  const { default: config } = await import('../../payload.config.ts')
  const { db, secret } = await config
  const more = await buildConfig({ db: db as never, secret, collections: [{ slug: 'leaflets', fields: [] }] })
  const added = routesOf(more as SanitizedConfig, { router: { stack: [] } } as never).filter(({ name }) =>
    name.includes('/leaflets'),
  )
  expect(undeclared(added)).toEqual(added.map(({ name }) => name))
  expect(added.length).toBeGreaterThan(10)
})

test(
  'a real request for every cell is answered as its row says',
  async () => {
    const rows = await askAll(routes, world)
    const differing = [...rows].flatMap(([route, { cells }]) =>
      WHO.filter((who) => declared.get(route)?.cells[who] !== cells[who]).map(
        (who) => `${route} for ${who}: ${cells[who]}, declared ${declared.get(route)?.cells[who]}`,
      ),
    )
    expect(differing).toEqual([])
    console.info(`${rows.size} ways in × ${WHO.length} kinds of people = ${rows.size * WHO.length} cells`)
  },
  10 * MINUTE,
)
