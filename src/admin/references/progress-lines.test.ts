import { expect, test } from '@jest/globals'
import { messagesOf, readMessage, type ImportMessage } from './progress-lines.ts'

const result = { format: 'ris', created: 1, there: 0, failed: 0, records: [] }

const read = async (pieces: readonly Uint8Array[]): Promise<ImportMessage[]> => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  const messages: ImportMessage[] = []
  for await (const message of messagesOf(body)) messages.push(message)
  return messages
}

test('lines are read wherever the answer is cut, also inside a letter', async () => {
  const bytes = new TextEncoder().encode(
    `{"finished":1,"of":2}\n{"finished":2,"of":2}\n${JSON.stringify({ result: { ...result, title: 'Ménière' } })}\n`,
  )
  const whole = await read([bytes])
  expect(whole.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'result'])
  for (let cut = 1; cut < bytes.length; cut += 1)
    expect(await read([bytes.slice(0, cut), bytes.slice(cut)])).toEqual(whole)
})

test('a last line without a line feed counts', async () => {
  expect(await read([new TextEncoder().encode(JSON.stringify({ result }))])).toEqual([{ kind: 'result', result }])
})

test('a refusal is its sentence', () => {
  expect(readMessage('{"errors":[{"message":"The file holds no records.","code":"REFERENCES_EMPTY"}]}')).toEqual({
    kind: 'refusal',
    refusal: { code: 'REFERENCES_EMPTY', message: 'The file holds no records.', unmet: [] },
  })
})

test.each(['', 'null', '7', '{"finished":', '{"finished":"1","of":2}', '{}', '<html>'])('%j says nothing', (line) => {
  expect(readMessage(line)).toBeNull()
})
