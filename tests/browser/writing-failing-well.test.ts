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
    ({ request }) => ['PATCH', 'POST'].includes(request().method()) && isSave(request().url()),
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
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('kept-words/')))
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
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('kept-words/')))
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
    await page.context().setOffline(true)
    await saveButton(page).click()
    const alert = page.locator('[data-code="UNREACHABLE"]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('What you typed is still here: try again.')
    expect(await page.getByText('Failed to fetch').count()).toBe(0)
    expect(await saveButton(page).isEnabled()).toBe(true)
    expect(await page.locator('#field-summary').inputValue()).toBe('Typed in a tunnel.')
    expect(await kept(page)).toHaveLength(1)
    expect(await violationsIn(page, '.article__notices')).toEqual([])
    await picture(page, 'save-unreachable')
    await page.context().setOffline(false)
    await save(page, page.getByRole('button', { name: 'Save again' }))
    await alert.waitFor({ state: 'detached' })
    expect((await stored(id)).summary).toBe('Typed in a tunnel.')
    expect(await kept(page)).toEqual([])
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
    await page.context().close()
  }, 60_000)
})
