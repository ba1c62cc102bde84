import { expect, test } from '@jest/globals'
import { ESLint } from 'eslint'

/** The borders that the design rests on are lint rules; each is tried by breaking it. */
const eslint = new ESLint()

const problems = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ message }) => message)
}

test.each([
  ['src/review/x.ts', `import { getPayload } from 'payload'\nexport const a = getPayload\n`, /pure/],
  ['src/citations/x.ts', `import { env } from '../env.ts'\nexport const a = env\n`, /pure/],
  ['src/page-text/x.ts', `import React from 'react'\nexport const a = React\n`, /pure/],
  [
    'src/verify/x.ts',
    `import { canonicalJson } from '../review/digest.ts'\nexport const a = canonicalJson\n`,
    /copied out/,
  ],
  ['src/client/x.ts', `import { env } from '../env.ts'\nexport const a = env\n`, /copied out/],
  ['src/server/x.ts', `export const a = process.env.HOME\n`, /Only src\/env\.ts/],
  [
    'src/server/x.ts',
    `export const a = (payload: { find: (x: object) => void }) => payload.find({ collection: 'articles', req: 1 })\n`,
    /overrideAccess/,
  ],
  [
    'src/server/x.ts',
    `export const a = (payload: { find: (x: object) => void }) => payload.find({ collection: 'articles', overrideAccess: true })\n`,
    /Pass req/,
  ],
  ['src/server/x.ts', `export const a = (req: { payload: { db: object } }) => req.payload.db\n`, /payload\.db/],
  [
    'src/server/x.ts',
    `export const a = (payload: { update: (x: object) => void }) => payload.update({ collection: 'publications', overrideAccess: true, req: 1 })\n`,
    /Only src\/commands/,
  ],
  ['src/server/x.ts', `export const a: any = 1\n`, /any/],
])('in %s, %j is refused', async (file, code, message) => {
  expect((await problems(file, code)).join('\n')).toMatch(message)
})

test('the same calls, written as they should be, pass', async () => {
  const code = `export const a = (payload: { find: (x: object) => void }, req: object) =>\n  payload.find({ collection: 'articles', overrideAccess: false, req })\n`
  expect(await problems('src/server/x.ts', code)).toEqual([])
})
