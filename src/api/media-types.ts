/** What an article is to be had as, the first where the client has no wish. */
export const MEDIA_TYPES = ['application/json', 'text/html', 'text/markdown', 'application/ld+json'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]
