import type { IncomingHttpHeaders } from 'node:http'

/** The headers of a request of Node's, as the web has them. */
export const fromNodeHeaders = (given: IncomingHttpHeaders): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') headers.set(name, value)
    else value?.forEach((item) => headers.append(name, item))
  }
  return headers
}
