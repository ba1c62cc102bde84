import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { violationsIn } from '../support/axe.ts'
import { chipNumbers, launchChromium, PHONE, picture, signedIn, signIn } from '../support/browser.ts'
import { assign, boardIds, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
let url: string
beforeAll(async () => {
  demo = await startDemo()
  url = demo.server.url
  people = await signInAll(url)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

const EDITOR = 'editor@example.org'
const MANAGING_EDITOR = 'managing-editor@example.org'

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/articles/${id}`)
  await ready(page)
}
const ready = async (page: Page): Promise<void> => {
  await page.locator('.review-panel__state').waitFor()
  await page.locator('.citation-chip').first().waitFor()
  await page.waitForLoadState('networkidle')
}

const articleOf = async (mark: string): Promise<string> => (await importText(people, smallPage(mark))).article.id
const stored = async (id: string) => {
  const { body } = await people.editor.get(`/api/articles/${id}?depth=0`)
  return body as { question: string; summary: string | null }
}
const firstText = async (id: string): Promise<string> => {
  const { body } = await people.editor.get(`/api/articles/${id}/preview`)
  return (body as { sections: { text: string }[] }).sections[0]!.text
}

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })
const save = async (page: Page, button = saveButton(page)): Promise<void> => {
  const answer = page.waitForResponse(
    (response) => ['PATCH', 'POST'].includes(response.request().method()) && isSave(response.url()),
  )
  await button.click()
  expect((await answer).status()).toBeLessThan(300)
}
const isSave = (address: string): boolean => /\/api\/articles(\/[^/?]+)?(\?.*)?$/.test(address)

/** What is kept on the device of this page: the keys. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kept-words/')))
const untilKept = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction(
    (text) =>
      Object.entries(localStorage).some(
        ([key, value]) => key.startsWith('kept-words/') && String(value).includes(text),
      ),
    words,
  )
}
const untilForgotten = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('kept-words/')))
}
const notice = (page: Page) => page.getByRole('region', { name: 'Changes that were not saved' })

describe('what is typed and not saved', () => {
  test('outlives the end of the session: words, emphasis and citations', async () => {
    const id = await articleOf('Keepium')
    const page = await signedIn(browser!, url, EDITOR)
    await page.clock.install()
    await open(page, id)
    expect(await kept(page)).toEqual([])
    await page.locator('#field-summary').fill('Typed before the end.')
    const text = page.locator('[data-field-path="sections.0.content"] [contenteditable]').first()
    await text
      .locator('p')
      .first()
      .click({ position: { x: 4, y: 8 } })
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Boldly. ')
    await untilKept(page, 'Boldly.')

    // Eight hours later: the cookie is gone, and Payload sends whoever is still there away.
    await page.context().clearCookies()
    await page.clock.fastForward('08:00:30')
    await page.waitForURL(/\/admin\/login/)
    await page.clock.setSystemTime(Date.now())
    await signIn(page, EDITOR)
    await page.waitForURL(new RegExp(id))
    await ready(page)

    await notice(page).waitFor()
    const said = await notice(page).innerText()
    expect(said).toMatch(
      /^You have changes that were not saved, from \d+ \w+ \d+ at \d\d:\d\d \S+\. Only you can see them/,
    )
    expect(await notice(page).locator('ins').allInnerTexts()).toEqual([
      expect.stringContaining('Typed before the end.'),
      expect.stringContaining('Boldly.'),
    ])
    expect(await violationsIn(page, '.article__notices')).toEqual([])
    await picture(page, 'kept-words')
    expect((await stored(id)).summary).toBeNull()

    await notice(page).getByRole('button', { name: 'Bring them back' }).click()
    await page.getByText('Your words are in the form again.').waitFor()
    expect(await page.locator('#field-summary').inputValue()).toBe('Typed before the end.')
    await page.locator('[data-field-path="sections.0.content"] strong', { hasText: 'Boldly.' }).waitFor()
    const numbers = ['1', '2, 3', '2', '3']
    expect(await chipNumbers(page, numbers)).toEqual(numbers)
    expect(await violationsIn(page, '.article__notices')).toEqual([])
    await picture(page, 'kept-words-back')
    await save(page)
    await untilForgotten(page)
    expect((await stored(id)).summary).toBe('Typed before the end.')
    expect(await firstText(id)).toMatch(/^Boldly\. Keepium is suggested .+ \[1\]/)
    await page.reload()
    await ready(page)
    expect(await notice(page).count()).toBe(0)
    await page.context().close()
  }, 120_000)

  test('is asked after before the tab is closed, and offered again in the form of a new article', async () => {
    const page = await signedIn(browser!, url, EDITOR, PHONE)
    await page.goto('/admin/collections/articles/create')
    await page.locator('#field-question').fill('Does anything stay?')
    await page.locator('#field-summary').fill('It does.')
    await untilKept(page, 'It does.')
    const asked = page.waitForEvent('dialog')
    const gone = page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await gone

    page.once('dialog', (leave) => void leave.accept())
    await page.reload()
    await notice(page).waitFor()
    expect(await violationsIn(page, '.article__notices')).toEqual([])
    await picture(page, 'kept-words-new-390')

    // Thrown away, and taken back.
    await notice(page).getByRole('button', { name: 'Discard them' }).click()
    expect(await kept(page)).toEqual([])
    await page
      .getByRole('status')
      .filter({ hasText: 'They were discarded.' })
      .getByRole('button', { name: 'Undo' })
      .click()
    await notice(page).getByRole('button', { name: 'Bring them back' }).click()
    await page.getByText('Your words are in the form again.').waitFor()
    // And once more the other way round.
    await page.getByRole('button', { name: 'Undo' }).click()
    await notice(page).waitFor()
    expect(await page.locator('#field-question').inputValue()).toBe('')
    await notice(page).getByRole('button', { name: 'Bring them back' }).click()
    await page.getByText('Your words are in the form again.').waitFor()
    expect(await page.locator('#field-question').inputValue()).toBe('Does anything stay?')
    await save(page)
    await page.waitForURL(/articles\/[^/]{10,}$/)
    await untilForgotten(page)
    const { body } = await people.editor.get('/api/articles?where[question][equals]=Does%20anything%20stay%3F&depth=0')
    expect(body).toMatchObject({ docs: [{ summary: 'It does.' }] })
    await page.goto('/admin/collections/articles/create')
    await page.locator('#field-question').waitFor()
    expect(await notice(page).count()).toBe(0)
    await page.context().close()
  }, 120_000)

  test('is forgotten when its owner signs out on purpose', async () => {
    const id = await articleOf('Leavium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    await page.locator('#field-summary').fill('Not for the next one here.')
    await untilKept(page, 'Not for the next one here.')
    await page.locator('.template-default__nav-toggler').click()
    await page.locator('a[href="/admin/logout"]').first().click()
    await page.getByRole('button', { name: 'Leave anyway' }).click()
    await page.waitForURL(/\/admin\/login/)
    expect(await kept(page)).toEqual([])
    await page.context().close()
  }, 60_000)
})

describe('a save that comes to nothing says why, and keeps everything', () => {
  test('where the server is gone', async () => {
    const id = await articleOf('Offlinium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    await page.locator('#field-summary').fill('Typed in a tunnel.')
    await page.route('**/api/**', (route) => route.abort())
    await saveButton(page).click()
    const alert = page.locator('[data-code="UNREACHABLE"]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('What you typed is still here: try again.')
    await page.getByText('Failed to fetch').waitFor({ state: 'detached' })
    expect(await saveButton(page).isEnabled()).toBe(true)
    expect(await page.locator('#field-summary').inputValue()).toBe('Typed in a tunnel.')
    expect(await kept(page)).toHaveLength(1)
    expect(await violationsIn(page, '.article__notices')).toEqual([])
    await picture(page, 'save-unreachable')
    await page.unroute('**/api/**')
    await save(page, page.getByRole('button', { name: 'Save again' }))
    await alert.waitFor({ state: 'detached' })
    expect((await stored(id)).summary).toBe('Typed in a tunnel.')
    await untilForgotten(page)
    expect(await notice(page).count()).toBe(0)

    // The form goes on from there.
    await page.locator('#field-summary').fill('Typed behind the tunnel.')
    await save(page, saveButton(page))
    expect((await stored(id)).summary).toBe('Typed behind the tunnel.')
    await untilForgotten(page)
    await page.context().close()
  }, 60_000)

  test('where the session has ended: sign in in another tab, and save from the same form', async () => {
    const id = await articleOf('Endium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    await page.context().clearCookies()
    await page.locator('#field-summary').fill('Typed too late.')
    await saveButton(page).click()
    const alert = page.locator('[data-code="NOT_SIGNED_IN"]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Your session has ended, so nothing was saved.')
    expect(await page.locator('#field-summary').inputValue()).toBe('Typed too late.')
    expect(await saveButton(page).isEnabled()).toBe(true)
    expect(await violationsIn(page, '.article__notices')).toEqual([])
    await picture(page, 'save-signed-out')

    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      alert.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ])
    await signIn(other, EDITOR)
    await other.close()
    await page.bringToFront()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByText('You are signed in again.').waitFor()
    await save(page, page.getByRole('button', { name: 'Save again' }))
    await alert.waitFor({ state: 'detached' })
    expect((await stored(id)).summary).toBe('Typed too late.')
    await untilForgotten(page)
    await page.context().close()
  }, 60_000)
})

const newer = (page: Page) => page.locator('[data-code="ARTICLE_CHANGED"]')
/** The page looks every few seconds whether somebody else has saved, and at once when somebody comes back to it. */
const comeBack = async (page: Page): Promise<void> => {
  await page.bringToFront()
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

describe('two at one article', () => {
  test('in two tabs of one person: the second is told, is refused, and gets its words back over the newer text', async () => {
    const id = await articleOf('Doublium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    const second = await page.context().newPage()
    await open(second, id)
    await page.bringToFront()
    await page.locator('#field-summary').fill('From the first tab.')
    await save(page)

    await comeBack(second)
    await newer(second).waitFor()
    expect(await newer(second).innerText()).toMatch(/^You saved this article in another window at \d\d:\d\d \S+/)
    await second.locator('#field-summary').fill('From the second tab.')
    await second.locator('#field-internalNotes').fill('Only here.')
    await saveButton(second).click()
    await second.getByText('Nothing was saved, and nothing typed is lost.').waitFor()
    expect((await stored(id)).summary).toBe('From the first tab.')
    await untilKept(second, 'From the second tab.')

    await newer(second).getByRole('button', { name: 'Load the newer text' }).click()
    await notice(second).waitFor()
    expect(await second.locator('#field-summary').inputValue()).toBe('From the first tab.')
    const said = await notice(second).innerText()
    expect(said).toContain('The article was saved since then, on ')
    expect(await notice(second).locator('del').allInnerTexts()).toEqual([expect.stringContaining('first')])
    expect(await violationsIn(second, '.article__notices')).toEqual([])
    await picture(second, 'kept-words-over-newer')
    await notice(second).getByRole('button', { name: 'Bring them back over the newer text' }).click()
    await second.getByText('Your words are in the form again.').waitFor()
    expect((await stored(id)).summary).toBe('From the first tab.')
    await save(second)
    await untilForgotten(second)
    expect(await stored(id)).toMatchObject({ summary: 'From the second tab.', internalNotes: 'Only here.' })
    await page.context().close()
  }, 120_000)

  test('two people: the second is told who writes before a word is typed, and whoever loses keeps their words', async () => {
    const id = await articleOf('Pairium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    await page.locator('#field-summary').fill('By the editor.')

    const other = await signedIn(browser!, url, MANAGING_EDITOR)
    const warning = other.getByRole('dialog').filter({ hasText: 'Document locked' })
    await untilKept(page, 'By the editor.')
    // The lock is on its way to the server meanwhile.
    for (let tries = 0; tries < 10 && !(await warning.isVisible()); tries += 1) {
      await other.goto(`/admin/collections/articles/${id}`)
      await warning.waitFor({ timeout: 3000 }).catch(() => undefined)
    }
    await warning.waitFor()
    await picture(other, 'somebody-else-writes')
    await warning.getByRole('button', { name: 'Take over' }).click()
    await warning.waitFor({ state: 'detached' })
    // Payload lays the form out anew for whoever takes over.
    for (let tries = 0; tries < 20 && !(await saveButton(other).isEnabled()); tries += 1) {
      await other.locator('#field-summary').fill(`By the managing editor.${' '.repeat(tries % 2)}`)
      await other.waitForTimeout(250)
    }
    await other.locator('#field-summary').fill('By the managing editor.')
    await save(other)

    await comeBack(page)
    await newer(page).waitFor()
    expect((await stored(id)).summary).toBe('By the managing editor.')
    page.once('dialog', (leave) => void leave.accept())
    await page.reload()
    await notice(page).waitFor()
    expect(await notice(page).locator('del').allInnerTexts()).toEqual([expect.stringContaining('managing')])
    expect(await kept(page)).toHaveLength(1)
    await page.context().close()
    await other.context().close()
  }, 120_000)
})

describe('every refusal is shown as its sentence', () => {
  const underReview = async (mark: string): Promise<string> => {
    const id = await articleOf(mark)
    const round = await submit(people, id)
    await assign(people, round, (await boardIds(people)).slice(0, 2))
    return id
  }
  const toast = (page: Page) => page.locator('[data-sonner-toast]')
  const GENERIC = /something went wrong|unknown error|an error has occurred|there was a problem/i

  test('saving a text that went to the board meanwhile', async () => {
    const id = await articleOf('Boardium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    await page.locator('#field-summary').fill('Too late.')
    await submit(people, id)
    await saveButton(page).click()
    await toast(page)
      .filter({ hasText: 'This article is with the board. Withdraw it from review before you change it.' })
      .waitFor()
    expect(await saveButton(page).isEnabled()).toBe(true)
    await untilKept(page, 'Too late.')
    // Opened again, the words wait until the text can be changed.
    page.once('dialog', (leave) => void leave.accept())
    await page.reload()
    await notice(page).waitFor()
    expect(await notice(page).innerText()).toContain('they stay here until it can be changed again')
    expect(
      await notice(page)
        .getByRole('button', { name: /^Bring/ })
        .count(),
    ).toBe(0)
    await picture(page, 'kept-words-locked')
    await page.context().close()
  }, 60_000)

  test('restoring a version of it, from the history and from Payload’s own screen', async () => {
    const id = await articleOf('Restorium')
    await people.editor.patch(`/api/articles/${id}`, { summary: 'Later.' })
    const page = await signedIn(browser!, url, EDITOR)
    const restore = async () => {
      await page.goto(`/admin/collections/articles/${id}/versions`)
      const oldest = page.locator('.history__version').last()
      await oldest.locator('summary').click()
      await oldest.getByRole('button', { name: /^Restore the version of / }).click()
      await oldest.getByRole('button', { name: 'Restore it' }).click()
    }
    await restore()
    await page.getByText('is the article’s text again').waitFor()
    expect((await stored(id)).summary).toBeNull()
    expect(await violationsIn(page, '.history')).toEqual([])
    await picture(page, 'restored')

    await submit(people, id)
    await restore()
    await page.locator('[data-code="ARTICLE_LOCKED"]').waitFor()
    expect(await page.locator('[data-code="ARTICLE_LOCKED"]').innerText()).toContain(
      'Withdraw it from review before you change it.',
    )
    expect(await violationsIn(page, '.history')).toEqual([])
    await picture(page, 'restore-refused')

    await page.getByRole('link', { name: 'Every field of this version' }).last().click()
    await page.locator('.restore-version button').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
    await toast(page).filter({ hasText: 'This version was not restored.' }).waitFor()
    expect(await toast(page).allInnerTexts()).not.toContainEqual(expect.stringMatching(GENERIC))
    await page.context().close()
  }, 120_000)

  test('a field that the server will not have is named, and marked', async () => {
    const id = await articleOf('Fieldium')
    const page = await signedIn(browser!, url, EDITOR)
    await open(page, id)
    await page.locator('#field-slug').fill('Not a Slug!')
    // What Payload still asks about the form as it was would take the mark away again.
    await page.waitForTimeout(2000)
    await saveButton(page).click()
    await toast(page).filter({ hasText: 'Slug' }).waitFor()
    await page
      .locator('.field-type', { has: page.locator('#field-slug') })
      .getByText('Use lower-case letters')
      .waitFor()
    await picture(page, 'field-marked')
    await page.context().close()
  }, 60_000)

  test('a policy that the board can’t meet: all that is unmet', async () => {
    const page = await signedIn(browser!, url, 'admin@example.org')
    await page.goto('/admin/globals/review-policy')
    await page.locator('#field-quorum').fill('9')
    await page.waitForLoadState('networkidle')
    await saveButton(page).click()
    await toast(page).filter({ hasText: 'In general the policy asks for 9 approvals, and' }).waitFor()
    await picture(page, 'policy-refused')
    await page.context().close()
  }, 60_000)

  test('what may not be deleted or duplicated is not offered', async () => {
    const id = await underReview('Deletium')
    const { body } = await people.editor.get('/api/references?where[title][equals]=A%20review%20of%20Deletium')
    const reference = (body as { docs: { id: string }[] }).docs[0]!.id
    const page = await signedIn(browser!, url, 'admin@example.org')
    for (const path of [`articles/${id}`, `references/${reference}`]) {
      await page.goto(`/admin/collections/${path}`)
      await page.locator('.doc-controls').waitFor()
      await page.waitForLoadState('networkidle')
      const more = page.locator('.doc-controls__popup button').first()
      if ((await more.count()) > 0) await more.click()
      expect(await page.locator('#action-delete, #action-duplicate').count()).toBe(0)
    }
    await page.context().close()
  }, 60_000)
})

test('dates are in the language of the browser, and a time of day says by which clock', async () => {
  const id = await articleOf('Datium')
  const page = await signedIn(browser!, url, EDITOR, undefined, { locale: 'de-DE', timezoneId: 'Asia/Tokyo' })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/hydrat|did not match/i.test(message.text())) faults.push(message.text())
  })
  await page.goto(`/admin/collections/articles/${id}/versions`)
  const first = page.locator('.history__version summary').first()
  await first.waitFor()
  expect(await first.innerText()).toMatch(/^\d+\. [A-Zä-ü]\S+ \d{4} um \d\d:\d\d GMT\+9/)
  await page.goto('/admin')
  const day = page.locator('.home-list time').first()
  await day.waitFor()
  expect(await day.innerText()).toMatch(/^\d+\. \S+ \d{4}$/)
  expect(await day.getAttribute('title')).toMatch(/GMT\+9$/)
  await page.goto('/admin/collections/articles')
  await page
    .getByText(/\d+ \w+ \d{4}, \d\d:\d\d GMT\+9/)
    .first()
    .waitFor()
  expect(faults).toEqual([])
  await page.context().close()
}, 60_000)
