import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { MUTANTS } from '../model/mutants.ts'
import { mutated, tryMutant } from '../model/try-mutants.ts'
import { createWorld, type World } from '../model/world.ts'

const SEED = 1
const MINUTES = 60_000

let world: World | undefined
beforeAll(async () => {
  world = await createWorld()
}, 2 * MINUTES)
afterAll(() => world?.remove())

/** Every sixth, to keep this short; `npm run mutants` tries all of them. */
const SLICE = MUTANTS.filter((_mutant, index) => index % 6 === 0)

describe('a fault that is planted on purpose is found by the model', () => {
  test.each(SLICE)(
    '$name',
    async (mutant) => {
      if (!world) throw new Error('The demo could not be seeded.')
      const trial = await tryMutant(world, mutant, SEED)
      expect(trial).toMatchObject({ caught: true })
    },
    5 * MINUTES,
  )
})

test('a mutant whose words are not in its file any more is an error, not a success', () => {
  const [first] = MUTANTS
  expect(() => mutated({ ...first!, find: 'words that stand nowhere' })).toThrow('is stale')
})
