import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { DECLARED_ON, NOTHING, startBoard, type TestBoard } from '../support/board.ts'
import { realClock, setClock } from '../support/clock.ts'
import { decideAs, value } from '../support/line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, REVIEWERS } from '../support/payload.ts'
import { refusedWith, rest } from '../support/rest.ts'

const [FIRST, SECOND, THIRD] = REVIEWERS as [string, string, string, string]

let board: TestBoard
beforeAll(async () => {
  board = await startBoard()
})
afterEach(() => board.reset())
afterAll(async () => {
  await board?.running.stop()
  realClock()
})

describe('a board member’s own profile', () => {
  test('takes their declaration, ORCID iD and biography, and nothing else', async () => {
    const before = await board.stored(FIRST)
    const other = await board.stored(SECOND)
    const answer = await board.change(FIRST, board.idOf(FIRST), {
      ...board.interest(),
      orcid: '0000-0002-1825-0097',
      bio: 'Works on sleep.',
      name: 'Changed',
      credentials: 'Changed',
      specialties: ['Changed'],
      affiliation: 'Changed',
      termStart: '2020-01-01',
      termEnd: '2099-01-01',
      active: false,
      user: other.user,
      id: board.idOf(SECOND),
      createdAt: '2001-01-01T00:00:00.000Z',
    })
    expect(answer.status).toBe(200)
    const after = await board.stored(FIRST)
    expect(after).toEqual({
      ...before,
      orcid: '0000-0002-1825-0097',
      bio: 'Works on sleep.',
      nothingToDisclose: false,
      interests: [expect.objectContaining({ entity: 'Ferrum Fictional Ltd', topics: [board.topics.iron] })],
      disclosedOn: DECLARED_ON,
      updatedAt: expect.anything(),
    })
    expect(await board.stored(SECOND)).toEqual(other)
  })

  test('is the only one that they change: not another’s, not a list of them, and no new one', async () => {
    const token = await board.tokenOf(FIRST)
    const others = [await board.stored(SECOND), await board.stored(THIRD)]
    expect((await board.change(FIRST, board.idOf(SECOND), { bio: 'Mine now.' })).status).toBe(403)
    for (const path of [
      '/api/reviewers?where[active][equals]=true',
      `/api/reviewers?where[id][in]=${board.idOf(SECOND)},${board.idOf(THIRD)}`,
      `/api/reviewers?where[or][0][name][exists]=true`,
    ]) {
      await rest('PATCH', path, { token, body: { bio: 'Ours now.', name: 'Ours', active: false } })
      expect([path, await board.stored(SECOND), await board.stored(THIRD)]).toEqual([path, ...others])
    }
    expect(await board.stored(FIRST)).toMatchObject({ name: 'Rosa Fictional', active: true, bio: 'Ours now.' })
    for (const [method, path] of [
      ['POST', '/api/reviewers'],
      ['POST', `/api/reviewers/${board.idOf(FIRST)}/duplicate`],
      ['DELETE', `/api/reviewers/${board.idOf(FIRST)}`],
    ] as const) {
      expect([path, (await rest(method, path, { token, body: {} })).status]).toEqual([path, 403])
    }
    expect((await board.change(EDITOR, board.idOf(FIRST), { bio: 'x' })).status).toBe(403)
    expect((await rest('PATCH', `/api/reviewers/${board.idOf(FIRST)}`, { body: { bio: 'x' } })).status).toBe(401)
  })

  test('can’t be changed any more once the role of a reviewer is gone', async () => {
    const admin = await board.running.as(ADMINISTRATOR)
    const { id: user } = (await board.running.as(THIRD)).user!
    const access = { overrideAccess: false, user: admin.user, req: admin } as const
    const where = { and: [{ user: { equals: user } }, { role: { equals: 'reviewer' } }] }
    await board.running.payload.delete({ collection: 'grants', where, ...access })
    expect((await board.change(THIRD, board.idOf(THIRD), { bio: 'Still me.' })).status).toBe(403)
    await board.running.payload.create({
      collection: 'grants',
      data: { user: String(user), role: 'reviewer' },
      ...access,
    })
  })

  test('has no field that a member could change but these five', async () => {
    const { OWN_FIELDS } = await import('../../access/reviewers.ts')
    const { flattenedFields } = board.running.payload.collections.reviewers.config
    const member = { req: { user: { id: 'u1', roles: ['reviewer'] } } } as never
    const open = flattenedFields
      .filter((field) => field.access?.update === undefined || field.access.update(member))
      .map(({ name }) => name)
    // The row's own; a test above shows that they can't be sent.
    expect(open.filter((name) => !['id', 'createdAt', 'updatedAt'].includes(name)).sort()).toEqual(
      [...OWN_FIELDS].sort(),
    )
  })
})

