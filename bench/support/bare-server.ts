import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Asked } from 'autocannon'

/** What Node adds by itself. */
const OF_NODE = new Set(['date', 'connection', 'keep-alive'])

/** Node's own server in a process of its own, sending the very bytes and headers that this request is answered with. */
export const startBareServer = async (
  url: string,
  { path: target = '/', method = 'GET', headers = {}, body }: Asked,
) => {
  const answer = await fetch(url + target, { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const sent = [...answer.headers].filter(([name]) => !OF_NODE.has(name)).flat()
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'bare-server.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify({ status: answer.status, headers: sent, body: bytes.toString('base64') }))
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: `http://127.0.0.1:${port.toString().trim()}`,
    pid: child.pid ?? 0,
    status: answer.status,
    stop: () => void child.kill(),
  }
}
