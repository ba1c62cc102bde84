import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { findPersonalData, redactPersonalData, type PersonalDatum } from '../questions/personal-data.ts'
import { oneLine } from '../questions/text.ts'
import type { PersonalDataChoice } from '../questions/vocabulary.ts'
import { addDays } from '../review/calendar.ts'
import { findPublication } from './publications.ts'
import { forget, isRepeated } from './repeated-questions.ts'
import { done, refusal, refused, type Refusal, type Result } from './result.ts'
import { insertOnce } from './store.ts'

export type AskedQuestion = { readonly askedAt: string; readonly expiresAt: string }

/** Characters of the first words that lists show. */
const HEADLINE = 100

/**
 * Files a reader's question into the editors' inbox. Anybody may ask; nothing is published, and from where it came is not
 * kept. A text with obvious personal data is refused with what was found (`PERSONAL_DATA`), until its writer says whether it
 * is meant to stay or is to be removed.
 *
 * @param text normalised and of the right length: see `AskInput`.
 * @param address from where it came, so that the same words sent twice are kept once; null where that is not known.
 */
export const askQuestion = async (
  {
    text,
    publication,
    personalData,
  }: {
    readonly text: string
    readonly publication: string | null
    readonly personalData: PersonalDataChoice | null
  },
  address: string | null,
  req: PayloadRequest,
): Promise<Result<AskedQuestion>> => {
  const askedAt = new Date().toISOString()
  if (publication !== null && (await findPublication(publication, req))?.status !== 'live') {
    return refused(refusal(422, 'UNKNOWN_PUBLICATION', 'There is no such article to ask about.'))
  }
  const found = findPersonalData(text, askedAt)
  if (found.length > 0 && personalData === null) return refused(personalDataIn(text, found, askedAt))

  const kept = found.length > 0 && personalData === 'redact' ? redactPersonalData(text, askedAt) : text
  const expiresAt = addDays(askedAt, env.QUESTION_RETENTION_DAYS)
  const asking = address === null ? null : { address, text: kept, publication }
  if (asking && isRepeated(asking)) return done({ askedAt, expiresAt })
  try {
    await insertOnce(
      'questions',
      {
        text: kept,
        headline: oneLine(kept, HEADLINE),
        state: 'new',
        publication,
        askedAt,
        expiresAt,
        personalData: found.length === 0 ? 'none' : personalData === 'redact' ? 'removed' : 'kept',
        revision: 1,
        settled: true,
      },
      req,
    )
  } catch (error) {
    if (asking) forget(asking)
    throw error
  }
  return done({ askedAt, expiresAt })
}

const personalDataIn = (text: string, found: readonly PersonalDatum[], today: string): Refusal =>
  refusal(
    422,
    'PERSONAL_DATA',
    'Your question seems to hold personal data, such as how to reach somebody or a date of birth. Nothing was sent yet: have it removed, or send it as it is.',
    { text, found, redacted: redactPersonalData(text, today) },
  )
