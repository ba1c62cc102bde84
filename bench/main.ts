import { readdirSync } from 'node:fs'
import { keeps, type Bench, type Bound, type Reading } from './bench.ts'

/** `npm run bench`, or `npm run bench -- search` for the files whose name holds that word. Exits with 1 where a bound is not kept. */
const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort()

type Row = readonly [what: string, figure: string, bound: string, verdict: string, seen: string]

const amount = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`

const rowOf = (what: string, bound: Bound, reading: Reading | undefined): Row => {
  const limit = 'atMost' in bound ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`
  if (!reading) return [what, '', `${limit} ${bound.unit}`, 'NOT MEASURED', '']
  const verdict = keeps(reading, bound) ? 'kept' : 'NOT KEPT'
  return [what, amount(reading.value, bound.unit), `${limit} ${bound.unit}`, verdict, reading.seen ?? '']
}

const rowsOf = async (file: string): Promise<readonly Row[]> => {
  const { name, bound, run } = (await import(`./${file}`)) as Bench
  console.error(`${name} …`)
  try {
    const readings: Readonly<Record<string, Reading | undefined>> = await run()
    return Object.entries(bound).map(([what, limit]) => rowOf(`${name}: ${what}`, limit, readings[what]))
  } catch (error) {
    console.error(error)
    return [[name, '', '', 'FAILED', error instanceof Error ? error.message : String(error)]]
  }
}

const rows: Row[] = [['what', 'figure', 'bound', '', 'seen']]
for (const file of files) rows.push(...(await rowsOf(file)))

const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )

if (rows.length === 1) console.error('No benchmark has such a name.')
process.exitCode = rows.length > 1 && rows.slice(1).every(([, , , verdict]) => verdict === 'kept') ? 0 : 1
