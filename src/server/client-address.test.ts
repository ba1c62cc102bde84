import { expect, test } from '@jest/globals'
import express from 'express'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressIn, networkOf } from './client-address.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ['', 'unknown'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each<[string | string[] | number | boolean, string]>([
  [false, '127.0.0.1'],
  [1, '192.0.2.1'],
  [2, '203.0.113.7'],
  [9, '198.51.100.9'],
  ['loopback', '192.0.2.1'],
  [['loopback', '192.0.2.0/24'], '203.0.113.7'],
])(
  'with the proxies %j a client that writes addresses itself is known by the one that they saw, as Express has it',
  async (trust, expected) => {
    const app = express()
    app.set('trust proxy', trust)
    const addressOf = addressIn(app)
    app.get('/', (req, res) => void res.json([addressOf(req), networkOf(req.ip ?? '')]))
    const server = createServer(app)
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const text = await new Promise<string>((resolve, reject) => {
      const headers = { 'X-Forwarded-For': '198.51.100.9, 203.0.113.7, 192.0.2.1' }
      const asking = request({ port, host: '127.0.0.1', headers }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve)
      })
      asking.on('error', reject).end()
    })
    server.close()
    expect(JSON.parse(text)).toEqual([expected, expected])
  },
)
