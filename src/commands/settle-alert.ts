import type { PayloadRequest } from 'payload'
import { noticesOfAlert } from '../notices/of-alert.ts'
import { PUBLICATION_TRANSITIONS } from '../review/transitions.ts'
import { bibliographySettings } from './bibliography-settings.ts'
import { citedWorks } from './cited-works.ts'
import { publicationOfArticle } from './publications.ts'
import { recordChange } from './record-change.ts'
import { settlePublication, takeDown } from './retract-publication.ts'
import { findRound, toRound, type StoredRound } from './rounds.ts'
import { toAlert, type StoredAlert } from './source-alerts.ts'
import { findRows, markSettled } from './store.ts'
import { tell } from './tell.ts'

/** Records what became of an alert, and tells of it; safe to run again. */
export const settleAlert = async (alert: StoredAlert, req: PayloadRequest): Promise<void> => {
  await recordChange('source-alert', alert, req)
  if (alert.state === 'open') await tell(noticesOfAlert(alert, await citingRounds(alert, req)), req)
  await markSettled('source-alerts', alert, req)
}

/** The rounds that the live text and the one under review come from. */
const citingRounds = async ({ article }: StoredAlert, req: PayloadRequest): Promise<readonly StoredRound[]> => {
  const publication = await publicationOfArticle(article, req)
  const live = publication?.status === 'live' ? await findRound(publication.reviewState, req) : null
  const open = (await findRows('review-states', { openKey: { equals: article } }, req)).map(toRound)
  return [...(live ? [live] : []), ...open]
}

/**
 * Takes down what cites a retracted source, where the settings say so and nobody has said meanwhile that it may stay. Idempotent,
 * and done again at every look, so that a text which was approved before the source was retracted does not stay up either.
 */
export const takeDownFlagged = async (req: PayloadRequest): Promise<void> => {
  if ((await bibliographySettings(req)).retractedSource !== 'take-down') return
  const alerts = (
    await findRows('source-alerts', { and: [{ status: { equals: 'retracted' } }, { state: { equals: 'open' } }] }, req)
  ).map(toAlert)
  if (alerts.length === 0) return
  const works = await citedWorks(req)
  for (const alert of alerts) {
    const cited = works.find(
      ({ in: where, article, reference }) =>
        where === 'publication' && article === alert.article && reference === alert.reference,
    )
    const publication = cited ? await publicationOfArticle(alert.article, req) : null
    if (!publication || !PUBLICATION_TRANSITIONS[publication.status]['take-down']) continue
    const takenDown = await takeDown(
      publication,
      {
        by: null,
        cause: 'source-retracted',
        reason: 'A source of this text was retracted.',
        notice: `This article was taken down because a source that it cites was retracted: “${alert.referenceTitle}”. It comes back when the advisory board has approved a new text.`,
      },
      req,
    )
    if (takenDown) await settlePublication(takenDown, req)
  }
}
