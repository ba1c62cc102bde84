import type { Endpoint } from 'payload'
import { z } from 'zod'
import { VIEWED_LISTS } from '../list-views/vocabulary.ts'
import { viewsOf } from '../list-views/views.ts'
import { notSignedIn } from '../commands/result.ts'
import { checkInput, respond, respondRefusal } from './respond.ts'

export const ListInput = z.object({ list: z.enum(VIEWED_LISTS) })

export const listViewsEndpoint: Endpoint = {
  path: '/list-views',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return respondRefusal(notSignedIn)
    const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
    const input = checkInput(Object.fromEntries(searchParams), ListInput)
    return input.ok ? respond(await viewsOf(input.value.list, req), (views) => views) : respondRefusal(input.refusal)
  },
}
