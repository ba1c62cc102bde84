import type { PayloadRequest } from 'payload'
import type { Result } from '../commands/result.ts'
import { errorBody, respond } from './respond.ts'

/** Between two lines of progress, in milliseconds. */
const PACE = 200

/**
 * A command that takes a while. A client that accepts `application/x-ndjson` gets a line of JSON as it goes on
 * (`{"finished": 40, "of": 2000}`) and the result or the refusal as the last line; any other client gets the result alone.
 */
export const answerWithProgress = async <Value>(
  req: PayloadRequest,
  run: (onProgress: (finished: number, of: number) => void) => Promise<Result<Value>>,
): Promise<Response> => {
  if (!(req.headers.get('accept') ?? '').includes('application/x-ndjson')) {
    return respond(await run(() => undefined), (value) => value)
  }
  const encoder = new TextEncoder()
  // A client that leaves stops hearing of it; the command goes on.
  let isHeard = true
  const body = new ReadableStream({
    cancel: () => {
      isHeard = false
    },
    start: async (controller) => {
      const say = (line: unknown): void => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      let last = 0
      try {
        const result = await run((finished, of) => {
          const now = performance.now()
          if (now - last < PACE && finished < of) return
          last = now
          say({ finished, of })
        })
        say(result.ok ? { result: result.value } : errorBody(result.refusal))
      } catch (error) {
        req.payload.logger.error({ err: error }, 'A command that reports its progress failed.')
        say(errorBody({ code: 'INTERNAL_ERROR', message: 'Something went wrong. What was stored so far stays.' }))
      }
      if (isHeard) controller.close()
    },
  })
  return new Response(body, {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })
}
