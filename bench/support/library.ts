import { writeRecords } from '../../src/citations/formats/index.ts'
import { Client } from '../../tests/support/client.ts'
import { startDemo } from '../../tests/support/server.ts'
import { recordNumber } from './records.ts'

/** A real server process with the demo in a directory of its own, and an editor who is signed in. */
export const startLibrary = async () => {
  const { server, end } = await startDemo()
  return { url: server.url, editor: await Client.signIn(server.url, 'editor@example.org'), end }
}
export type Library = Awaited<ReturnType<typeof startLibrary>>

export type Import = { readonly seconds: number; readonly progressLines: number }

/** Imports `count` new records from number `first` on, as the admin UI does: one RIS file, progress read as it comes. */
export const importRecords = async ({ url, editor }: Library, first: number, count: number): Promise<Import> => {
  const records = Array.from({ length: count }, (_, index) => recordNumber(first + index))
  const body = writeRecords(records, 'ris')
  const start = performance.now()
  const response = await fetch(`${url}/api/references/import?format=ris`, {
    method: 'POST',
    headers: { Authorization: `JWT ${editor.token}`, Accept: 'application/x-ndjson' },
    body,
  })
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { finished?: number; result?: { created: number } })
  const seconds = (performance.now() - start) / 1000
  const created = lines.at(-1)?.result?.created
  if (created !== count) throw new Error(`${created ?? 'None'} of ${count} records were imported.`)
  return { seconds, progressLines: lines.filter(({ finished }) => finished !== undefined).length }
}
