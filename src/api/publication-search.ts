import type { GraphQLExtension, PayloadRequest } from 'payload'
import { madeOf, PUBLICATIONS } from '../publication/cache-tags.ts'
import { AUDIENCES } from '../publication/content.ts'
import { markedHtml, plainText } from '../search/excerpt.ts'
import { searchPublications, type Found } from '../search/search-publications.ts'
import { refusal } from '../commands/result.ts'
import { SearchInput } from './inputs.ts'
import { RefusalError } from './refusal-error.ts'
import { checkInput, respondRefusal } from './respond.ts'

const PARAMETERS = ['q', 'limit', 'page', 'audience', 'language', 'topic'] as const

/** `GET /api/publications/search?q=`: the same for everybody. */
export const searchHandler = async (req: PayloadRequest): Promise<Response> => {
  const { searchParams } = new URL(req.url ?? '/', 'http://localhost')
  const twice = PARAMETERS.find((name) => searchParams.getAll(name).length > 1)
  if (twice) return respondRefusal(refusal(422, 'INVALID_INPUT', `${twice}: must be given once`))
  const given = PARAMETERS.flatMap((name) => {
    const value = searchParams.get(name)
    return value === null || (value === '' && name !== 'q') ? [] : [[name, value] as const]
  })
  const input = checkInput(Object.fromEntries(given), SearchInput)
  if (!input.ok) return respondRefusal(input.refusal)
  const found = await searchPublications(input.value, req)
  return Response.json(presentFound(found), {
    headers: {
      ...madeOf([PUBLICATIONS]),
      // Nothing that is less than whole may be kept: it would outlive the seconds in which it was so.
      ...(found.complete ? {} : { 'Cache-Control': 'private, no-store' }),
    },
  })
}

const presentFound = ({ docs, ...rest }: Found) => ({
  docs: docs.map(({ slug, question, language, edition, publishedAt, excerpt, score }) => ({
    slug,
    question: plainText(question),
    language,
    edition,
    publishedAt,
    excerpt: plainText(excerpt),
    excerptHtml: markedHtml(excerpt),
    score,
  })),
  ...rest,
})

/** `searchPublications(q: String!, limit, page, audience, language, topic)`, with the same refusals as by REST. */
export const searchQuery: GraphQLExtension = (GraphQL) => {
  const { GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } =
    GraphQL
  const text = { type: new GraphQLNonNull(GraphQLString) }
  const whole = { type: new GraphQLNonNull(GraphQLInt) }
  const FoundPublication = new GraphQLObjectType({
    name: 'FoundPublication',
    fields: {
      slug: text,
      question: text,
      language: text,
      edition: whole,
      publishedAt: text,
      excerpt: text,
      excerptHtml: text,
      score: { type: new GraphQLNonNull(GraphQLFloat) },
    },
  })
  return {
    searchPublications: {
      type: new GraphQLObjectType({
        name: 'FoundPublications',
        fields: {
          docs: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(FoundPublication))) },
          totalDocs: whole,
          page: whole,
          totalPages: whole,
          complete: { type: new GraphQLNonNull(GraphQLBoolean) },
        },
      }),
      args: {
        q: text,
        limit: { type: GraphQLInt },
        page: { type: GraphQLInt },
        audience: { type: GraphQLString, description: AUDIENCES.join(', ') },
        language: { type: GraphQLString },
        topic: { type: GraphQLString },
      },
      resolve: async (_root: unknown, args: Record<string, unknown>, { req }: { req: PayloadRequest }) => {
        // GraphQL writes null where REST leaves out.
        const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null))
        const input = checkInput(given, SearchInput)
        if (!input.ok) throw new RefusalError(input.refusal)
        return presentFound(await searchPublications(input.value, req))
      },
    },
  }
}
