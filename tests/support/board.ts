import type { Reviewer } from '../../src/payload-types.ts'
import { setClock } from './clock.ts'
import { importPage, refusalOf, reviewerIds, value, type decideAs } from './line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from './payload.ts'
import { refusedWith, rest, signIn, type RestAnswer } from './rest.ts'

/** The day on which every member of the board has declared that there is nothing. */
export const DECLARED_ON = '2026-11-22T12:00:00.000Z'

type Declaration = Pick<Reviewer, 'nothingToDisclose' | 'interests'>
export const NOTHING: Declaration = { nothingToDisclose: true, interests: [] }

/** A board whose members declare things, and texts on two topics for them to review. */
export type TestBoard = Awaited<ReturnType<typeof startBoard>>

export const startBoard = async () => {
  setClock(DECLARED_ON)
  const running = await startPayload()
  const ids = await reviewerIds(running)
  const idOf = (email: string): string => ids[REVIEWERS.indexOf(email)] ?? ''
  const topics = { iron: await newTopic(running, 'Iron'), sleep: await newTopic(running, 'Sleep') }
  const tokenOf = sessions(running)

  /** A change of a profile, by the route that the admin UI uses. */
  const change = async (who: string, profile: string, data: object): Promise<RestAnswer> =>
    rest('PATCH', `/api/reviewers/${profile}`, { token: await tokenOf(who), body: data })

  /** A member's own words about themself. */
  const declare = async (who: string, data: object): Promise<void> => {
    const answer = refusedWith(await change(who, idOf(who), data))
    if (answer !== '200 done') throw new Error(`${who} could not declare: ${answer}`)
  }

  /** Consulting fees on iron, unless the test says otherwise. */
  const interest = (more: object = {}): Declaration => ({
    nothingToDisclose: false,
    interests: [
      {
        blockType: 'interest',
        heading: 'consulting-fees',
        entity: 'Ferrum Fictional Ltd',
        detail: 'advice',
        topics: [topics.iron],
        material: false,
        ...more,
      },
    ],
  })

  const stored = async (email: string): Promise<Reviewer> =>
    running.payload.findByID({
      collection: 'reviewers',
      id: idOf(email),
      depth: 0,
      overrideAccess: true,
      req: await running.as(null),
    })

  /** Back to the day on which nobody has anything to disclose. */
  const reset = async (): Promise<void> => {
    setClock(DECLARED_ON)
    for (const email of REVIEWERS) {
      const answer = await change(MANAGING_EDITOR, idOf(email), { ...NOTHING, disclosedOn: DECLARED_ON })
      if (answer.status !== 200) throw new Error(answer.text)
    }
  }

  return { running, idOf, topics, tokenOf, change, declare, interest, stored, reset, ...reviews(running, idOf) }
}

const newTopic = async (running: TestPayload, name: string): Promise<string> => {
  const editor = await running.as(EDITOR)
  const access = { overrideAccess: false, user: editor.user, req: editor } as const
  return (await running.payload.create({ collection: 'topics', data: { name }, ...access })).id
}

/** A session of each person; a new one whenever the clock shows another day, because signing in drops those that ended. */
const sessions = (running: TestPayload) => {
  let known = { day: '', tokens: new Map<string, string>() }
  return async (email: string): Promise<string> => {
    const day = new Date().toISOString().slice(0, 10)
    if (known.day !== day) known = { day, tokens: new Map() }
    const token = known.tokens.get(email) ?? (await signIn(running, email))
    known.tokens.set(email, token)
    return token
  }
}

const commands = async () => ({
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/assign-reviewers.ts')),
  ...(await import('../../src/commands/rounds.ts')),
})

type RoundRef = { readonly id: string; readonly digest: string }

const reviews = (running: TestPayload, idOf: (email: string) => string) => {
  let texts = 0

  /** A text on these topics, submitted. */
  const submittedOn = async (on: readonly string[]): Promise<RoundRef & { readonly slug: string }> => {
    texts += 1
    const article = await importPage(running, `Conflictum${texts}`)
    const editor = await running.as(EDITOR)
    await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: { topics: [...on] },
      overrideAccess: false,
      user: editor.user,
      req: editor,
    })
    const { submitArticle } = await commands()
    const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
    return { id: round.id, digest: round.digest, slug: `does-conflictum${texts}-help` }
  }

  const assignTo = async (round: RoundRef, emails: readonly string[]) => {
    const { assignReviewers } = await commands()
    const input = { roundId: round.id, reviewers: emails.map(idOf), dueAt: null }
    return assignReviewers(input, await running.as(MANAGING_EDITOR))
  }

  const underReviewBy = async (emails: readonly string[], on: readonly string[]) => {
    const round = await submittedOn(on)
    value(await assignTo(round, emails))
    return round
  }

  const roundNow = async ({ id }: RoundRef) => (await commands()).findRound(id, await running.as(null))

  /** What refused it, and whether the round is exactly what it was. */
  const tried = async (round: RoundRef, act: () => ReturnType<typeof assignTo | typeof decideAs>) => {
    const before = JSON.stringify(await roundNow(round))
    const answer = refusalOf(await act())
    return { answer, unchanged: JSON.stringify(await roundNow(round)) === before }
  }

  return { submittedOn, assignTo, underReviewBy, roundNow, tried }
}
