import { ask } from './ask.ts'
import type { Route } from './routes.ts'
import { WHO, type Outcome, type Row, type Who } from './who.ts'
import type { World } from './world.ts'

/** Reads come first, so that what writes change is not there yet; of those who may write, the least comes first. */
const isRead = ({ name }: Route): boolean => /^(GET|PAGE|query)/.test(name)

/** Sends a request for every cell. */
export const askAll = async (routes: readonly Route[], world: World): Promise<ReadonlyMap<string, Row>> => {
  const rows = new Map<string, Row>()
  for (const route of [...routes.filter(isRead), ...routes.filter((one) => !isRead(one))]) {
    const outcomes: [Who, Outcome][] = []
    for (const who of WHO) outcomes.push([who, await ask(route, who, world)])
    rows.set(route.name, { route: route.name, cells: Object.fromEntries(outcomes) as Record<Who, Outcome> })
  }
  return rows
}
