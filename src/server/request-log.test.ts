import { expect, test } from '@jest/globals'
import { EventEmitter } from 'node:events'
import type { Request, Response } from 'express'
import pino from 'pino'
import { loggedPath, requestLog } from './request-log.ts'

const NO_SECRET = [
  ['/admin/reset/3f9c0a', '/admin/reset/[hidden]'],
  ['/admin/reset/3f9c0a/more?x=1', '/admin/reset/[hidden]'],
  ['/api/users?where[email][equals]=a', '/api/users'],
  ['/admin/reset', '/admin/reset'],
  ['/articles/reset/x', '/articles/reset/x'],
]

test.each(NO_SECRET)('of %s the log says %s', (url, path) => {
  expect(loggedPath(url)).toBe(path)
})

const logged = (status: number, url = '/api/articles'): readonly Record<string, unknown>[] => {
  const lines: Record<string, unknown>[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line) as never) })
  const res = Object.assign(new EventEmitter(), { statusCode: status })
  const req = { method: 'GET', originalUrl: url, headers: { 'x-request-id': 'request-1' } }
  requestLog(logger)(req as unknown as Request, res as unknown as Response, () => undefined)
  res.emit('finish')
  return lines
}

test.each([401, 403, 423, 429])(
  'a refusal (%i) is logged as it is kept, with what was asked and by which request',
  (status) => {
    expect(logged(status, '/api/articles?q=secret')).toEqual([
      expect.objectContaining({ msg: 'refused', id: 'request-1', method: 'GET', path: '/api/articles', status }),
    ])
  },
)

test.each([200, 404, 409, 422, 500])('what was answered with %i is for those who debug', (status) => {
  expect(logged(status)).toEqual([])
})

test('a path can’t write a line of its own', () => {
  const [line, ...more] = logged(403, '/api/x\n{"msg":"signed in"}')
  expect(more).toEqual([])
  expect(line).toMatchObject({ path: '/api/x\n{"msg":"signed in"}' })
})
