import type { WebhookMessage, WebhookType } from './vocabulary.ts'

/** The facts of a publication's row that messages are made of. */
export type PublicationFacts = {
  readonly id: string
  readonly slug: string
  readonly edition: number
  readonly digest: string
  readonly publishedAt: string
  readonly retractions: readonly { readonly edition: number; readonly at: string }[]
}

/** Something that frontends are told of, once. `key` names it for ever. */
export type Occasion = { readonly key: string; readonly message: WebhookMessage }

/**
 * What a publication's row says has happened: its present edition, and each of its retractions. An edition that was replaced
 * before anybody was told of it is not told of: the newer one is, and frontends read what is there.
 */
export const occasionsOf = (publication: PublicationFacts): readonly Occasion[] => {
  const { id, edition, publishedAt, retractions } = publication
  return [
    {
      key: `${id}:edition:${edition}`,
      message: message(edition === 1 ? 'publication.published' : 'publication.updated', publishedAt, publication),
    },
    ...retractions.map((retraction, index) => ({
      key: `${id}:retracted:${index}`,
      message: message('publication.retracted', retraction.at, { ...publication, edition: retraction.edition }),
    })),
  ]
}

/** The review of a live edition is overdue since `dueAt`. */
export const overdueOccasion = (publication: PublicationFacts, dueAt: string): Occasion => ({
  key: `${publication.id}:overdue:${publication.edition}`,
  message: message('publication.review-overdue', dueAt, publication),
})

const message = (
  type: WebhookType,
  timestamp: string,
  { id, slug, edition, digest }: Pick<PublicationFacts, 'id' | 'slug' | 'edition' | 'digest'>,
): WebhookMessage => ({
  type,
  timestamp,
  data: { publication: id, slug, edition, digest, change: type.slice('publication.'.length) },
})
