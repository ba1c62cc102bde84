import { readFile } from 'node:fs/promises'
import type { Known } from './requests.ts'
import type { Stores } from './stores.ts'
import { surfaceOf } from './surface.ts'

/** All that an attacker could hold of these stores and of the source. The configuration is built with `scratch` for its data. */
export const knownOf = async ({ left, right, ids, slugs }: Stores, scratch: string): Promise<Known> => {
  process.env.DATA_DIR = scratch
  const { default: config } = await import('../../payload.config.ts')
  const sample = (canaries: ReadonlyMap<string, unknown>) => [...canaries.keys()].filter((_, at) => at % 5 === 0)
  return {
    surface: surfaceOf(await config),
    ids,
    slugs,
    words: [...sample(left.canaries), ...sample(right.canaries)],
    schema: await readFile('docs/schema.graphql', 'utf8'),
  }
}
