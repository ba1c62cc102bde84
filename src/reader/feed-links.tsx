import { env } from '../env.ts'
import { FEED_PATHS } from '../syndication/feeds.ts'

const FEEDS = [
  ['RSS', 'application/rss+xml', FEED_PATHS.rss],
  ['Atom', 'application/atom+xml', FEED_PATHS.atom],
  ['JSON Feed', 'application/feed+json', FEED_PATHS.json],
] as const

/** What feed readers look for on a page. React lifts the links into the head. */
export const FeedLinks = () =>
  FEEDS.map(([name, type, href]) => (
    <link key={name} rel="alternate" type={type} title={`${env.SITE_NAME} (${name})`} href={href} />
  ))
