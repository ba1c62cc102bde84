import type { PayloadRequest } from 'payload'
import { slugify } from '../../collections/slugify.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { PUBLICATION_TRANSITIONS } from '../review/transitions.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { faultPoint } from './fault-point.ts'
import { findPublication, toPublication, type SlugChange, type StoredPublication } from './publications.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { settlePublication } from './retract-publication.ts'
import { findRound } from './rounds.ts'
import { signEdition } from './sign-edition.ts'
import { claimSlug, ownerOfSlug } from './slugs.ts'
import { compareAndSet } from './store.ts'

const MOST_TRIES = 50

export type SlugInput = { readonly publicationId: string; readonly slug: string; readonly reason: string }

/**
 * Gives a live publication another web address. Its words and their approval stay; the server signs anew that they stand at
 * the new address. The old one belongs to the article for ever, and leads to the new one. Both addresses are claimed before
 * the one write that moves it: where that does not happen, an address is kept that leads where the article is.
 */
export const changeSlug = async (
  { publicationId, slug, reason }: SlugInput,
  req: PayloadRequest,
): Promise<Result<StoredPublication>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const publication = await findPublication(publicationId, req)
    if (!publication) return refused(notFound('publication'))

    const by = PUBLICATION_TRANSITIONS.live['change-slug']?.by ?? []
    if (!by.some((role) => actor.value.roles.includes(role)))
      return refused(refusal(403, 'ROLE_NOT_ALLOWED', `This needs the role ${by.join(' or ')}.`))
    if (!PUBLICATION_TRANSITIONS[publication.status]['change-slug'])
      return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', 'A retracted publication keeps its web address.'))
    if (slug === '' || slugify(slug) !== slug)
      return refused(refusal(422, 'INVALID_SLUG', 'Use lower-case letters, digits and single hyphens.', { slug }))
    if (slug === publication.slug)
      return refused(refusal(422, 'SLUG_UNCHANGED', 'This is the web address that it has already.', { slug }))
    if (await isTaken(slug, publication.article, req)) return refused(taken(slug))

    const row = await move(publication, { slug, reason, by: actor.value.userId }, req)
    if (row === 'taken') return refused(taken(slug))
    if (!row) continue
    faultPoint('change-slug:changed')
    await settlePublication(row, req, requestIdOf(req))
    return done(row)
  }
  throw new Error(`The address of ${publicationId} could not be changed: ${MOST_TRIES} races lost.`)
}

/** Null where another writer was faster. */
const move = async (
  publication: StoredPublication,
  { slug, reason, by }: { readonly slug: string; readonly reason: string; readonly by: string },
  req: PayloadRequest,
): Promise<StoredPublication | null | 'taken'> => {
  const round = await findRound(publication.reviewState, req)
  if (!round) throw new Error(`Publication ${publication.id} names a round that is not there.`)
  const { edition, publishedAt } = publication
  const { corrections = [] } = JSON.parse(publication.document) as Partial<PublicationDocument>
  const document = await signEdition(round, {
    slug,
    edition,
    publishedAt,
    corrections: corrections.filter((one) => one.edition < edition),
  })
  // What became of the row before must stand in the ledger before it is written over.
  if (!publication.settled) await settlePublication(publication, req)
  for (const address of [publication.slug, slug])
    if (!(await claimSlug(address, publication.article, req))) return 'taken'
  const change: SlugChange = {
    from: publication.slug,
    to: slug,
    at: new Date().toISOString(),
    by,
    reason: reason.trim(),
  }
  const row = await compareAndSet(
    'publications',
    publication,
    {
      slug,
      document: JSON.stringify(document),
      slugChanges: [...publication.slugChanges, change],
      settled: false,
    },
    req,
  )
  return row ? toPublication(row) : null
}

const taken = (slug: string) =>
  refusal(409, 'SLUG_IN_USE', 'This web address belongs to another article, or did once.', { slug })

/** A draft has its address from its first saving on. */
const isTaken = async (slug: string, article: string, req: PayloadRequest): Promise<boolean> => {
  const owner = await ownerOfSlug(slug, req)
  if (owner !== null) return owner !== article
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
    where: { and: [{ slug: { equals: slug } }, { id: { not_equals: article } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
