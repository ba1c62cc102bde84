import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'
import type { Article } from '../../src/payload-types.ts'
import { lastSaveOf } from '../../src/review/contributors.ts'

/**
 * Two people in one article: whoever saves second, without having seen what the first one saved, is refused. Counted from
 * people's saves, as the server notes other things on the row. A save that doesn't name a time (`savedAt`) is not judged.
 */
export const refuseOverNewerText: CollectionBeforeChangeHook<Article> = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || req.context.restoring === true || !data.savedAt) return data
  const last = lastSaveOf(originalDoc?.contributors)
  if (last === null || last.at <= data.savedAt) return data
  const who = last.by === String(req.user?.id) ? 'You saved this article elsewhere' : 'Somebody else saved this article'
  throw new RefusalError(
    refusal(409, 'ARTICLE_CHANGED', `${who} after it was opened here. Nothing was saved, and nothing typed is lost.`, {
      savedAt: last.at,
      savedBy: last.by,
    }),
  )
}
