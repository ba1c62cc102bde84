import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { value } from '../support/line.ts'
import { EDITOR, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
  const { importReferences } = await import('../../src/commands/import-references.ts')
  const many = Array.from({ length: 400 }, (_, number) =>
    ris(`A trial of iron, number ${number}`, 2024, 'Fictional, Ann'),
  )
  const few = [
    ris('Iron', 1950, 'Sample, Bo'),
    ris('Iron deficiency', 1961, 'Sample, Bo'),
    ris('Iron and sleep', 1962, 'Sample, Bo'),
    ris('What lies in an environment', 2025, 'Sample, Bo'),
    ris('Nothing of the kind', 1970, 'Iron, Inés'),
    ris('Sommeil et fer', 1980, 'Müller, Chiara', 'Šimić, Dénes'),
    ris('Éthanol et sommeil', 1981, 'Lefèvre, Eve', 'Ångström, Farid'),
  ]
  const text = [...few, ...many].join('\n')
  const report = value(await importReferences({ text, format: 'ris' }, await running.as(EDITOR)))
  expect(report.created).toBe(407)
})
afterAll(() => running?.stop())

const ris = (title: string, year: number, ...authors: string[]): string =>
  [
    'TY  - JOUR',
    `TI  - ${title}`,
    ...authors.map((name) => `AU  - ${name}`),
    'T2  - Annals of Examples',
    `PY  - ${year}`,
    'ER  - ',
  ].join('\n')

const find = async (query: string): Promise<readonly string[]> => {
  const { searchReferences } = await import('../../src/commands/search-references.ts')
  return value(await searchReferences(query, await running.as(EDITOR))).docs.map(({ title }) => title)
}

test('the best match comes first: the very title, titles that begin so, then the word in a title, the newest first', async () => {
  const found = await find('iron')
  expect(found.slice(0, 4)).toEqual(['Iron', 'Iron and sleep', 'Iron deficiency', 'A trial of iron, number 0'])
  expect(found).toHaveLength(20)
  expect(new Set(found).size).toBe(20)
  expect((await find('IRON D')).at(0)).toBe('Iron deficiency')
})

test('every further word narrows it, in any order and in parts', async () => {
  expect(await find('number 377')).toEqual(['A trial of iron, number 377'])
  expect(await find('fictio 377 trial 2024')).toEqual(['A trial of iron, number 377'])
  expect(await find('fictional 377 1950')).toEqual([])
  expect(await find('1970')).toEqual(['Nothing of the kind'])
  expect(await find('iron inés')).toEqual(['Nothing of the kind'])
  // Within a word it is still found, after those that begin with it.
  expect(await find('vironm')).toEqual(['What lies in an environment'])
})

test('accents are found in small letters as in capitals, and without them', async () => {
  for (const query of ['Müller', 'müller', 'MÜLLER', 'Muller', 'šimić', 'simic', 'ŠIMIĆ sommeil'])
    expect([query, await find(query)]).toEqual([query, ['Sommeil et fer']])
  for (const query of ['éthanol', 'ethanol', 'ÉTHANOL ET', 'ångström', 'Angstrom', 'LEFÈVRE 1981'])
    expect([query, await find(query)]).toEqual([query, ['Éthanol et sommeil']])
})

test('before a word is typed the newest are offered, and marks alone find nothing', async () => {
  expect(await find('…')).toEqual([])
  expect((await find(' ')).at(0)).toBe('What lies in an environment')
})

test('a record from before there were search texts is found once the server has started', async () => {
  const { rawRows, rawSet } = await import('../support/ledger.ts')
  const [row] = await rawRows(running, 'references', { title: { equals: 'Sommeil et fer' } })
  await rawSet(running, 'references', row!.id, { searchText: null })
  expect(await find('muller')).toEqual([])
  const { recover } = await import('../../src/commands/recover.ts')
  expect((await recover(running.payload)).failed).toBe(0)
  expect(await find('muller')).toEqual(['Sommeil et fer'])
})
