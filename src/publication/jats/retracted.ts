import { paragraphsOf } from '../../reader/text.ts'
import { container, element, elementDocument } from '../../xml/element.ts'
import type { CitedSite } from '../own-citation.ts'
import { journalMeta } from './journal-meta.ts'
import { dated } from './dates.ts'
import { JATS_DOCTYPE, JATS_VERSION } from './doctype.ts'

type Retraction = {
  readonly publication: string | null
  readonly notice: string | null
  readonly reason: string | null
  readonly retractedAt: string | null
}

/** What stands where an article was taken down: a notice of retraction, with nothing of its text and nobody's name. */
export const retractedJats = ({ publication, notice, reason, retractedAt }: Retraction, site: CitedSite): string => {
  const words = [...paragraphsOf(notice ?? ''), ...(reason ? [`Reason: ${reason}`] : [])]
  return elementDocument(
    container(
      'article',
      {
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'dtd-version': JATS_VERSION,
        'article-type': 'retraction',
        'xml:lang': 'en',
      },
      container(
        'front',
        {},
        journalMeta(site),
        container(
          'article-meta',
          {},
          publication === null ? null : element('article-id', { 'pub-id-type': 'publisher-id' }, publication),
          container('title-group', {}, element('article-title', {}, 'This article was retracted')),
          retractedAt === null ? null : dated('pub-date', { 'date-type': 'retracted' }, retractedAt),
        ),
      ),
      container(
        'body',
        {},
        [...words, 'Please don’t rely on copies of it.'].map((text) => element('p', {}, text)),
      ),
    ),
    JATS_DOCTYPE,
  )
}
