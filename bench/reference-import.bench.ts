import { median, ROUNDS, timed, type Bounds, type Readings } from './bench.ts'
import { importRecords, startLibrary, type Import } from './support/library.ts'

export const name = 'Importing 2,000 records'

const RECORDS = 2_000
const ALONE = 100

export const bound = {
  'the whole file': { unit: 's', atMost: 60 },
  'lines of progress': { unit: 'lines', atLeast: 10 },
  'a record of it against one that is posted alone': { unit: '×', atMost: 1.5 },
} as const satisfies Bounds

export const run = async (): Promise<Readings<typeof bound>> => {
  const library = await startLibrary()
  const postOne = async (title: string): Promise<void> => {
    const { status, text } = await library.editor.post('/api/references', { title, year: 2020, kind: 'research' })
    if (status !== 201) throw new Error(`Posting a reference answered ${status}: ${text}`)
  }
  try {
    const imports: Import[] = []
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const alone: number[] = []
      for (let number = 0; number < ALONE; number += 1)
        alone.push(await timed(() => postOne(`Posted alone, ${round}.${number}`)))
      const imported = await importRecords(library, round * RECORDS, RECORDS)
      imports.push(imported)
      ratios.push((imported.seconds * 1000) / RECORDS / median(alone))
    }
    const seconds = imports.map((one) => one.seconds)
    const each = seconds.map((one) => one.toFixed(1)).join(', ')
    return {
      'the whole file': { value: median(seconds), seen: `one after another into one library: ${each} s` },
      'lines of progress': { value: Math.min(...imports.map(({ progressLines }) => progressLines)) },
      'a record of it against one that is posted alone': { value: median(ratios) },
    }
  } finally {
    await library.end()
  }
}
