/** A bibliographic record as the kernel of citing sees it: the CSL-JSON core under the field names of the collection. */
export type Reference = {
  readonly id: string
  readonly kind: ReferenceKind | null
  readonly title: string | null
  /** The title is a translation; NLM prints it in square brackets. */
  readonly titleTranslated: boolean
  readonly containerTitle: string | null
  readonly publisher: string | null
  readonly year: number | null
  readonly authors: readonly Author[]
  readonly language: string | null
  readonly doi: string | null
  readonly pmid: string | null
  readonly url: string | null
}

/** A CSL name: a person, or a body (`literal`). */
export type Author = { readonly family?: string; readonly given?: string; readonly literal?: string }

export const REFERENCE_KINDS = [
  'guideline',
  'systematic-review',
  'trial',
  'cohort',
  'review',
  'research',
  'book',
  'website',
  'other',
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** What a source lacks before it may be cited in a submitted article; empty where it is complete. */
export const missingFromReference = (reference: Reference): readonly ('kind' | 'title' | 'source' | 'year')[] => {
  const missing: ('kind' | 'title' | 'source' | 'year')[] = []
  if (!reference.kind) missing.push('kind')
  if (!reference.title?.trim()) missing.push('title')
  if (!reference.containerTitle?.trim() && !reference.publisher?.trim() && !reference.url?.trim())
    missing.push('source')
  if (!reference.year) missing.push('year')
  return missing
}

/** Two records with one key are the same record written twice; used to reuse a reference that an import brings again. */
export const matchKey = (reference: Pick<Reference, 'kind' | 'title' | 'containerTitle' | 'year'>): string =>
  [reference.kind, reference.title, reference.containerTitle, reference.year]
    .map((part) =>
      String(part ?? '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('|')
