import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/**
 * The least that Node can do: answers every request with one answer, which comes as JSON `{status, headers, body}` on standard
 * input, `body` in base64. A POST is read to its end first. Prints its port.
 */
const { status, headers, body } = JSON.parse(await text(process.stdin))
const bytes = Buffer.from(body, 'base64')

const server = createServer((req, res) => {
  const answer = () => {
    res.writeHead(status, headers)
    res.end(bytes)
  }
  if (req.method !== 'POST') return answer()
  const chunks = []
  req.on('data', (chunk) => chunks.push(chunk))
  req.once('end', () => {
    Buffer.concat(chunks)
    answer()
  })
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
