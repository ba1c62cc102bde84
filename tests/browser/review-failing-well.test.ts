import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { assign, boardIds, importText, signInAll, submit, type People, type RoundRef } from '../support/client.ts'
import { violationsAt } from '../support/axe.ts'
import { smallPage } from '../support/pages.ts'
import {
  allStorage,
  commentField,
  fillApproval,
  keepComment,
  keptOnDevice,
  openRound,
  showTab,
  sign,
} from '../support/review-page.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { PASSWORD, seed, startServer, type RunningServer } from '../support/server.ts'

const ROSA = 'reviewer-1@example.org'

let server: RunningServer | undefined
let remove: (() => Promise<void>) | undefined
let browser: Browser | undefined
let people: People
let board: string[]
let url: string

beforeAll(async () => {
  const scratch = await scratchDirectory()
  remove = scratch.remove
  await seed(scratch.directory)
  server = await startServer(scratch.directory)
  url = server.url
  people = await signInAll(url)
  board = await boardIds(people)
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await remove?.()
})

/** The same server again, on the same data and port. */
const restart = async (): Promise<void> => {
  server = await startServer(server!.dataDirectory, { PORT: new URL(url).port })
}

const newRound = async (mark: string): Promise<RoundRef & { readonly article: string }> => {
  const { article } = await importText(people, smallPage(mark))
  const round = await submit(people, article.id)
  await assign(people, round, board.slice(0, 2))
  return { ...round, article: article.id }
}

type Stored = {
  readonly votes: readonly { readonly comment: string }[]
  readonly comments: readonly { readonly text: string; readonly quote: string | null }[]
}
const stored = async ({ id }: RoundRef): Promise<Stored> =>
  (await people.managingEditor.get(`/api/review-states/${id}?depth=0`)).body as Stored

const refusalOf = (page: Page, code: string) => page.locator(`[role=alert][data-code=${code}]`)
const unsent = (page: Page) => page.getByRole('region', { name: 'What you typed, and was not sent' })
const isDecided = (page: Page) => page.locator('#your-decision').waitFor({ state: 'detached' })

describe('when the server is gone while somebody decides', () => {
  test('nothing typed is lost, nothing is sent by itself, and sending it again records it', async () => {
    const round = await newRound('Goneium')
    const page = await signedIn(browser!, url, ROSA, PHONE)
    await openRound(page, round)
    await keepComment(page, 'About 60% of people', 'Of how many people?')
    await fillApproval(page, 'Right, but for one number.')
    await server!.stop()
    await sign(page)
    await refusalOf(page, 'UNREACHABLE').getByText('it is not known whether this was recorded').waitFor()
    expect(await commentField(page).inputValue()).toBe('Right, but for one number.')
    expect(await violationsAt(page, '.review-panel', 'the server is gone')).toEqual([])
    await picture(page, 'failing-server-gone-390')

    await restart()
    await page.reload()
    await page.getByRole('tab', { name: 'Decision 1 comment is not sent yet' }).click()
    expect(await commentField(page).inputValue()).toBe('Right, but for one number.')
    expect(await page.getByLabel('Acting on it will not harm a patient').isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: /^Approve/ }).isChecked()).toBe(true)
    await page.getByText('Of how many people?').waitFor()
    expect((await stored(round)).votes).toEqual([])
    expect(await page.getByLabel('Your password, again').inputValue()).toBe('')
    expect(await allStorage(page)).not.toContain(PASSWORD)

    await sign(page)
    await isDecided(page)
    await page.getByText('Recorded: approved. Thank you.').waitFor()
    expect(await stored(round)).toMatchObject({
      votes: [{ comment: 'Right, but for one number.' }],
      comments: [{ text: 'Right, but for one number.' }, { text: 'Of how many people?' }],
    })
    expect(await keptOnDevice(page)).toEqual({})
  }, 180_000)

  test.each([
    ['approve', /^Approve/, 'approved'],
    ['request changes', /^Request changes/, 'requested changes'],
  ])(
    'a decision (%s) whose answer was lost is not recorded twice, and that is said',
    async (_verdict, choice, past) => {
      const round = await newRound(`Lost${past.slice(0, 3)}ium`)
      const page = await signedIn(browser!, url, ROSA, WIDE)
      await openRound(page, round)
      await fillApproval(page, 'Once only.')
      await page.getByRole('radio', { name: choice }).check()
      await page.route('**/decide', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await sign(page)
      await refusalOf(page, 'UNREACHABLE').waitFor()
      await page.unroute('**/decide')
      await sign(page)
      await page.getByText(`Your decision is recorded: ${past}`).waitFor()
      await page.getByText('Nothing was recorded twice.').waitFor()
      expect((await stored(round)).votes).toHaveLength(1)
      expect((await stored(round)).comments).toHaveLength(1)
      expect(await keptOnDevice(page)).toEqual({})
    },
    120_000,
  )
})

