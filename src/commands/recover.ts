import { createLocalReq, type Payload } from 'payload'
import { endAbandonedChanges } from '../publication-changes/announce.ts'
import { recordFactors } from '../accounts/factor-row.ts'
import { removeExpiredSessions } from '../accounts/session-rows.ts'
import { recordActs } from '../accounts/standing-row.ts'
import { noteMissingStages } from './article-stage.ts'
import { recordBibliographySettings } from './bibliography-settings.ts'
import { recordClientKeys } from './client-keys.ts'
import { expireAnswers } from './import-once.ts'
import { listMissing } from './list-publication.ts'
import { recoverHead } from './ledger.ts'
import { noteMissingSearchTexts } from './search-texts.ts'
import { recordPolicy } from './policy.ts'
import { toPublication } from './publications.ts'
import { settleQuestion, toQuestion } from './questions.ts'
import { recoverRecords } from './record-change.ts'
import { settlePublication } from './retract-publication.ts'
import { toRound } from './rounds.ts'
import { settleAlert } from './settle-alert.ts'
import { settleRound } from './settle-round.ts'
import { toAlert } from './source-alerts.ts'
import { findRows, type StoredRow } from './store.ts'

export type Recovered = {
  readonly rounds: number
  readonly publications: number
  readonly alerts: number
  readonly questions: number
  /** Saves of articles, profiles, roles, topics and accounts that were missing in the ledger. */
  readonly records: number
  /** What could not be finished: rows that somebody has tampered with, say. Each is logged, and tried again. */
  readonly failed: number
}

/**
 * Finishes what a crash left half done: every row whose follow-up work is not marked as settled. Idempotent; runs before
 * the port opens and on a schedule. What can't be finished is logged, and keeps nothing else from being finished.
 */
export const recover = async (payload: Payload): Promise<Recovered> => {
  const req = await createLocalReq({}, payload)
  const failures: unknown[] = []
  const attempt = async (what: string, work: () => Promise<number>): Promise<number> => {
    try {
      return await work()
    } catch (error) {
      failures.push(error)
      payload.logger.error({ err: error, msg: `${what} could not be recovered` })
      return 0
    }
  }
  const settleEach = async (
    collection: 'publications' | 'review-states' | 'source-alerts' | 'questions',
    settle: (row: StoredRow) => Promise<void>,
  ): Promise<number> => {
    let count = 0
    for (const row of await findRows(collection, { settled: { not_equals: true } }, req)) {
      count += await attempt(`${collection} ${row.id}`, async () => (await settle(row), 1))
    }
    return count
  }

  // Retractions first: the ledger must know what became of an edition before the next one takes its row.
  const publications = await attempt('The publications', () =>
    settleEach('publications', (row) => settlePublication(toPublication(row), req)),
  )
  const rounds = await attempt('The rounds', () => settleEach('review-states', (row) => settleRound(toRound(row), req)))
  const alerts = await attempt('The source alerts', () =>
    settleEach('source-alerts', (row) => settleAlert(toAlert(row), req)),
  )
  const questions = await attempt('The questions of readers', () =>
    settleEach('questions', (row) => settleQuestion(toQuestion(row), req)),
  )
  await attempt('Changes under way', () => endAbandonedChanges(new Date().toISOString(), req))
  await attempt('The stages of articles', () => noteMissingStages(req))
  await attempt('The places in lists', () => listMissing(req))
  await attempt('The search texts of references', () => noteMissingSearchTexts(req))
  await attempt('The record of the policy', async () => (await recordPolicy(req), 0))
  await attempt('The record of the bibliography', async () => (await recordBibliographySettings(req), 0))
  const records = await attempt('The records in the ledger', () => recoverRecords(req))
  await attempt('The second factors', async () => (await recordFactors(req), 0))
  await attempt('What was done to accounts', async () => (await recordActs(req), 0))
  await attempt('The sessions past their time', async () => (await removeExpiredSessions(req), 0))
  await attempt('The keys of machine clients', async () => (await recordClientKeys(req), 0))
  await attempt('Answers kept for repeats', async () => (await expireAnswers(new Date().toISOString(), req), 0))
  await attempt('The head of the ledger', async () => (await recoverHead(req), 0))
  return { rounds, publications, alerts, questions, records, failed: failures.length }
}
