import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { PASSWORD } from './server.ts'

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's own Chromium; nothing is downloaded. */
export const launchChromium = async (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? EXECUTABLES.find((file) => existsSync(file))
  if (!executablePath)
    throw new Error('The browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/**
 * A person signed in, in a browser context of their own, with the admin's home screen on its way. By the API, which sets the
 * same cookie as the form does: the form itself is for the tests that use `signIn`.
 */
export const signedIn = async (
  browser: Browser,
  url: string,
  email: string,
  viewport = WIDE,
  more: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport, baseURL: url, locale: 'en-GB', ...more })
  const answer = await context.request.post('/api/users/login', { data: { email, password: PASSWORD } })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`)
  const page = await context.newPage()
  await page.goto('/admin')
  return page
}

/** Fills in the form of the sign-in page that is open. */
export const signIn = async (page: Page, email: string): Promise<void> => {
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', PASSWORD)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !/\/(login|logout)/.test(url.pathname))
}

/** A picture for people to look at, where `SCREENSHOTS` names a directory; tests don't depend on it. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const directory = process.env.SCREENSHOTS
  if (!directory) return
  mkdirSync(directory, { recursive: true })
  await page.screenshot({ path: path.join(directory, `${name}.png`), fullPage: true })
}

/** The numbers on the editor's citation chips, once they are these; what they are instead after five seconds. */
export const chipNumbers = async (page: Page, expected: readonly string[]): Promise<readonly string[]> => {
  const read = async () =>
    (await page.locator('.citation-chip').allInnerTexts()).map((text) => (text.split('\n')[0] ?? '').trim())
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await read()).join('|') === expected.join('|')) break
    await page.waitForTimeout(100)
  }
  return read()
}
