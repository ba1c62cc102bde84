import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, PHONE, picture, signedIn } from '../support/browser.ts'
import { signInAll, importText, type People } from '../support/client.ts'
import { startLiteratureServer, type LiteratureServer } from '../support/literature.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let literature: LiteratureServer | undefined
let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let browser: Browser | undefined
let people: People
let url: string

beforeAll(async () => {
  literature = await startLiteratureServer()
  demo = await startDemo({ CROSSREF_URL: literature.crossrefUrl, PUBMED_URL: literature.pubmedUrl })
  url = demo.server.url
  people = await signInAll(url)
  browser = await launchChromium()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
  await literature?.stop()
})

type Row = Readonly<Record<string, unknown>> & { readonly id: string }
const rows = async (where: string): Promise<Row[]> =>
  ((await people.editor.get(`/api/references?${where}&depth=0&sort=createdAt`)).body as { docs: Row[] }).docs
const rowOf = async (id: string): Promise<Row> => (await people.editor.get(`/api/references/${id}?depth=0`)).body as Row
const store = async (data: object): Promise<string> =>
  ((await people.editor.post('/api/references', data)).body as { doc: Row }).doc.id

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** Controls that can be seen but have no name, or are less than 24 px high or wide; a box counts with its label. */
const poorTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.references :is(button, input, select, textarea, summary, a.btn)')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const row = element.closest('.review-panel__choice, .comparison__take') ?? element
        const { width, height } = row.getBoundingClientRect()
        const named =
          element.ariaLabel || element.textContent || document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
        return width < 24 || height < 24 || !named
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const record = (title: string, more = '') =>
  `TY  - JOUR\nAU  - Fictional, Ann\nTI  - ${title}\nT2  - Annals of Examples\nPY  - 2020\n${more}ER  - \n\n`

test('a pasted file is imported, followed, and reported record by record', async () => {
  const page = await signedIn(browser!, url, 'editor@example.org', PHONE)
  await page.goto('/admin/collections/references')
  await page.getByRole('link', { name: 'Import' }).click()

  // What can't be read stays where it was typed, with the reason beside it.
  const box = page.getByLabel('Or paste the records')
  await box.fill('Dear colleague, see attached.')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.locator('[role=alert][data-code=REFERENCES_UNKNOWN_FORMAT]').waitFor()
  expect(await box.inputValue()).toBe('Dear colleague, see attached.')
  expect(await poorTargets(page)).toEqual([])
  await picture(page, 'references-import-refused-390')

  const many = Array.from({ length: 250 }, (_, number) => record(`Browser trial ${number}`))
  await box.fill(
    `${record('First of the paste', 'LA  - Klingonish\n')}TY  - JOUR\nPY  - 2020\nER  - \n\n${many.join('')}`,
  )
  expect(await page.getByLabel('Format').locator('option:checked').innerText()).toBe('RIS (detected)')
  const seen: string[] = []
  await page.exposeFunction('tellProgress', (words: string) => void seen.push(words))
  await page.evaluate(() => {
    const tell = (window as unknown as { tellProgress: (words: string) => void }).tellProgress
    new MutationObserver(() => {
      const bar = document.querySelector('progress')
      if (bar) tell(`${bar.getAttribute('value')} of ${bar.max}, ${bar.labels[0]?.textContent}`)
    }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
  })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('the import goes on without it').waitFor()
  await page.getByText('251 records are new, one could not be imported.').waitFor()
  expect(seen.some((words) => /^\d+ of 252, \d+ of 252 records$/.test(words))).toBe(true)

  const noted = page.getByRole('listitem').filter({ hasText: /^Record 1, line 1/ })
  await noted.getByText('“Klingonish” is not known').waitFor()
  const [first] = await rows('where[title][equals]=First of the paste')
  expect(await noted.getByRole('link', { name: 'First of the paste' }).getAttribute('href')).toBe(
    `/admin/collections/references/${first?.id}`,
  )
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Record 2, line \d+ Not imported/ })
    .getByText('It has neither a title nor')
    .waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the report (CSV)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('import-report.csv')
  expect(await fitsTheScreen(page)).toBe(true)
  await picture(page, 'references-import-report-390')

  // The same as a file is there already.
  await page.getByRole('button', { name: 'Import more' }).click()
  expect(await page.getByLabel('Or paste the records').inputValue()).toBe('')
  const buffer = Buffer.from(record('First of the paste'))
  await page.getByLabel('A file').setInputFiles({ name: 'again.ris', mimeType: 'text/plain', buffer })
  await page.getByRole('group', { name: 'Chosen file' }).getByText('again.ris').waitFor()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('One was there already.').waitFor()
}, 120_000)

