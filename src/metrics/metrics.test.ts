import { describe, expect, test } from '@jest/globals'
import { createMetrics, type Figures } from './metrics.ts'
import { routeClass } from './route-class.ts'

const FIGURES: Figures = {
  publicationsLive: 3,
  mailsQueued: null,
  lastLedgerEvent: 1_700_000_000,
  lastRecovery: 1_700_000_001,
  publicationsSearched: 3,
  cacheHits: 5,
  cacheMisses: 2,
  cacheBytes: 4096,
}

describe('the class of a route', () => {
  test.each([
    ['/api/publications/search', 'search'],
    ['/api/publications', 'publications'],
    ['/api/publications/by-slug/x', 'publications'],
    ['/api/publications-x', 'api'],
    ['/api/graphql', 'graphql'],
    ['/api/users/login', 'sign-in'],
    ['/api', 'api'],
    ['/admin/collections/articles', 'admin'],
    ['/_next/static/x.js', 'assets'],
    ['/feed.xml', 'syndication'],
    ['/sitemap-2.xml', 'syndication'],
    ['/readyz', 'health'],
    ['/', 'reader'],
    ['/articles/x', 'reader'],
    ['/wp-login.php', 'other'],
    ['/../../etc/passwd', 'other'],
  ])('of %s is %s', (path, name) => expect(routeClass(path)).toBe(name))
})

describe('metrics', () => {
  test('count each request once, by class, method and status', async () => {
    const metrics = createMetrics(async () => FIGURES)
    metrics.count({ method: 'GET', path: '/articles/a', status: 200, seconds: 0.02 })
    metrics.count({ method: 'GET', path: '/articles/b', status: 200, seconds: 0.02 })
    metrics.count({ method: 'POST', path: '/api/graphql', status: null, seconds: 3 })
    const text = await metrics.text()
    expect(text).toContain('http_requests_total{route="reader",method="GET",status="200"} 2')
    expect(text).toContain('http_requests_total{route="graphql",method="POST",status="aborted"} 1')
    expect(text).toContain('http_request_duration_seconds_bucket{le="0.025",route="reader"} 2')
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/)
    expect(text).toMatch(/process_resident_memory_bytes \d/)
  })

  test('can’t be made longer by whoever asks: paths and methods fall into closed sets', async () => {
    const metrics = createMetrics(async () => FIGURES)
    const lines = async () => (await metrics.text()).split('\n').length
    metrics.count({ method: 'BREW', path: '/x', status: 404, seconds: 0.01 })
    const before = await lines()
    for (let number = 0; number < 100; number += 1)
      metrics.count({ method: `M${number}`, path: `/${number}`, status: 404, seconds: 0.01 })
    expect(await lines()).toBe(before)
  })

  test('say what was read, and that a figure is not known', async () => {
    const text = await createMetrics(async () => FIGURES).text()
    expect(text).toContain('imprimatur_publications_live 3')
    expect(text).toContain('imprimatur_mails_queued Nan')
    expect(text).toContain('imprimatur_last_ledger_event_timestamp_seconds 1700000000')
  })
})
