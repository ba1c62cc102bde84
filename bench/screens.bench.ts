import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, signedIn, WIDE } from '../tests/support/browser.ts'
import { Client } from '../tests/support/client.ts'
import { scratchDirectory } from '../tests/support/scratch.ts'
import { seed, startServer } from '../tests/support/server.ts'
import { median, percentile, type Bounds, type Reading, type Readings } from './bench.ts'
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
