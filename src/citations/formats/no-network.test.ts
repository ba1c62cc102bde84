import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import * as citationJs from '@citation-js/core'
import { FORMAT_NAMES, readRecords, writeRecords } from './index.ts'
import { BLANK_RECORD } from '../reference.ts'

// The server runs in a thread of its own: citation-js fetches synchronously, in another process, while this thread waits.
const SERVER = `
const { parentPort, workerData } = require('node:worker_threads')
const hits = new Int32Array(workerData)
const server = require('node:http').createServer((_, response) => { Atomics.add(hits, 0, 1); response.end('{}') })
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`
const shared = new SharedArrayBuffer(4)
const hits = new Int32Array(shared)
let worker: Worker
let address = ''

beforeAll(async () => {
  worker = new Worker(SERVER, { eval: true, workerData: shared })
  address = await new Promise((resolve) => worker.once('message', (port) => resolve(`http://127.0.0.1:${port}/record`)))
})
afterAll(() => worker.terminate())

const texts = (): string[] => {
  const asFields = ['https://doi.org/10.1000/1', '10.1000/1', address]
  const bare = [
    address,
    'https://doi.org/10.1000/1',
    '10.1000/1',
    'doi:10.1000/1',
    'Q42',
    `["${address}"]`,
    `[["${address}"]]`,
  ]
  return [
    ...bare,
    ...asFields.flatMap((text) => [
      ...FORMAT_NAMES.map((format) =>
        writeRecords([{ ...BLANK_RECORD, title: text, url: address, doi: '10.1000/1' }], format),
      ),
      `@article{${text}, title={${text}}, author={${text}}, crossref={${text}}, url=${text}}`,
      `@article{k, title={${text}}, author={${text}}, crossref={${text}}, url={${text}}}`,
      `TY  - ${text}\n${text}\nTI  - ${text}\nER  - `,
      `PMID- ${text}\nTI  - ${text}`,
      JSON.stringify([text, { type: text, title: text, author: text, issued: text, custom: text, URL: text }]),
    ]),
  ]
}

test('a record whose text is an address or a DOI makes no connection', async () => {
  const connections = jest.spyOn(Socket.prototype, 'connect')
  try {
    for (const text of texts()) {
      readRecords(text)
      for (const format of FORMAT_NAMES) readRecords(text, format)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(connections).not.toHaveBeenCalled()
    expect(Atomics.load(hits, 0)).toBe(0)
    // Both would have been noticed: a connection of this process, and citation-js's own way of fetching.
    await fetch(address)
    expect(connections).toHaveBeenCalled()
    const { util } = citationJs as unknown as { util: { fetchFile: (url: string) => string } }
    expect(util.fetchFile(address)).toBe('{}')
    expect(Atomics.load(hits, 0)).toBe(2)
  } finally {
    connections.mockRestore()
  }
})
