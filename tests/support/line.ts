import type { PayloadRequest } from 'payload'
import { CHECKED } from './checked.ts'
import type { TestPayload } from './payload.ts'
import { EDITOR, MANAGING_EDITOR, PASSWORD, REVIEWERS } from './payload.ts'
import { smallPage } from './pages.ts'
import { handled } from './rest.ts'

/** The commands, imported late: they read the environment that `startPayload` sets. */
const commands = async () => ({
  ...(await import('../../src/commands/import-article.ts')),
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/assign-reviewers.ts')),
  ...(await import('../../src/commands/decide-review.ts')),
})

/** The value of a result that the test needs to have succeeded. */
export const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** What a refusal says that a test may rely on. */
export const refusalOf = (
  result: { ok: true; value: unknown } | { ok: false; refusal: { status: number; code: string } },
) => (result.ok ? 'done' : { status: result.refusal.status, code: result.refusal.code })

export const importPage = async (test: TestPayload, mark: string, by = EDITOR) =>
  value(await (await commands()).importArticle({ text: smallPage(mark) }, await test.as(by))).article

export const submitted = async (test: TestPayload, mark: string, by = EDITOR) => {
  const article = await importPage(test, mark, by)
  const round = value(await (await commands()).submitArticle({ articleId: article.id, note: null }, await test.as(by)))
  return { article, round }
}

export const reviewerIds = async (test: TestPayload): Promise<string[]> => {
  const { docs } = await test.payload.find({
    collection: 'reviewers',
    sort: 'createdAt',
    depth: 1,
    overrideAccess: true,
    req: await test.as(null),
  })
  const byEmail = new Map(docs.map((doc) => [typeof doc.user === 'object' ? doc.user?.email : null, doc.id]))
  return REVIEWERS.map((email) => byEmail.get(email) ?? '')
}

/** An article under review by the first `count` reviewers. */
export const underReview = async (test: TestPayload, mark: string, count = 2) => {
  const { article, round } = await submitted(test, mark)
  const reviewers = (await reviewerIds(test)).slice(0, count)
  const assigned = value(
    await (
      await commands()
    ).assignReviewers({ roundId: round.id, reviewers, dueAt: null }, await test.as(MANAGING_EDITOR)),
  )
  return { article, round: assigned }
}

type RoundRef = { readonly id: string; readonly digest: string }

export const decideAs = async (
  req: PayloadRequest,
  round: RoundRef,
  more: Partial<Parameters<Awaited<ReturnType<typeof commands>>['decideReview']>[0]> = {},
) =>
  (await commands()).decideReview(
    {
      roundId: round.id,
      verdict: 'approve',
      digest: round.digest,
      checklist: CHECKED,
      conflict: 'none',
      comment: '',
      password: PASSWORD,
      ...more,
    },
    req,
  )

/** An article that the first two reviewers approved. */
export const published = async (test: TestPayload, mark: string) => {
  const { article, round } = await underReview(test, mark)
  for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await test.as(email), round))
  return { article, round }
}

/** GET through Payload's own REST handler, as this person or as nobody; status and parsed body. */
export const get = async (path: string): Promise<{ status: number; body: unknown; text: string }> => {
  const response = await handled(new Request(`http://localhost${path}`))
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text) as unknown, text }
}
