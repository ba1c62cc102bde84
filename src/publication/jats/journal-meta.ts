import { container, element, type XmlElement } from '../../xml/element.ts'
import type { CitedSite } from '../own-citation.ts'

/** The site in a journal's place, and the body that answers for it. There is no ISSN, and no id of a journal. */
export const journalMeta = ({ name, body }: CitedSite): XmlElement =>
  container(
    'journal-meta',
    {},
    container('journal-title-group', {}, element('journal-title', {}, name)),
    container('publisher', {}, element('publisher-name', {}, body)),
  )