test('a session that ran out while somebody decides is renewed beside the words, which are then sent', async () => {
  const round = await newRound('Sessionium')
  const page = await signedIn(browser!, url, ROSA, WIDE)
  await openRound(page, round)
  await keepComment(page, 'About 60% of people', 'Of how many?')
  await fillApproval(page, 'Written for an hour.')
  await page.context().clearCookies()
  await sign(page)
  const refusal = refusalOf(page, 'NOT_SIGNED_IN')
  await refusal.getByText('what you typed is kept').waitFor()
  expect(await violationsAt(page, '.review-panel', 'the session ran out')).toEqual([])
  await picture(page, 'failing-session-1440')

  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    refusal.getByRole('link', { name: 'Sign in in a new tab' }).click(),
  ])
  await tab.fill('input[name=email]', ROSA)
  await tab.fill('input[name=password]', PASSWORD)
  await tab.click('button[type=submit]')
  await tab.waitForURL(/\/admin(\?.*)?$/)
  await tab.close()
  expect(await commentField(page).inputValue()).toBe('Written for an hour.')
  await sign(page)
  await isDecided(page)
  expect((await stored(round)).comments.map(({ text }) => text)).toEqual(['Written for an hour.', 'Of how many?'])
}, 120_000)

describe('when the decision is made elsewhere', () => {
  test('another tab shows the same words while they are typed, and says so once they are sent', async () => {
    const round = await newRound('Tabium')
    const first = await signedIn(browser!, url, ROSA, WIDE)
    await openRound(first, round)
    const second = await first.context().newPage()
    await openRound(second, round)
    await fillApproval(first, 'Typed in the first tab.')
    await expectValue(commentField(second), 'Typed in the first tab.')
    await sign(first)
    await isDecided(first)
    await isDecided(second)
    await second.getByText('Still needed: 1 more of 2 approvals.').waitFor()
    expect((await stored(round)).votes).toHaveLength(1)
    expect(await keptOnDevice(second)).toEqual({})

    // A comment that can still be sent is being written, and nothing else.
    await first.getByRole('button', { name: 'Comment on the whole text' }).click()
    await first.getByLabel('Your comment', { exact: true }).fill('One more thing.')
    expect(await unsent(first).count()).toBe(0)
    await first.getByRole('button', { name: 'Send the comment' }).click()
    await first.getByText('One more thing.').waitFor()
    expect((await stored(round)).comments.map(({ text }) => text)).toEqual([
      'Typed in the first tab.',
      'One more thing.',
    ])
  }, 120_000)

  test('words that only another browser has stay there to be copied', async () => {
    const round = await newRound('Otherium')
    const phone = await signedIn(browser!, url, ROSA, PHONE)
    await openRound(phone, round)
    await keepComment(phone, 'About 60% of people', 'Only on the phone.')
    await fillApproval(phone, 'Also only on the phone.')
    const desk = await signedIn(browser!, url, ROSA, WIDE)
    await openRound(desk, round)
    await fillApproval(desk)
    await sign(desk)
    await isDecided(desk)

    await sign(phone)
    await phone.getByText('Your decision is recorded: approved').waitFor()
    for (const words of ['Only on the phone.', 'Also only on the phone.']) {
      await unsent(phone).getByText(words, { exact: true }).waitFor()
    }
    expect(await violationsAt(phone, '.review-panel', 'decided elsewhere')).toEqual([])
    await picture(phone, 'failing-decided-elsewhere-390')
    const { votes, comments } = await stored(round)
    expect([votes.length, comments.length]).toEqual([1, 0])
    await unsent(phone).getByRole('button', { name: 'Delete them from this device' }).click()
    await unsent(phone).waitFor({ state: 'detached' })
    expect(await keptOnDevice(phone)).toEqual({})
  }, 120_000)

  test('a text that a new round has replaced can’t be decided on, and a link leads to the new one', async () => {
    const round = await newRound('Replacium')
    const page = await signedIn(browser!, url, ROSA, WIDE)
    await openRound(page, round)
    await fillApproval(page, 'About the old text.')
    await people.editor.post(`/api/articles/${round.article}/withdraw`, {})
    await people.editor.patch(`/api/articles/${round.article}`, { summary: 'Another text.' })
    const next = await submit(people, round.article)
    await assign(people, next, board.slice(0, 2))

    await sign(page)
    await refusalOf(page, 'NOT_AVAILABLE_IN_STATE').getByText('is withdrawn').waitFor()
    await unsent(page).getByText('About the old text.', { exact: true }).waitFor()
    expect(await violationsAt(page, '.review-panel', 'replaced by a new round')).toEqual([])
    await picture(page, 'failing-new-round-1440')
    await unsent(page).getByRole('link', { name: 'Open round 2, the text under review now' }).click()
    await page.waitForURL(`**/review-states/${next.id}`)
    expect((await stored(round)).votes).toEqual([])
    expect((await stored(next)).votes).toEqual([])
  }, 120_000)
})

