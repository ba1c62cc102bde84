/** An answer in plain values, so that the edge can send it without a web `Response` in between. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const toResponse = ({ status, headers, body }: Answer): Response => new Response(body, { status, headers })
