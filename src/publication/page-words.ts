import { audienceWords } from '../reader/labels.ts'
import type { PublicationPart } from './for-audience.ts'
import type { PublicPublication } from './public-view.ts'

/** What the HTML page and the Markdown say around the approved text, so that both say the same. */
export type ShownPublication = PublicPublication & Partial<Pick<PublicationPart, 'audience'>>

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "22 November 2026", the day in UTC. */
export const day = (iso: string): string => DAY.format(new Date(iso))

/** What a reader must know before the text, the gravest first. */
export const warningsOf = (
  publication: Pick<ShownPublication, 'alerts' | 'reviewOverdue' | 'approval' | 'pendingUpdate' | 'audience'>,
): readonly string[] => [
  ...publication.alerts.map(({ message, title }) => `${message} (${title})`),
  ...(publication.reviewOverdue
    ? [`This text was due for review on ${day(publication.approval.nextReviewDue)} and has not been reviewed since.`]
    : []),
  ...(publication.pendingUpdate ? ['An update of this article is under review.'] : []),
  ...(publication.audience?.isPart
    ? [
        `This is a part: the sections for ${audienceWords([publication.audience.name]) ?? 'everybody'} ` +
          `(${publication.audience.sections.shown} of ${publication.audience.sections.all}). The board approved the whole text.`,
      ]
    : []),
]

/** How the text came to be; null where there is nothing to tell. */
export const provenanceOf = ({
  provenance: { method, tool, note },
}: Pick<ShownPublication, 'provenance'>): string | null => {
  const machine =
    method === 'machine-drafted'
      ? `A machine drafted this text${tool ? ` (${tool})` : ''}; the reviewers named here approved it word for word.`
      : ''
  return [machine, note ?? ''].filter((part) => part !== '').join(' ') || null
}

/** Whom a section is written for, in a sentence; null where it is for everybody. */
export const sectionAudience = ({ audiences }: ShownPublication['sections'][number]): string | null => {
  const words = audienceWords(audiences)
  return words === null ? null : `Written for ${words}`
}

/** "Rosa Fictional, MD, PhD (Neurology), University of Nowhere" */
export const reviewerLine = ({
  name,
  credentials,
  specialties,
  affiliation,
}: ShownPublication['approval']['reviewers'][number]): string =>
  [
    credentials ? `${name}, ${credentials}` : name,
    specialties.length > 0 ? `(${specialties.join(', ')})` : '',
    affiliation ? `– ${affiliation}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

export const conflictLine = ({ conflict }: ShownPublication['approval']['reviewers'][number]): string =>
  conflict === 'none' ? 'No conflict of interest declared.' : `Declared: ${conflict}`

export const FACTS = {
  updated: ({ publishedAt, edition }: ShownPublication): string =>
    `Last updated ${day(publishedAt)}, edition ${edition}`,
  approved: ({ approval, reviewOverdue }: Pick<ShownPublication, 'approval' | 'reviewOverdue'>): string =>
    `Approved on ${day(approval.approvedAt)}; ${reviewOverdue ? 'review overdue since' : 'next review due'} ${day(approval.nextReviewDue)}`,
  digest: ({ approval }: ShownPublication): string => `Approved text: SHA-256 ${approval.digest}`,
}