describe('a reviewer with the screen open who', () => {
  const attempt = async (mark: string, stop: (round: RoundRef) => Promise<unknown>, code: string) => {
    const round = await newRound(mark)
    const page = await signedIn(browser!, url, ROSA, WIDE)
    await openRound(page, round)
    await fillApproval(page, 'Words of mine.')
    await stop(round)
    await sign(page)
    await refusalOf(page, code).waitFor()
    await unsent(page).getByText('Words of mine.', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: /^Sign and send/ }).count()).toBe(0)
    expect((await stored(round)).votes).toEqual([])
    expect(Object.values(await keptOnDevice(page)).join()).toContain('Words of mine.')
    return page
  }
  const rosaIsActive = (active: boolean) => people.managingEditor.patch(`/api/reviewers/${board[0]}`, { active })

  test('is no member of the board any more is told so, and keeps the words', async () => {
    try {
      const page = await attempt('Inactium', () => rosaIsActive(false), 'NOT_ON_BOARD')
      await page.getByText('You are not on the advisory board today').first().waitFor()
      expect(await violationsAt(page, '.review-panel', 'not on the board')).toEqual([])
    } finally {
      await rosaIsActive(true)
    }
  }, 120_000)

  test('was replaced is told so, and keeps the words', async () => {
    const page = await attempt(
      'Handedium',
      ({ id }) =>
        people.managingEditor.post(`/api/review-states/${id}/replace`, {
          reviewer: board[0],
          replacement: board[2],
          reason: 'On leave.',
        }),
      'NOT_ASSIGNED',
    )
    await page.getByText('This review is not yours any more', { exact: false }).waitFor()
    expect(await violationsAt(page, '.review-panel', 'replaced')).toEqual([])
    await picture(page, 'failing-replaced-1440')
  }, 120_000)

  test('has lost the role is told so, and keeps the words', async () => {
    const { docs } = (await people.administrator.get('/api/grants?depth=1&limit=100')).body as {
      docs: { id: string; role: string; user: { id: string; email: string } }[]
    }
    const grant = docs.find(({ role, user }) => role === 'reviewer' && user.email === ROSA)!
    try {
      const stop = () => people.administrator.delete(`/api/grants/${grant.id}`)
      await attempt('Rolelessium', stop, 'ROLE_NOT_ALLOWED')
    } finally {
      await people.administrator.post('/api/grants', { user: grant.user.id, role: 'reviewer' })
    }
  }, 120_000)
})

