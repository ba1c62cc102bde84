import type { PayloadRequest } from 'payload'
import { PUBLICATION_TRANSITIONS } from '../review/transitions.ts'
import type { RetractionOutcome } from '../review/vocabulary.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { faultPoint } from './fault-point.ts'
import { findPublication, toPublication, type StoredPublication } from './publications.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { settlePublication } from './retract-publication.ts'
import { compareAndSet } from './store.ts'

const MOST_TRIES = 50

/**
 * Files the review that must follow a retraction: what was found, and whether taking the text down was right. By somebody
 * else than who retracted it.
 */
export const reviewRetraction = async (
  {
    publicationId,
    outcome,
    findings,
  }: { readonly publicationId: string; readonly outcome: RetractionOutcome; readonly findings: string },
  req: PayloadRequest,
): Promise<Result<StoredPublication>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const publication = await findPublication(publicationId, req)
    if (!publication) return refused(notFound('publication'))
    const by = PUBLICATION_TRANSITIONS[publication.status]['review-retraction']?.by ?? []
    if (!by.some((role) => actor.value.roles.includes(role))) {
      return refused(refusal(403, 'ROLE_NOT_ALLOWED', `This needs the role ${by.join(' or ')}.`))
    }
    const index = publication.retractions.findIndex(({ review, by }) => review === null && by !== null)
    const retraction = publication.retractions[index]
    if (!retraction) {
      return refused(refusal(409, 'NOTHING_TO_REVIEW', 'No retraction of this publication waits for its review.'))
    }
    if (retraction.by === actor.value.userId) {
      return refused(
        refusal(403, 'OWN_RETRACTION', 'You took this publication down, so somebody else must review that.'),
      )
    }
    const review = {
      by: actor.value.userId,
      name: req.user && 'name' in req.user ? String(req.user.name) : '',
      at: new Date().toISOString(),
      outcome,
      findings: findings.trim(),
    }
    const row = await compareAndSet(
      'publications',
      publication,
      {
        retractions: publication.retractions.map((one, at) => (at === index ? { ...one, review } : one)),
        settled: false,
      },
      req,
    )
    if (!row) continue
    faultPoint('review-retraction:reviewed')
    const reviewed = toPublication(row)
    await settlePublication(reviewed, req, requestIdOf(req))
    return done(reviewed)
  }
  throw new Error(`The retraction of ${publicationId} could not be reviewed: ${MOST_TRIES} races lost.`)
}
