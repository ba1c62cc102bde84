import type { TestPayload } from '../support/payload.ts'
import { MANAGING_EDITOR, PASSWORD } from '../support/payload.ts'

/** Accounts made at once: each password costs a processor a third of a second. */
const AT_ONCE = 4

/** Adds so many reviewers with a board profile; their e-mail addresses and board ids. */
export const addBoardMembers = async (
  count: number,
  test: TestPayload,
): Promise<readonly { readonly email: string; readonly reviewer: string }[]> => {
  const members: { email: string; reviewer: string }[] = []
  for (let done = 0; done < count; done += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) => done + index + 1)
    members.push(...(await Promise.all(numbers.map((number) => addBoardMember(number, test)))))
  }
  return members
}

const addBoardMember = async (number: number, { payload, as }: TestPayload) => {
  const email = `board-${number}@example.org`
  const name = `Fictional Member ${number}`
  const system = await as(null)
  const user = await payload.create({
    collection: 'users',
    data: { email, name, password: PASSWORD },
    overrideAccess: true,
    req: system,
  })
  await payload.create({
    collection: 'grants',
    data: { user: user.id, role: 'reviewer' },
    overrideAccess: true,
    req: system,
  })
  const req = await as(MANAGING_EDITOR)
  const { id } = await payload.create({
    collection: 'reviewers',
    data: {
      name,
      credentials: 'MD',
      specialties: ['Neurology'],
      affiliation: `Invented Hospital ${number} (fictional)`,
      user: user.id,
      active: true,
      termStart: '2026-01-01T00:00:00.000Z',
      nothingToDisclose: true,
    },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { email, reviewer: String(id) }
}
