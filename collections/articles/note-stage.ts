import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '../../src/payload-types.ts'

/**
 * A new article is a draft, and a published one that is saved has been changed since; the rest is the commands' to say.
 * What a version of the past says of it, when it is restored, no longer counts.
 */
export const noteStage: CollectionBeforeChangeHook<Article> = ({ data, operation, originalDoc }) => {
  if (operation === 'create') return { ...data, stage: 'draft' }
  const stage = originalDoc?.stage === 'published' ? 'changed' : originalDoc?.stage
  return { ...data, stage: stage ?? null }
}
