export const POLICY_PATH = '/editorial-policy'
/** Where the form for a question is sent, and where it stands on a page. */
export const ASK_PATH = '/questions'
export const ASK_ID = 'ask'

export const articlePath = (slug: string): string => `/articles/${encodeURIComponent(slug)}`
export const articleDataPath = (slug: string): string => `/api/publications/by-slug/${encodeURIComponent(slug)}`
export const articleFilePath = (slug: string, format: string): string => `${articleDataPath(slug)}?format=${format}`
export const citationPath = (id: string, format: string): string =>
  `/api/publications/${encodeURIComponent(id)}/citation?format=${format}`
export const SEARCH_PATH = '/search'
export const searchPath = (q: string, page: number): string =>
  `${SEARCH_PATH}?${new URLSearchParams({ q, ...(page > 1 ? { page: String(page) } : {}) })}`
export const listPath = (page: number): string => (page <= 1 ? '/' : `/?page=${page}`)

/** A part of the address as Next hands it over: percent-encoded. What can't be decoded names nothing. */
export const readSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

/** `?page=`: a whole number from 1; null where it is something else. */
export const readPageNumber = (value: string | readonly string[] | undefined): number | null => {
  if (value === undefined) return 1
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null
}

export const doiUrl = (doi: string): string => `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`
export const pubmedUrl = (pmid: string): string => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`

/** An address that a reader may safely follow, or null: a bibliography's `url` is free text. */
export const webUrl = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}