test('a form is filled from a DOI by what a person ticks, and works by hand where nobody answers', async () => {
  const page = await signedIn(browser!, url, 'editor@example.org')
  await page.goto('/admin/collections/references/create')
  await page.locator('#field-title').fill('My own words')
  const doi = page.getByRole('textbox', { name: 'DOI or PMID' })
  await doi.fill('10.5555/nobody.knows')
  await doi.press('Enter')
  await page.locator('[role=alert][data-code=LOOKUP_NOT_FOUND]').waitFor()

  await doi.fill('https://doi.org/10.5555/imaginary.iron')
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByRole('rowheader', { name: 'Title differs' }).waitFor()
  expect(await page.locator('#field-title').inputValue()).toBe('My own words')
  await page.getByLabel('Take Title').uncheck()
  expect(await poorTargets(page)).toEqual([])
  await picture(page, 'references-look-up-1440')
  await page.getByRole('button', { name: 'Fill the form' }).click()
  await page.getByText('Filled in. Look it over, then save.').waitFor()
  expect(await page.locator('#field-title').inputValue()).toBe('My own words')
  expect(await page.locator('#field-authors__0__family').inputValue()).toBe('van der Fiktion')
  expect(await rows('where[doi][equals]=10.5555/imaginary.iron')).toEqual([])

  await page.locator('#action-save').click()
  await page.getByRole('heading', { name: 'Retraction check' }).waitFor()
  expect(await rows('where[doi][equals]=10.5555/imaginary.iron')).toMatchObject([
    { title: 'My own words', pmid: '999000011', year: 2019, pages: '123-130', kind: 'trial' },
  ])
}, 120_000)

test('a source that was read from a page becomes the candidate that a person picks', async () => {
  const title = 'Restless legs syndrome in an invented population'
  await importText(people, smallPage('Willow').replace('A review of Willow', title))
  const [read] = await rows(`where[title][equals]=${title}`)
  expect(read).toMatchObject({ identityConfirmedAt: null, doi: null })

  const page = await signedIn(browser!, url, 'editor@example.org')
  await page.goto(`/admin/collections/references/${read?.id}`)
  await page.getByRole('button', { name: 'Look for it in PubMed and Crossref' }).click()
  const candidate = page.getByRole('list', { name: 'Works that may be meant' }).getByRole('listitem').first()
  await candidate.locator('strong', { hasText: title }).waitFor()
  await candidate.getByText(/\d+ % alike/).waitFor()
  await candidate.getByText('Side by side').click()
  await picture(page, 'references-candidates-1440')
  await candidate.getByRole('button', { name: 'This is it' }).click()
  await page
    .getByRole('status')
    .getByText(/^Confirmed\./)
    .waitFor()
  await page.getByText(/^Confirmed on /).waitFor()
  await page.getByRole('heading', { name: 'Which work is this?' }).waitFor({ state: 'detached' })

  const confirmed = await rowOf(String(read?.id))
  expect(confirmed).toMatchObject({ doi: '10.5555/imaginaire.jambes', year: 2001 })
  expect(confirmed.identityConfirmedAt).not.toBeNull()
  // The form holds it too: saving it later doesn't bring the old words back.
  expect(await page.locator('#field-doi').inputValue()).toBe('10.5555/imaginaire.jambes')
}, 120_000)

test('two records of one work are told at entry, compared, and merged into the one that is chosen', async () => {
  const poor = await store({ kind: 'trial', title: 'Twice in a library', year: 2019, containerTitle: 'Ann Ex' })
  const page = await signedIn(browser!, url, 'managing-editor@example.org', PHONE)
  await page.goto('/admin/collections/references/create')
  await page.locator('#field-title').fill('Twice in a library')
  await page.locator('#field-year').fill('2019')
  await page.getByRole('heading', { name: 'Another record may be this work' }).waitFor()
  const rich = await store({ kind: 'trial', title: 'Twice in a library', year: 2019, volume: '7', pages: '1-9' })

  await page.goto('/admin/collections/references/duplicates')
  await page.waitForFunction(() => document.title === 'Find duplicates · Imprimatur')
  const group = page.getByRole('region', { name: 'Twice in a library' })
  await group.getByRole('rowheader', { name: 'Volume only in one' }).waitFor()
  await group.getByRole('button', { name: 'Merge A into B…' }).click()
  await group.getByText('What was submitted or published before stays as it is.', { exact: false }).waitFor()
  expect(await poorTargets(page)).toEqual([])
  expect(await fitsTheScreen(page)).toBe(true)
  await picture(page, 'references-merge-390')
  expect((await rowOf(poor)).mergedInto).toBeNull()
  await group.getByRole('button', { name: 'Merge now' }).click()
  await page.getByText('Merged. What stays is').waitFor()
  expect((await rowOf(poor)).mergedInto).toBe(rich)

  await page.goto(`/admin/collections/references/${poor}`)
  const merged = page.getByRole('region', { name: 'Merged' })
  expect(await merged.getByRole('link').getAttribute('href')).toBe(`/admin/collections/references/${rich}`)
  await page.goto('/admin/collections/references/duplicates')
  await page.getByText('No two references look like the same work.').waitFor()
  await picture(page, 'references-no-duplicates-390')
}, 120_000)
