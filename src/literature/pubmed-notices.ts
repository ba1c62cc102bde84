import { normaliseDoi, normalisePmid } from '../citations/identifiers.ts'
import { noticeTypeOf, type Notice } from '../citations/integrity.ts'
import { sourceDay } from './pubmed-terms.ts'
import { all, attribute, text } from './xml.ts'

/** RefTypes (NLM's PubMed DTD, `CommentsCorrections`) that point from a work to a notice about it. */
const ABOUT_THE_WORK =
  /^((Partial)?RetractionIn|ExpressionOfConcernIn|ErratumIn|CorrectedandRepublishedIn|RetractedandRepublishedIn|UpdateIn)$/i

/** What a MedlineCitation says about its work after publication. Publication types count too: a notice may be missing. */
export const noticesOf = (citation: unknown, publicationTypes: readonly string[]): readonly Notice[] => {
  const notices = all(citation, 'CommentsCorrectionsList', 'CommentsCorrections').flatMap((correction): Notice[] => {
    const refType = attribute(correction, 'RefType') ?? ''
    if (!ABOUT_THE_WORK.test(refType)) return []
    const source = text(correction, 'RefSource') ?? ''
    return [
      {
        type: noticeTypeOf(refType),
        doi: normaliseDoi(/\bdoi:\s*(10\.\S+)/i.exec(source)?.[1] ?? ''),
        pmid: normalisePmid(text(correction, 'PMID') ?? ''),
        date: sourceDay(source),
        source: 'pubmed',
        label: refType,
      },
    ]
  })
  const retracted = publicationTypes.find((type) => /^retracted publication$/i.test(type))
  if (!retracted || notices.some(({ type }) => type === 'retraction')) return notices
  return [...notices, { type: 'retraction', doi: null, pmid: null, date: null, source: 'pubmed', label: retracted }]
}
