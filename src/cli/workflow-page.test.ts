import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { REVIEW_ACTIONS, REVIEW_POSITIONS } from '../review/vocabulary.ts'
import { scenarios } from './scenarios.ts'
import { fillPage, GENERATED } from './workflow-page.ts'

const FILE = 'docs/review-workflow.md'
const page = readFileSync(FILE, 'utf8')

describe('docs/review-workflow.md', () => {
  test('holds what the code says today: run "npm run generate:docs" where this fails', async () => {
    const made = await format(fillPage(page), { ...(await resolveConfig(FILE)), filepath: FILE })
    expect(page).toBe(made)
  })

  test('a page that has no place for a part is refused, so that none is lost', () => {
    expect(() => fillPage(page.replace('<!-- generated: policy -->', ''))).toThrow('no place for "policy"')
  })
})

describe('the generated parts', () => {
  test('name every action, every state and every sentence', () => {
    const actions = GENERATED.actions?.() ?? ''
    for (const action of REVIEW_ACTIONS) expect(actions).toContain(`| \`${action}\` |`)
    const states = GENERATED.states?.() ?? ''
    for (const position of REVIEW_POSITIONS) expect(states).toContain(position === 'none' ? '[*]' : position)
    for (const make of Object.values(GENERATED)) expect(make()).not.toMatch(/undefined|\| *\|/)
  })
})

test('every scenario has a test whose title ends with its number, or says why it has none', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const found = scenarios()
  expect(found.map(({ number }) => number)).toEqual([...range(1, 35), 49, 52, ...range(54, 58), ...range(62, 69)])
  for (const { number, tests, different } of found)
    expect([number, tests.length > 0 || different !== null]).toEqual([number, true])
})
