import { describe, expect, test } from '@jest/globals'
import { submitted } from '../support/line.ts'
import {
  about,
  clock,
  expectNoClinicalText,
  kindsFor,
  newAccount,
  noticesAbout,
  reviewer,
  revokeRoles,
  running,
  withNotices,
} from '../support/notices.ts'
import { EDITOR, MANAGING_EDITOR } from '../support/payload.ts'
import { rest, signIn } from '../support/rest.ts'

withNotices()

describe('through the API', () => {
  test('only its recipient reads a notice, and marks it as read', async () => {
    const { round } = await submitted(running, about('Tettin'))
    const [notice] = await noticesAbout(round.id)
    const path = `/api/notices/${notice!.id}`
    const own = await signIn(running, MANAGING_EDITOR)
    for (const email of ['admin@example.org', EDITOR, reviewer(1)]) {
      const token = await signIn(running, email)
      expect((await rest('GET', path, { token })).status).toBe(404)
      expect((await rest('GET', `/api/notices?where[id][equals]=${notice!.id}`, { token })).body).toMatchObject({
        totalDocs: 0,
      })
      expect((await rest('PATCH', path, { token, body: { readAt: clock } })).status).toBe(403)
    }
    expect((await rest('GET', path)).status).toBe(401)
    expect((await rest('PATCH', path, { body: { readAt: clock } })).status).toBe(401)
    expect((await noticesAbout(round.id))[0]).toEqual(notice)

    expect((await rest('GET', path, { token: own })).body).toMatchObject({
      kind: 'submitted',
      about: 'Does Tettin help?',
    })
    expect((await rest('PATCH', path, { token: own, body: { readAt: clock } })).status).toBe(200)
    expect((await noticesAbout(round.id))[0]?.readAt).toBe(clock)
  })

  test('its recipient changes nothing else, makes none and deletes none', async () => {
    const { round } = await submitted(running, about('Yodtin'))
    const [notice] = await noticesAbout(round.id)
    const path = `/api/notices/${notice!.id}`
    const token = await signIn(running, MANAGING_EDITOR)
    const { user } = await running.as(EDITOR)
    const body = {
      key: 'another',
      recipient: user!.id,
      kind: 'published',
      sentence: 'Yodtin cures.',
      about: 'Something else',
      path: 'https://elsewhere.example',
      mail: 'none',
      mailedAt: clock,
      revision: 99,
    }
    await rest('PATCH', path, { token, body })
    const { updatedAt: _before, ...before } = notice!
    const { updatedAt: _after, ...after } = (await noticesAbout(round.id))[0]!
    expect(after).toEqual(before)

    expect((await rest('DELETE', path, { token })).status).toBe(403)
    expect((await rest('POST', '/api/notices', { token, body: { ...body, readAt: clock } })).status).toBe(403)
    expect(await noticesAbout(round.id)).toHaveLength(1)
  })

  test('somebody without a role any more reads none of their notices', async () => {
    const email = await newAccount('managing-editor')
    const { round } = await submitted(running, about('Kaftin'))
    const token = await signIn(running, email)
    expect((await rest('GET', '/api/notices', { token })).body).toMatchObject({ totalDocs: 1 })
    await revokeRoles(email)
    expect((await rest('GET', '/api/notices', { token })).status).toBe(403)
    expect(await kindsFor(email, round.id)).toEqual(['submitted'])
  })
})

test('no mail of all these holds a word of an article, a reason, a comment or a name', () => expectNoClinicalText(2))
