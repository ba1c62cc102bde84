import { expect, test } from '@jest/globals'
import { type Notice, noticeTypeOf, type SourceAnswer, statusOf, stillStanding } from './integrity.ts'

const notice = (type: Notice['type'], date: string | null = null): Notice => ({
  type,
  doi: null,
  pmid: null,
  date,
  source: 'crossref',
  label: type,
})
const crossref = (...notices: Notice[]): SourceAnswer => ({ source: 'crossref', ok: true, known: true, notices })
const pubmed = (...notices: Notice[]): SourceAnswer => ({ source: 'pubmed', ok: true, known: true, notices })
const unknown = (source: SourceAnswer['source']): SourceAnswer => ({ source, ok: true, known: false, notices: [] })
const down = (source: SourceAnswer['source']): SourceAnswer => ({ source, ok: false })

test.each<[string, readonly SourceAnswer[], string]>([
  ['nobody was asked', [], 'not-checked'],
  ['all know it and say nothing', [crossref(), pubmed()], 'clear'],
  ['one registry lacks it', [crossref(), unknown('pubmed')], 'clear'],
  ['no registry has it', [unknown('crossref'), unknown('pubmed')], 'unverifiable'],
  [
    'no registry has it, and it is not in Retraction Watch',
    [unknown('crossref'), unknown('retraction-watch')],
    'unverifiable',
  ],
  ['Retraction Watch alone was asked and lacks it', [unknown('retraction-watch')], 'clear'],
  ['one service failed', [crossref(), down('pubmed')], 'unverifiable'],
  ['all services failed', [down('crossref'), down('pubmed')], 'unverifiable'],
  ['one failed and the other tells of a retraction', [down('crossref'), pubmed(notice('retraction'))], 'retracted'],
  ['one failed and the other tells of a correction', [down('crossref'), pubmed(notice('correction'))], 'corrected'],
  ['a correction, then a retraction', [crossref(notice('correction')), pubmed(notice('retraction'))], 'retracted'],
  ['a concern beside a correction', [crossref(notice('concern'), notice('correction'))], 'concern'],
  [
    'reinstated later',
    [crossref(notice('retraction', '2010-02-06'), notice('reinstatement', '2012-01-01'))],
    'corrected',
  ],
  [
    'retracted after it was reinstated',
    [crossref(notice('reinstatement', '2012-01-01'), notice('retraction', '2013-01-01'))],
    'retracted',
  ],
  [
    'reinstated on an unknown day',
    [crossref(notice('retraction', '2010-02-06'), notice('reinstatement'))],
    'retracted',
  ],
  ['retracted on an unknown day', [crossref(notice('retraction'), notice('reinstatement', '2012-01-01'))], 'retracted'],
  [
    'reinstated, but still of concern',
    [
      crossref(
        notice('concern', '2009-01-01'),
        notice('retraction', '2010-01-01'),
        notice('reinstatement', '2011-01-01'),
      ),
    ],
    'concern',
  ],
])('where %s', (_, answers, status) => {
  expect(statusOf(answers)).toBe(status)
})

test.each([
  ['retraction', 'retraction'],
  ['partial_retraction', 'retraction'],
  ['RetractedandRepublishedIn', 'retraction'],
  ['withdrawal', 'retraction'],
  ['removal', 'retraction'],
  ['is-retracted-by', 'retraction'],
  ['expression_of_concern', 'concern'],
  ['expression-of-concern', 'concern'],
  ['Expression of concern', 'concern'],
  ['Reinstatement', 'reinstatement'],
  ['corrigendum', 'correction'],
  ['ErratumIn', 'correction'],
  ['something-new', 'correction'],
])('a notice of type "%s" is a %s', (name, type) => {
  expect(noticeTypeOf(name)).toBe(type)
})

test.each<[string, readonly SourceAnswer[], string]>([
  ['the source is out of reach', [down('crossref'), pubmed()], 'retracted'],
  ['the source is turned off', [pubmed()], 'retracted'],
  ['the source has lost its record of the work', [unknown('crossref'), pubmed()], 'retracted'],
  ['nobody answers', [down('crossref'), down('pubmed')], 'retracted'],
  ['the source knows the work and tells of nothing any more', [crossref(), pubmed()], 'clear'],
  [
    'the source tells of a later reinstatement',
    [crossref(notice('retraction', '2020-01-01'), notice('reinstatement', '2021-01-01'))],
    'corrected',
  ],
])('a retraction that Crossref told of before: %s', (_what, answers, status) => {
  const known = [notice('retraction', '2020-01-01')]
  expect(statusOf([...answers, ...stillStanding(known, answers)])).toBe(status)
})

test('a notice that has left the Retraction Watch list is withdrawn; one that stands there while no list is loaded is not', () => {
  const known = [{ ...notice('retraction'), source: 'retraction-watch' as const }]
  expect(stillStanding(known, [unknown('retraction-watch')])).toEqual([])
  expect(stillStanding(known, [crossref()])).toHaveLength(1)
})
