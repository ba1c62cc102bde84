import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn, WIDE } from '../support/browser.ts'
import { startDemo } from '../support/server.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const QUESTION = 'Does iron help adults who take it in the evening?'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let article: string

beforeAll(async () => {
  demo = await startDemo({ QUESTIONS_PER_TEN_MINUTES: '50' })
  const answer = await fetch(`${demo.server.url}/api/publications?limit=1`)
  const { docs } = (await answer.json()) as { docs: { slug: string }[] }
  article = `/articles/${docs[0]!.slug}`
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

/** The article as somebody sees it who is not signed in; the form is in its place. */
const reading = async (options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> => {
  const context = await browser!.newContext({ baseURL: demo!.server.url, viewport: PHONE, ...options })
  const page = await context.newPage()
  await page.goto(`${article}#ask`)
  await page.getByRole('heading', { name: 'Ask a follow-up question' }).waitFor()
  return page
}

/** What axe finds in both colours, and whether anything sticks out at the side. */
const faultsOf = async (page: Page, selector: string, name: string): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.evaluate((theme) => {
      const { dataset } = document.documentElement
      if (dataset.theme) dataset.theme = theme
    }, scheme)
    await page.waitForTimeout(50)
    const { violations } = await new AxeBuilder({ page }).include(selector).withTags(TAGS).analyze()
    faults.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${scheme}: ${id} at ${target.join(' ')}`)),
    )
    await picture(page, `${name}-${scheme}`)
  }
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return tooWide > 0 ? [...faults, `${tooWide} pixels too wide`] : faults
}

describe('a reader on a phone', () => {
  test('asks in the article, is shown what is personal, has it removed, and is told that it was received', async () => {
    const page = await reading()
    const form = page.locator('#ask')
    for (const said of ['never published', 'not medical advice', 'local emergency number', 'deleted after 180 days'])
      expect([said, (await form.innerText()).includes(said)]).toEqual([said, true])
    expect(await faultsOf(page, '#ask', 'ask-empty-390')).toEqual([])

    await page.getByLabel('Your question').fill(`I am anna@example.org. ${QUESTION}`)
    await page.getByRole('button', { name: 'Send the question' }).click()
    const alert = form.getByRole('alert')
    await alert.getByText('anna@example.org').waitFor()
    expect(await alert.innerText()).toContain('Nothing was sent yet.')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-outcome'))).toBe('personal-data')
    expect(page.url()).toContain(article)
    expect(await faultsOf(page, '#ask', 'ask-personal-390')).toEqual([])

    await page.getByRole('button', { name: 'Remove it and send' }).click()
    await form.getByText('Your question was received.').waitFor()
    expect(await form.innerText()).toContain('call your local emergency number')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-outcome'))).toBe('received')
    expect(await faultsOf(page, '#ask', 'ask-received-390')).toEqual([])
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  }, 60_000)

  test('keeps what was typed where the server can’t be reached, and sends it then', async () => {
    const page = await reading()
    await page.route('**/questions', (route) => route.abort())
    await page.getByLabel('Your question').fill(`${QUESTION} Again?`)
    await page.getByRole('button', { name: 'Send the question' }).click()
    await page.getByText('could not be sent').waitFor()
    expect(await page.getByLabel('Your question').inputValue()).toBe(`${QUESTION} Again?`)
    await page.unroute('**/questions')
    await page.getByRole('button', { name: 'Send the question' }).click()
    await page.getByText('Your question was received.').waitFor()
    await page.context().close()
  }, 60_000)

  test('asks without scripts, too', async () => {
    const page = await reading({ javaScriptEnabled: false })
    await page.getByLabel('Your question').fill('I was born on 12/05/1980. Does iron help without scripts?')
    await page.getByRole('button', { name: 'Send the question' }).click()
    await page.getByText('12/05/1980, perhaps a date of birth').waitFor()
    expect(await page.title()).toMatch(/^Before your question is sent/)
    await picture(page, 'ask-without-scripts-390')
    await page.getByRole('button', { name: 'Send as it is' }).click()
    await page.getByText('Your question was received.').waitFor()
    await page.getByRole('link', { name: 'Back to the article' }).click()
    await page.waitForURL(`**${article}`)
    await page.context().close()
  }, 60_000)
})

describe('an editor', () => {
  test('finds the question at home, reads it, and begins an article on it that leads back', async () => {
    const page = await signedIn(browser!, demo!.server.url, 'editor@example.org', WIDE)
    const list = page.getByRole('region', { name: /^Reader questions/ })
    await list.getByRole('link', { name: `I am [e-mail removed]. ${QUESTION}` }).click()
    await page.getByRole('heading', { name: /^A reader asks/ }).waitFor()
    await page.getByText('The reader had personal data removed from it.').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await faultsOf(page, '.question', 'question-1440')).toEqual([])

    await page.setViewportSize(PHONE)
    await page.waitForTimeout(200)
    expect(await faultsOf(page, '.question', 'question-390')).toEqual([])
    await page.setViewportSize(WIDE)

    const inbox = page.url()
    await page.getByRole('button', { name: 'Write an article on this' }).click()
    await page.getByText('The article is begun.').waitFor()
    await page.getByRole('link', { name: /^Open the article/ }).click()
    await page.waitForURL('**/collections/articles/*')
    await page.getByRole('note', { name: 'Begun on a reader’s question' }).waitFor()
    expect(await page.locator('input[name=question]').inputValue()).toBe(`I am [e-mail removed]. ${QUESTION}`)
    expect(await faultsOf(page, '.article__notices', 'question-article-1440')).toEqual([])
    await page.getByRole('link', { name: 'a reader’s question' }).click()
    await page.waitForURL(inbox)
    await page.getByText('An article was begun on it').waitFor()
    expect(await page.getByRole('button', { name: 'Write an article on this' }).count()).toBe(0)
    await page.context().close()
  }, 90_000)

  test('closes another with a reason, on a phone, and finds both in the inbox', async () => {
    const page = await signedIn(browser!, demo!.server.url, 'managing-editor@example.org', PHONE)
    await page
      .getByRole('region', { name: /^Reader questions/ })
      .getByRole('link', { name: /Again\?$/ })
      .click()
    await page.getByRole('button', { name: 'Close without an article…' }).click()
    await page.getByRole('button', { name: 'Close the question' }).click()
    await page.getByText('Choose why it is closed.').waitFor()
    await page.getByLabel('Why').selectOption({ label: 'Asked before' })
    await picture(page, 'question-closing-390')
    await page.getByRole('button', { name: 'Close the question' }).click()
    await page.getByText('Asked before.').waitFor()
    expect(await page.getByRole('button', { name: 'Write an article on this' }).count()).toBe(0)
    await page.setViewportSize(WIDE)
    await page.goto('/admin/collections/questions')
    await page.getByRole('row').filter({ hasText: 'Again?' }).filter({ hasText: 'Closed' }).waitFor()
    await picture(page, 'question-inbox-1440')
    await page.context().close()
  }, 90_000)
})
