import { describe, expect, test } from '@jest/globals'
import type { Article, Graph, MedicalWebPage, Question } from 'schema-dts'
import { jsonLd, retractedJsonLd, scriptJson } from './json-ld.ts'
import { aPublication, anEntry } from './publication.fixture.ts'

const site = { name: 'Answers', body: 'The Board of Answers', origin: 'https://answers.example.org' }

/** The nodes by their type; the type checker holds each against schema.org's vocabulary where it is made. */
const node = <Node>(graph: Graph, type: string): Node =>
  graph['@graph'].find((one) => (one as { '@type': string })['@type'] === type) as Node

describe('what machines read of a live article', () => {
  const graph = jsonLd(aPublication(), site)

  test('is a medical page with its article, its question and its publisher, and no page of frequent questions', () => {
    expect(graph['@context']).toBe('https://schema.org')
    expect(graph['@graph'].map((one) => (one as { '@type': string })['@type'])).toEqual([
      'MedicalWebPage',
      'Article',
      'Question',
      'Organization',
    ])
    expect(JSON.stringify(graph)).not.toMatch(/FAQPage|QAPage|speakable/)
  })

  test('names who reviewed it, when, for whom it is, and where it leads', () => {
    expect(node<MedicalWebPage>(graph, 'MedicalWebPage')).toEqual({
      '@type': 'MedicalWebPage',
      '@id': 'https://answers.example.org/articles/does-it-help#page',
      url: 'https://answers.example.org/articles/does-it-help',
      name: 'Does it help?',
      description: 'Yes, a little.',
      inLanguage: 'en',
      isAccessibleForFree: true,
      datePublished: '2025-11-22T10:00:00.000Z',
      dateModified: '2026-11-22T10:00:00.000Z',
      version: '2',
      publisher: { '@id': 'https://answers.example.org/articles/does-it-help#publisher' },
      audience: { '@type': 'PeopleAudience', audienceType: 'Patients and carers' },
      medicalAudience: 'https://schema.org/Clinician',
      lastReviewed: '2026-11-22',
      reviewedBy: [
        {
          '@type': 'Person',
          name: 'Rosa Fictional',
          honorificSuffix: 'MD',
          knowsAbout: ['Neurology'],
          affiliation: { '@type': 'Organization', name: 'University of Nowhere' },
        },
      ],
      publishingPrinciples: 'https://answers.example.org/editorial-policy',
      relatedLink: ['https://answers.example.org/articles/and-then'],
      about: [{ '@type': 'Thing', name: 'Sleep' }],
      mainEntity: { '@id': 'https://answers.example.org/articles/does-it-help#article' },
    })
    expect(node<Question>(graph, 'Question')).toMatchObject({
      name: 'Does it help?',
      acceptedAnswer: { '@type': 'Answer', text: 'Yes, a little.' },
    })
  })

  test('cites its sources by what they are', () => {
    const bibliography = [
      anEntry(1),
      anEntry(2, { kind: 'guideline', doi: null, container: null, issuingBody: 'A society' }),
      anEntry(3, { kind: 'website', doi: null, url: 'javascript:alert(1)' }),
    ]
    const { citation } = node<Article & { citation: object[] }>(jsonLd(aPublication({ bibliography }), site), 'Article')
    expect(citation).toEqual([
      {
        '@type': 'ScholarlyArticle',
        position: 1,
        name: 'Title 1',
        author: ['Ida Invented'],
        datePublished: '2024',
        inLanguage: 'en',
        isPartOf: { '@type': 'CreativeWork', name: 'Annals of Nothing' },
        sameAs: ['https://doi.org/10.1000/1'],
        identifier: [{ '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1000/1' }],
      },
      expect.objectContaining({ '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: 'A society' } }),
      expect.objectContaining({ '@type': 'WebPage' }),
    ])
    expect(JSON.stringify(citation)).not.toContain('javascript:')
  })

  test('has no address where the site was not told its own, and says so of a machine’s part', () => {
    const provenance = { method: 'machine-drafted', tool: null, note: null } as const
    const bare = jsonLd(aPublication({ provenance, summary: null, audiences: [] }), { ...site, origin: null })
    const page = node<MedicalWebPage>(bare, 'MedicalWebPage')
    expect(page).toMatchObject({ '@id': '#page' })
    for (const member of ['url', 'publishingPrinciples', 'relatedLink', 'audience', 'medicalAudience'])
      expect(page).not.toHaveProperty(member)
    expect(node<Question>(bare, 'Question')).not.toHaveProperty('acceptedAnswer')
    expect(node<Article>(bare, 'Article')).toMatchObject({
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    })
  })
})

describe('what machines may not be told', () => {
  test.each([
    ['overdue for its review', aPublication({ reviewOverdue: true })],
    ['not live', aPublication({ status: 'superseded' as 'live' })],
  ])('is that a text was reviewed which is %s', (_, publication) => {
    const text = JSON.stringify(jsonLd(publication, site))
    expect(text).not.toMatch(/reviewedBy|lastReviewed|Rosa Fictional/)
  })

  test('is a word of a retracted text, or who approved it', () => {
    expect(retractedJsonLd('Taken down for its dose.')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      name: 'Retracted article',
      creativeWorkStatus: 'Retracted',
      description: 'Taken down for its dose.',
    })
  })
})

test('nothing in the JSON ends the script that it stands in, and it reads as it was', () => {
  const nasty = { name: '</script><script>alert(1)</script><!-- & \u2028' }
  const text = scriptJson(nasty)
  expect(text).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(text)).toEqual(nasty)
})
