import type { BibliographyEntry } from './content.ts'
import type { PublicPublication } from './public-view.ts'

/** An entry of a frozen bibliography, for unit tests. */
export const anEntry = (number: number, more: Partial<BibliographyEntry> = {}): BibliographyEntry => ({
  number,
  reference: `reference-${number}`,
  kind: 'trial',
  title: `Title ${number}`,
  titleTranslated: false,
  authors: [{ family: 'Invented', given: 'Ida' }],
  issuingBody: null,
  container: 'Annals of Nothing',
  year: 2024,
  language: 'en',
  doi: `10.1000/${number}`,
  pmid: null,
  pmcid: null,
  url: null,
  citation: `Invented I. Title ${number}. Annals of Nothing. 2024.`,
  csl: { type: 'article-journal', title: `Title ${number}` } as BibliographyEntry['csl'],
  ...more,
})

/** A live publication as the world reads it, for unit tests. */
export const aPublication = (more: Partial<PublicPublication> = {}): PublicPublication => ({
  id: 'publication-1',
  slug: 'does-it-help',
  edition: 2,
  status: 'live',
  question: 'Does it help?',
  summary: 'Yes, a little.',
  language: 'en',
  audiences: ['clinician', 'patient'],
  provenance: { method: 'human', tool: null, note: null },
  sections: [
    {
      kind: 'research',
      heading: 'From the research',
      audiences: [],
      content: {
        root: {
          type: 'root',
          version: 1,
          children: [
            {
              type: 'paragraph',
              version: 1,
              children: [{ type: 'text', version: 1, text: 'It *helped*.', format: 0 }],
            },
          ],
        },
      },
      html: '<p>It *helped*.</p>',
      text: 'It *helped*.',
    },
    {
      kind: 'custom',
      heading: 'For you',
      audiences: ['patient'],
      content: { root: { type: 'root', version: 1, children: [] } },
      html: '<p>Ask.</p>',
      text: 'Ask.',
    },
    {
      kind: 'guidelines',
      heading: 'Dosing',
      audiences: ['clinician'],
      content: { root: { type: 'root', version: 1, children: [] } },
      html: '<p>Dose.</p>',
      text: 'Dose.',
    },
  ],
  bibliography: [anEntry(1)],
  relatedQuestionTexts: ['And then?', 'And else?'],
  relatedQuestions: [
    { question: 'And then?', slug: 'and-then', publication: 'publication-2' },
    { question: 'And else?', slug: null, publication: null },
  ],
  topics: [{ slug: 'sleep', name: 'Sleep' }],
  disclaimer: 'Ask a doctor.',
  changeNote: null,
  corrections: [{ edition: 2, publishedAt: '2026-11-22T10:00:00.000Z', note: 'The dose was wrong.' }],
  reviewStatus: 'approved',
  reviewOverdue: false,
  approval: {
    digest: 'd'.repeat(64),
    round: 2,
    approvedAt: '2026-11-22T09:00:00.000Z',
    nextReviewDue: '2027-11-22T09:00:00.000Z',
    quorum: 1,
    reviewers: [
      {
        name: 'Rosa Fictional',
        credentials: 'MD',
        specialties: ['Neurology'],
        affiliation: 'University of Nowhere',
        conflict: 'none',
        decidedAt: '2026-11-22T09:00:00.000Z',
      } as PublicPublication['approval']['reviewers'][number],
    ],
  },
  pendingUpdate: null,
  alerts: [],
  proof: { covers: ['question'], jws: 'a.b.c' },
  publishedAt: '2026-11-22T10:00:00.000Z',
  createdAt: '2025-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:00:00.000Z',
  ...more,
})
