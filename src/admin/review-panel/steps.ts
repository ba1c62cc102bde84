import { isOpen, type ReviewPosition, type Verdict } from '../../review/vocabulary.ts'
import { formatTime } from '../dates.ts'

export { formatDate } from '../dates.ts'

export type Step = {
  readonly label: string
  readonly status: 'done' | 'current' | 'upcoming' | 'stopped'
}

/** When a text goes out or went out, as a round's row has it. */
export type Release = { readonly publishAt?: string | null; readonly releasedAt?: string | null }

/** Approved, and not gone out yet. */
export const isWaiting = (position: ReviewPosition, release: Release | null): boolean =>
  position === 'approved' && release !== null && !release.releasedAt

/** The steps that an editor, a reviewer and a reader all see. A round that ended otherwise says so in place of the last. */
export const stepsFor = (position: ReviewPosition, release: Release | null = null): readonly Step[] => {
  const steps = (first: Step['status'], second: Step['status'], third: Step['status'], end = 'Approved') => [
    { label: 'Submitted', status: first },
    { label: 'Under review', status: second },
    { label: end, status: third },
  ]
  switch (position) {
    case 'none':
      return steps('upcoming', 'upcoming', 'upcoming')
    case 'submitted':
      return steps('current', 'upcoming', 'upcoming')
    case 'under-review':
      return steps('done', 'current', 'upcoming')
    case 'approved':
    case 'superseded':
      return isWaiting(position, release)
        ? steps(
            'done',
            'done',
            'current',
            release?.publishAt
              ? `Approved, goes out on ${formatTime(release.publishAt)}`
              : 'Approved, not published yet',
          )
        : steps('done', 'done', 'current')
    case 'changes-requested':
      return steps('done', 'done', 'stopped', 'Changes requested')
    case 'rejected':
      return steps('done', 'done', 'stopped', 'Rejected')
    case 'withdrawn':
      return steps('done', 'upcoming', 'stopped', 'Withdrawn')
  }
}

export const STATE_SENTENCES: Readonly<Record<ReviewPosition, string>> = {
  none: 'A draft: only the team can read it.',
  submitted: 'Submitted. A managing editor assigns reviewers next; the text is locked meanwhile.',
  'under-review': 'With the board. The text is locked until they decide or it is withdrawn.',
  approved: 'The board approved this text.',
  'changes-requested': 'The board asked for changes.',
  rejected: 'The board rejected this text.',
  withdrawn: 'The text was withdrawn from review.',
  superseded: 'The board approved this text; a later edition has replaced it.',
}

/** Where a text stands, and when it goes out. */
export const stateSentence = (position: ReviewPosition, release: Release | null): string => {
  const sentence = STATE_SENTENCES[position]
  const at = release?.publishAt ? formatTime(release.publishAt) : null
  if (isWaiting(position, release)) {
    return at === null
      ? `${sentence} It is not published yet: a managing editor can send it out.`
      : `${sentence} It goes out on ${at}.`
  }
  return at !== null && position !== 'none' && isOpen(position)
    ? `${sentence} Once approved, it goes out on ${at} at the earliest.`
    : sentence
}

/** A verdict as something that is done, as something that was done, and what follows from it. */
export const VERDICT_WORDS: Readonly<
  Record<Verdict, { readonly choice: string; readonly past: string; readonly meaning: string }>
> = {
  approve: { choice: 'Approve', past: 'Approved', meaning: 'It may be published as it stands.' },
  'request-changes': { choice: 'Request changes', past: 'Requested changes', meaning: 'It goes back to its authors.' },
  reject: { choice: 'Reject', past: 'Rejected', meaning: 'It should not be published.' },
}

/** The first characters of a digest: enough for people to compare. */
export const shortDigest = (digest: string): string => digest.slice(0, 12)
