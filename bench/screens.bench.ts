import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, signedIn, WIDE } from '../tests/support/browser.ts'
import { Client } from '../tests/support/client.ts'
import { scratchDirectory } from '../tests/support/scratch.ts'
import { seed, startServer } from '../tests/support/server.ts'
import { median, percentile, timed, type Bounds, type Reading, type Readings } from './bench.ts'
import { fillCrowd } from './support/crowd.ts'

export const name = 'Screens, 10,000 articles, 300 open rounds, 40 reviewers'

const LOADS = 20
const SIZE = { articles: 10_000, rounds: 300, reviewers: 40 }

export const bound = {
  'home of an editor': { unit: 'ms', atMost: 1500 },
  'home of a managing editor': { unit: 'ms', atMost: 1500 },
  'home of a reviewer, on a phone': { unit: 'ms', atMost: 1500 },
  'list of articles': { unit: 'ms', atMost: 1500 },
  'list of reviews': { unit: 'ms', atMost: 1500 },
  'a text to review, on a phone': { unit: 'ms', atMost: 1500 },
  'a search over everything, by HTTP': { unit: 'ms', atMost: 100 },
  'the search, from the last key to the answer': { unit: 'ms', atMost: 600 },
} as const satisfies Bounds

/** Milliseconds from asking for a page until its content is there; the 95th percentile. */
const loads = async (page: Page, path: string, content: string): Promise<Reading> => {
  const times: number[] = []
  for (let load = 0; load < LOADS; load += 1) {
    const start = performance.now()
    await page.goto(path, { waitUntil: 'commit' })
    await page.locator(content).first().waitFor()
    times.push(performance.now() - start)
  }
  return { value: percentile(times, 0.95), seen: `p95 of ${LOADS}, median ${median(times).toFixed(0)} ms` }
}

/** As people type them: common words, beginnings, a number, accents, what nothing holds. */
const WORDS = ['does', 'invented remedy', 'remedy 377', 'rem', 'RÉMEDY 9', 'iron', 'sleep', 'member 12', 'zzz', 'help']

/** Milliseconds of a search for each of these words, several times over; the 95th percentile. */
const searches = async (url: string): Promise<Reading> => {
  const editor = await Client.signIn(url, 'editor@example.org')
  const ask = async (words: string): Promise<void> => {
    const { status, text } = await editor.get(`/api/search?q=${encodeURIComponent(words)}`)
    if (status !== 200) throw new Error(`The search for ${words} answered ${status}: ${text}`)
  }
  // The first search of a server reads all titles; it is the only one that does.
  const first = await timed(() => ask('does'))
  const times: number[] = []
  for (let load = 0; load < LOADS; load += 1) for (const words of WORDS) times.push(await timed(() => ask(words)))
  const seen = `p95 of ${times.length}, median ${median(times).toFixed(0)} ms, the first ${first.toFixed(0)} ms`
  return { value: percentile(times, 0.95), seen }
}

/** Milliseconds from the last key in the search dialog until something is found. */
const dialogs = async (page: Page): Promise<Reading> => {
  const times: number[] = []
  await page.goto('/admin')
  await page.locator('.home-list__items a').first().waitFor()
  await page.keyboard.press('Control+k')
  const box = page.locator('.search [role=combobox]')
  for (const number of Array.from({ length: LOADS }, (_, load) => 100 + load)) {
    await box.fill('')
    await box.fill(`invented remedy ${number}`)
    const start = performance.now()
    await page
      .locator('.search [role=option]', { hasText: `remedy ${number} help` })
      .first()
      .waitFor()
    times.push(performance.now() - start)
  }
  return { value: percentile(times, 0.95), seen: `p95 of ${LOADS}, median ${median(times).toFixed(0)} ms` }
}

const measure = async (browser: Browser, url: string): Promise<Readings<typeof bound>> => {
  const editor = await signedIn(browser, url, 'editor@example.org', WIDE)
  const manager = await signedIn(browser, url, 'managing-editor@example.org', WIDE)
  const reviewer = await signedIn(browser, url, 'crowd-1@example.org', PHONE)
  const own = await Client.signIn(url, 'crowd-1@example.org')
  const { docs } = (await own.get('/api/review-states?limit=1&depth=0')).body as { docs: { id: string }[] }
  return {
    'home of an editor': await loads(editor, '/admin', '.home-list__items a'),
    'home of a managing editor': await loads(manager, '/admin', '.home-load a'),
    'home of a reviewer, on a phone': await loads(reviewer, '/admin', '.home-list__items a'),
    'list of articles': await loads(editor, '/admin/collections/articles', 'table tbody a'),
    'list of reviews': await loads(manager, '/admin/collections/review-states', 'table tbody a'),
    'a text to review, on a phone': await loads(
      reviewer,
      `/admin/collections/review-states/${docs[0]?.id ?? ''}`,
      '[role=article], article',
    ),
    'a search over everything, by HTTP': await searches(url),
    'the search, from the last key to the answer': await dialogs(editor),
  }
}

export const run = async (): Promise<Readings<typeof bound>> => {
  const { directory, remove } = await scratchDirectory()
  await seed(directory)
  await fillCrowd(directory, SIZE)
  const server = await startServer(directory, { SCHEDULE_SECONDS: '3600' })
  const browser = await launchChromium()
  try {
    return await measure(browser, server.url)
  } finally {
    await browser.close()
    await server.stop()
    await remove()
  }
}