describe('what was typed on a phone', () => {
  test('survives a lost connection and a discarded page, and is never sent by itself', async () => {
    const round = await newRound('Sleepium')
    const page = await signedIn(browser!, url, ROSA, PHONE)
    const context = page.context()
    await openRound(page, round)
    await keepComment(page, 'About 60% of people', 'Kept comment.')
    await fillApproval(page, 'Typed on the train.')
    await showTab(page, 'Text')
    await page.getByRole('button', { name: 'Comment on “From the Guidelines”' }).click()
    await page.getByLabel('Your comment', { exact: true }).fill('Half a comm')

    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await context.setOffline(true)
    await page.getByText('You are offline.', { exact: false }).waitFor()
    await page.getByLabel('Your comment', { exact: true }).fill('Half a comment')
    await page.getByRole('button', { name: 'Cancel' }).waitFor()
    expect(await violationsAt(page, '.review-panel', 'offline')).toEqual([])
    await picture(page, 'failing-offline-390')

    const looked = page.waitForResponse((response) => response.url().endsWith(`/api/review-states/${round.id}/review`))
    await context.setOffline(false)
    await looked
    await page.getByText('You are offline.', { exact: false }).waitFor({ state: 'detached' })
    expect(sent.filter((path) => path.includes('/review-states/'))).toEqual([])

    // The phone drops the page, and its owner comes back to another one.
    await page.close()
    const again = await context.newPage()
    await openRound(again, round)
    expect(await again.getByLabel('Your comment', { exact: true }).inputValue()).toBe('Half a comment')
    await showTab(again, 'Decision')
    await again.getByText('Kept comment.').waitFor()
    expect(await commentField(again).inputValue()).toBe('Typed on the train.')
    expect(await stored(round)).toMatchObject({ votes: [], comments: [] })
  }, 120_000)

  test('is not sent while the phone is offline, and that is said', async () => {
    const round = await newRound('Tunnelium')
    const page = await signedIn(browser!, url, ROSA, PHONE)
    await openRound(page, round)
    await fillApproval(page)
    await page.context().setOffline(true)
    await sign(page)
    await refusalOf(page, 'OFFLINE').getByText('nothing was sent').waitFor()
    await page.context().setOffline(false)
    await page.locator('.panes__notice').waitFor({ state: 'detached' })
    expect((await stored(round)).votes).toEqual([])
    await sign(page)
    await isDecided(page)
    expect((await stored(round)).votes).toHaveLength(1)
  }, 120_000)

  test('goes when its owner signs out, or after thirty days; not when a session merely runs out', async () => {
    const round = await newRound('Sharedium')
    const page = await signedIn(browser!, url, ROSA, PHONE)
    await openRound(page, round)
    await fillApproval(page, 'On a shared device.')
    await page.evaluate(() => {
      const draft = (savedAt: number) => JSON.stringify({ savedAt: new Date(savedAt).toISOString(), value: {} })
      const day = 24 * 60 * 60 * 1000
      localStorage.setItem('imprimatur:kept:somebody:old', draft(Date.now() - 31 * day))
      localStorage.setItem('imprimatur:kept:somebody:new', draft(Date.now() - 29 * day))
    })
    await page.goto('/admin/logout-inactivity')
    await page
      .locator('input[name=email]')
      .or(page.getByText('Welcome', { exact: false }))
      .first()
      .waitFor()
    expect(Object.values(await keptOnDevice(page)).join()).toContain('On a shared device.')
    expect(Object.keys(await keptOnDevice(page))).not.toContain('imprimatur:kept:somebody:old')

    await page.goto('/admin/logout')
    await page.waitForURL(/\/admin\/login/)
    expect(Object.keys(await keptOnDevice(page))).toEqual(['imprimatur:kept:somebody:new'])
  }, 120_000)
})

/** Waits until a field has this value. */
const expectValue = async (field: ReturnType<Page['locator']>, value: string): Promise<void> => {
  for (let tries = 0; tries < 50 && (await field.inputValue()) !== value; tries += 1) {
    await field.page().waitForTimeout(100)
  }
  expect(await field.inputValue()).toBe(value)
}
