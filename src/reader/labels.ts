import type { ReferenceKind } from '../citations/reference.ts'
import type { Audience } from '../publication/content.ts'

export const KIND_LABELS: Readonly<Record<ReferenceKind, string>> = {
  guideline: 'Guideline',
  'systematic-review': 'Systematic review',
  trial: 'Trial',
  cohort: 'Cohort study',
  review: 'Review',
  research: 'Research',
  book: 'Book',
  website: 'Website',
  other: 'Other source',
}

const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  clinician: 'health professionals',
  patient: 'patients and carers',
}

/** "health professionals and patients and carers" would be no sentence, hence "as well as". Null when it is for everybody. */
export const audienceWords = (audiences: readonly Audience[]): string | null =>
  audiences.length === 0 ? null : audiences.map((audience) => AUDIENCE_LABELS[audience]).join(' as well as ')
