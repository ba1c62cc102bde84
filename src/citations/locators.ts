/** CSL locator labels (CSL 1.0.2, appendix IV) of what medicine cites. */
export const LOCATOR_LABELS = ['page', 'section', 'chapter', 'figure', 'table', 'paragraph'] as const
export type LocatorLabel = (typeof LOCATOR_LABELS)[number]

/** Where in a source: `{label: 'page', locator: '12-14'}`, under CSL's names. */
export type Locator = { readonly label: LocatorLabel; readonly locator: string }

export const MAX_LOCATOR = 60

/** One place, and several, as printed after the number: AMA Manual of Style, 11th ed., 3.6, which sets no space and no full stop. */
const PRINTED: Readonly<Record<LocatorLabel, readonly [one: string, several: string]>> = {
  page: ['p', 'pp'],
  section: ['sec', 'secs'],
  chapter: ['ch', 'chs'],
  figure: ['fig', 'figs'],
  table: ['table', 'tables'],
  paragraph: ['para', 'paras'],
}

/** A printed locator in its parentheses, as a regular expression. */
export const PRINTED_LOCATOR = String.raw`\((?:${Object.values(PRINTED)
  .flatMap(([one, several]) => [several, one])
  .join('|')})[^()[\]\n]+\)`

export const isLocatorLabel = (value: unknown): value is LocatorLabel => LOCATOR_LABELS.some((label) => label === value)

/**
 * As one line, with plain hyphens in ranges and without brackets, which would end those that it is printed in; empty where
 * nothing was typed.
 */
export const tidyLocator = (typed: string): string =>
  typed
    .replace(/[()[\]]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?<=\d) ?[–—-] ?(?=\p{L}?\d)/gu, '-')
    .trim()

/** A range or a list: "12-14", "S3-S5", "2, 4", "2 and 4"; "A-12" is one page. */
const isSeveral = (locator: string): boolean => /\d-\p{L}?\d|[,;&]|\d and /u.test(locator)

/** As printed: "p12", "pp12-14", "table2". */
export const printLocator = ({ label, locator }: Locator): string =>
  `${PRINTED[label][isSeveral(locator) ? 1 : 0]}${locator}`

/** As heard: "page 12", "pages 12-14". */
export const sayLocator = ({ label, locator }: Locator): string => `${label}${isSeveral(locator) ? 's' : ''} ${locator}`
