import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, signedIn, signIn, WIDE } from '../support/browser.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser
beforeAll(async () => {
  demo = await startDemo()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

/** What the policy has stopped, and what went wrong in scripts, from now on. */
const watch = (page: Page): string[] => {
  const found: string[] = []
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(String(error)))
  return found
}

/** Puts an inline script and one in an attribute into the page, as a text that got through would. */
const inject = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const image = document.createElement('div')
    image.innerHTML = '<img src="/nowhere" onerror="window.injected = true">'
    document.body.append(image)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'injected' in window
  })

test('a reader’s pages are whole without any script of the framework, and run none that is put into them', async () => {
  const context = await browser.newContext({ viewport: WIDE, baseURL: demo!.server.url })
  const page = await context.newPage()
  const found = watch(page)
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  for (const path of ['/', '/search?q=iron', '/editorial-policy', '/no-such-page']) {
    await page.goto(path)
    await page.waitForSelector('h1')
  }
  await page.goto('/')
  await page.click('main a[href^="/articles/"]')
  await page.waitForURL(/\/articles\//)
  await page.waitForSelector('#ask')
  // Our own scripts work: the copy button says what it did, and the question is sent in place.
  await page.click('button[data-copy]')
  await page.waitForFunction(() => /Copied|marked/.test(document.body.textContent ?? ''))
  await page.fill('#ask textarea', 'Does iron help against restless legs?')
  await page.click('#ask button[type=submit]')
  await page.waitForSelector('#ask [data-outcome]')
  expect(page.url()).toContain('/articles/')
  expect(found).toEqual([])
  expect(requested.filter((url) => url.endsWith('.js'))).toEqual([])

  expect(await inject(page)).toBe(false)
  expect(found.join('\n')).toMatch(/content security policy/i)
  await context.close()
})

test('the admin UI works within its policy, and runs no inline script that is put into it', async () => {
  const context = await browser.newContext({ viewport: WIDE, baseURL: demo!.server.url })
  const form = await context.newPage()
  const atForm = watch(form)
  await form.goto('/admin/login')
  await signIn(form, 'editor@example.org')
  expect(atForm).toEqual([])
  await context.close()

  const page = await signedIn(browser, demo!.server.url, 'managing-editor@example.org')
  const found = watch(page)
  for (const path of ['/admin', '/admin/collections/articles', '/admin/collections/review-states', '/admin/ledger']) {
    await page.goto(path)
    await page.waitForSelector('h1, .list-header, table')
  }
  await page.goto('/admin/collections/articles')
  await page.click('table a')
  await page.waitForSelector('[contenteditable], form')
  await page.waitForLoadState('networkidle')
  expect(found).toEqual([])
  expect(await inject(page)).toBe(false)
  await page.context().close()
})
