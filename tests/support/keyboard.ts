import type { Page } from 'playwright-core'

/** Parts of the admin UI that are ours: where the focus must be seen. */
const OURS =
  '.skip-links, .home, .review-panel, .page-import, .references, .citing, .history, .article__notices, .citation-chip'

type Stop = { readonly name: string; readonly isOurs: boolean; readonly isSeen: boolean }

/** Where the focus stands: what it is called, whether that is ours, and whether somebody sees that it stands there. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate((ours) => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', isOurs: false, isSeen: true }
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText)
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])].map((label) => label.innerText) : []
    const name = [at.getAttribute('aria-label'), ...labelled, ...labels, at.innerText, at.getAttribute('name')]
      .map((text) => text?.trim())
      .find((text) => text)
    // A control that is drawn by its label shows the focus there.
    const drawn = [at, ...('labels' in at ? ((at as HTMLInputElement).labels ?? []) : [])]
    // On a button inside a date's field, which no page can style, the browser draws its own ring.
    const isInside = !at.matches(':focus')
    const isSeen =
      isInside ||
      drawn.some((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      })
    return { name: name ?? at.tagName, isOurs: at.closest(ours) !== null, isSeen }
  }, OURS)

/**
 * Presses Tab (or Shift+Tab) until the focus stands on what is called so, in at most so many steps. Throws where it does not
 * come there, where it is caught on the way, or where it can't be seen on a part of ours.
 */
export const tabTo = async (page: Page, name: RegExp | string, most: number, key = 'Tab'): Promise<number> => {
  const names: string[] = []
  for (let steps = 1; steps <= most; steps += 1) {
    await page.keyboard.press(key)
    const stop = await stopOf(page)
    names.push(stop.name.split('\n')[0] ?? '')
    if (stop.isOurs && !stop.isSeen) throw new Error(`The focus can't be seen on "${stop.name}".`)
    // A date has four stops: day, month, year and its button.
    if (names.length > 5 && new Set(names.slice(-6)).size === 1 && stop.name !== '')
      throw new Error(`The focus is caught on "${stop.name}".`)
    if (typeof name === 'string' ? names.at(-1) === name : name.test(stop.name)) return steps
  }
  throw new Error(`${most} steps don't lead to ${String(name)}, but over: ${names.join(' | ')}`)
}

/** The same, and Enter there. */
export const pressOn = async (page: Page, name: RegExp | string, most: number): Promise<number> => {
  const steps = await tabTo(page, name, most)
  await page.keyboard.press('Enter')
  return steps
}
