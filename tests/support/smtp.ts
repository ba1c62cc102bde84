import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** Header fields and body as they came. */
  readonly raw: string
}

export type MailServer = {
  readonly url: string
  /** What was accepted, in order. */
  readonly mails: readonly ReceivedMail[]
  /** How often a recipient was given, whether accepted or refused. */
  readonly tries: () => number
  /** From now on answers each recipient with this SMTP code, as in 451 or 550; null accepts again. */
  readonly refuseWith: (code: number | null) => void
  readonly stop: () => Promise<void>
}

/** A real SMTP server on a free port of the loopback interface, which keeps what it gets. */
export const startMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = []
  let tries = 0
  let code: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      tries += 1
      callback(code === null ? null : Object.assign(new Error('Not now.'), { responseCode: code }))
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...parts(raw), raw })
        callback()
      })
    },
  })
  // A client that is stopped while it is connected.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    tries: () => tries,
    refuseWith: (answer) => void (code = answer),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const parts = (raw: string) => {
  const [head = '', ...body] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head.replaceAll(/\n[ \t]+/g, ' '))?.[1] ?? ''
  return {
    subject: header('subject').replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, text: string) =>
      decoded(text.replaceAll('_', ' ')),
    ),
    text: decoded(body.join('\n\n')),
    messageId: header('message-id'),
  }
}

/** Quoted-printable (RFC 2045), which is what the product sends. */
const decoded = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
    'latin1',
  ).toString('utf8')
