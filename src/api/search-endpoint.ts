import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Result } from '../commands/result.ts'
import { searchEverything } from '../finding/search.ts'
import { checkInput, respond, respondRefusal } from './respond.ts'

export const MOST_LETTERS = 300

const SearchInput = z.object({
  q: z.tuple([z.string().max(MOST_LETTERS)], { error: `Ask once, as ?q=, in at most ${MOST_LETTERS} letters.` }),
})

const queryOf = (req: PayloadRequest): Result<z.infer<typeof SearchInput>> => {
  const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
  return checkInput({ q: searchParams.getAll('q') }, SearchInput)
}

export const searchEndpoint: Endpoint = {
  path: '/search',
  method: 'get',
  handler: async (req) => {
    const input = queryOf(req)
    // Nobody without an account learns even what a question may look like.
    if (!input.ok && req.user) return respondRefusal(input.refusal)
    return respond(await searchEverything(input.ok ? input.value.q[0] : '', req), (found) => found)
  },
}