describe('what a member declares', () => {
  test('is read by staff and the member, by no other reviewer, however it is asked for', async () => {
    await board.declare(SECOND, board.interest({ entity: 'Secretum' }))
    const decided = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])
    value(await decideAs(await board.running.as(FIRST), decided))
    const paths = [
      `/api/reviewers/${board.idOf(SECOND)}`,
      '/api/reviewers?depth=5&limit=0',
      `/api/reviewers?select[interests]=true&select[disclosedOn]=true&select[nothingToDisclose]=true`,
      `/api/reviewers/${board.idOf(SECOND)}?select[name]=false&select[user]=false`,
      '/api/review-decisions?depth=5&populate[reviewers][interests]=true',
      '/api/review-states?depth=5',
    ]
    const shown = async (who: string): Promise<(boolean | number)[]> => {
      const token = await board.tokenOf(who)
      return Promise.all(
        paths.slice(0, 3).map(async (path) => {
          const answer = await rest('GET', path, { token })
          return answer.status === 200 && answer.text.includes('Secretum')
        }),
      )
    }
    for (const who of [MANAGING_EDITOR, ADMINISTRATOR, EDITOR, SECOND]) {
      expect([who, ...(await shown(who))]).toEqual([who, true, true, true])
    }
    const token = await board.tokenOf(FIRST)
    for (const path of paths) {
      const answer = await rest('GET', path, { token })
      expect([path, answer.status, answer.text.includes('Secretum')]).toEqual([path, 200, false])
    }
    const { body } = await rest('GET', '/api/reviewers?limit=0', { token })
    const { docs } = body as { docs: Record<string, unknown>[] }
    expect(docs).toHaveLength(4)
    for (const doc of docs) {
      const isOwn = doc.id === board.idOf(FIRST)
      for (const field of ['nothingToDisclose', 'interests', 'disclosedOn']) {
        expect([doc.name, field, field in doc]).toEqual([doc.name, field, isOwn])
      }
      expect(doc).not.toHaveProperty('user')
    }
  })

  test('can’t be found out by searching or sorting', async () => {
    await board.declare(SECOND, board.interest({ entity: 'Secretum', material: true }))
    const hits = (path: string) => [
      `${path}[equals]=Secretum`,
      `${path}[not_equals]=Secretum`,
      `${path}[exists]=true`,
      `${path}[like]=Secret`,
    ]
    const paths = [
      'nothingToDisclose',
      'disclosedOn',
      'interests',
      'interests.entity',
      'interests.material',
      'interests.interest.entity',
      'interests.0.entity',
      'interests.topics',
      'interests.topics.name',
      'interests__entity',
      'user',
      'user.email',
    ]
    const token = await board.tokenOf(FIRST)
    const queries = [
      ...paths.flatMap((path) => hits(`/api/reviewers?where[${path}]`)),
      ...paths.flatMap((path) => hits(`/api/reviewers/count?where[${path}]`)),
      ...paths.flatMap((path) => hits(`/api/reviewers?where[or][0][and][0][${path}]`)),
      ...['disclosedOn', 'interests', 'interests.entity', 'user'].flatMap((path) =>
        hits(`/api/review-decisions?where[reviewer.${path}]`),
      ),
    ]
    for (const path of queries) {
      const answer = await rest('GET', path, { token })
      expect([path, answer.status]).toEqual([path, 400])
    }
    const names = async (sort: string, who = token): Promise<string> => {
      const { body, status } = await rest('GET', `/api/reviewers?sort=${sort}`, { token: who })
      return status === 200
        ? (body as { docs: { name: string }[] }).docs.map(({ name }) => name).join()
        : String(status)
    }
    for (const path of paths) {
      for (const sort of [path, `-${path}`, `name,${path}`]) expect([sort, await names(sort)]).toEqual([sort, '400'])
    }
    // A bulk update answers which rows it found.
    const found = await rest('PATCH', '/api/reviewers?where[interests.entity][equals]=Secretum', {
      token,
      body: { bio: 'x' },
    })
    expect(found.status).toBe(400)
    const staff = await board.tokenOf(EDITOR)
    const asStaff = await rest('GET', '/api/reviewers?where[nothingToDisclose][equals]=false', { token: staff })
    expect((asStaff.body as { totalDocs: number }).totalDocs).toBe(1)
  })

  test('says "nothing", or what there is: both at once are refused, whoever sends them', async () => {
    const before = await board.stored(FIRST)
    for (const who of [FIRST, MANAGING_EDITOR]) {
      const both = await board.change(who, board.idOf(FIRST), { ...board.interest(), nothingToDisclose: true })
      expect(refusedWith(both)).toBe('422 DISCLOSURE_CONTRADICTS')
      // It says "nothing" already, so the interests alone contradict it.
      const { interests } = board.interest()
      expect(refusedWith(await board.change(who, board.idOf(FIRST), { interests }))).toBe('422 DISCLOSURE_CONTRADICTS')
    }
    expect(await board.stored(FIRST)).toEqual(before)
  })

  test('carries the server’s date whenever it changes, and none that is in the future', async () => {
    setClock('2027-02-01T09:30:00.000Z')
    await board.declare(FIRST, { ...board.interest(), disclosedOn: '2026-01-01T00:00:00.000Z' })
    expect((await board.stored(FIRST)).disclosedOn).toBe('2027-02-01T09:30:00.000Z')

    setClock('2027-03-01T09:30:00.000Z')
    const before = await board.stored(FIRST)
    for (const data of [{ disclosedOn: '2027-03-02' }, { ...NOTHING, disclosedOn: '2099-01-01' }]) {
      expect(refusedWith(await board.change(FIRST, board.idOf(FIRST), data))).toBe('422 DISCLOSURE_DATE_AHEAD')
    }
    expect((await board.change(FIRST, board.idOf(FIRST), { disclosedOn: 'yesterday' })).status).toBe(400)
    expect((await board.change(FIRST, board.idOf(FIRST), { ...board.interest({ until: 'some day' }) })).status).toBe(
      400,
    )
    expect(await board.stored(FIRST)).toEqual(before)
    setClock(DECLARED_ON)
  })

  test('keeps its date when it is saved again unchanged, and takes today’s when that is sent', async () => {
    await board.declare(FIRST, board.interest({ until: '2026-01-31' }))
    setClock('2026-12-24T08:00:00.000Z')
    const [row] = (await board.stored(FIRST)).interests ?? []
    await board.declare(FIRST, { bio: 'New words.', disclosedOn: DECLARED_ON })
    await board.declare(FIRST, board.interest({ until: '2026-01-31T00:00:00.000Z', id: row?.id }))
    await board.declare(FIRST, board.interest({ until: '2026-01-31' }))
    expect((await board.stored(FIRST)).disclosedOn).toBe(DECLARED_ON)

    await board.declare(FIRST, { disclosedOn: '2026-12-24' })
    const confirmed = await board.stored(FIRST)
    expect(confirmed.disclosedOn).toBe('2026-12-24T08:00:00.000Z')
    expect(confirmed.interests).toMatchObject([{ entity: 'Ferrum Fictional Ltd' }])
    setClock(DECLARED_ON)
  })

  test('has no date where nothing is declared, not even "nothing"', async () => {
    await board.declare(FIRST, { nothingToDisclose: false, interests: [], disclosedOn: DECLARED_ON })
    expect((await board.stored(FIRST)).disclosedOn ?? null).toBeNull()
  })
})
