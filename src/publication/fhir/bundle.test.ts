import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import type { SourceAlert } from '../alerts.ts'
import { anEntryOf, aWholePublication } from '../exported.fixture.ts'
import type { ExportedPublication } from '../exported.ts'
import { forAudience } from '../for-audience.ts'
import { aPublication } from '../publication.fixture.ts'
import { fhirBundle } from './bundle.ts'
import { resourceId } from './resource-id.ts'
import { refusedOutcome } from './refused.ts'

const SITE = { name: 'Answers', body: 'The Board of Answers', origin: 'https://answers.example.org' }
const GOLDEN = path.join(import.meta.dirname, 'bundle.golden.json')

/** Value sets of FHIR R5 5.0.0 that our codes are from, each at https://hl7.org/fhir/R5/valueset-<name>.html */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'http://hl7.org/fhir/cited-artifact-status-type': (
    'created submitted withdrawn pre-review under-review post-review-pre-published rejected published-early-form ' +
    'published-final-form accepted archived retracted draft active approved unknown'
  ).split(' '),
  'http://hl7.org/fhir/title-type': (
    'primary official scientific plain-language subtitle short-title acronym earlier-title language autotranslated ' +
    'human-use machine-use duplicate-uid'
  ).split(' '),
  'http://hl7.org/fhir/cited-artifact-abstract-type': (
    'primary-human-use primary-machine-use truncated short-abstract long-abstract plain-language different-publisher ' +
    'language autotranslated duplicate-pmid earlier-abstract'
  ).split(' '),
  'http://hl7.org/fhir/citation-summary-style':
    'vancouver ama11 apa7 apa6 asa6 mla8 cochrane elsevier-harvard nature acs chicago-a-17 chicago-b-17 ieee comppub'.split(
      ' ',
    ),
  'http://hl7.org/fhir/published-in-type': 'D020492 D019991 D001877 D064886'.split(' '),
  'http://hl7.org/fhir/cited-medium':
    'internet print offline-digital-storage internet-without-issue print-without-issue offline-digital-storage-without-issue'.split(
      ' ',
    ),
  'http://hl7.org/fhir/artifact-url-classifier': (
    'abstract full-text supplement webpage file-directory code-repository restricted compressed-file doi-based pdf json ' +
    'xml version-specific computable-resource not-specified'
  ).split(' '),
  'http://hl7.org/fhir/cited-artifact-classification-type': (
    'publication-type mesh-heading supplemental-mesh-protocol supplemental-mesh-disease supplemental-mesh-organism ' +
    'keyword citation-subset chemical publishing-model knowledge-artifact-type coverage'
  ).split(' '),
  'http://hl7.org/fhir/citation-artifact-classifier': (
    'audio D001877 cds-artifact D016420 common-share D019991 D064886 dataset-unpublished Electronic ' +
    'Electronic-eCollection Electronic-Print executable-app fhir-resource image interactive-form D016428 D016422 ' +
    'machine-code medline-base prediction-model D000076942 Print Print-Electronic project-specific protocol pseudocode ' +
    'D016425 standard-specification terminology D059040 webpage'
  ).split(' '),
  'http://hl7.org/fhir/contributor-role': 'publisher author reviewer endorser editor informant funder'.split(' '),
  'http://hl7.org/fhir/artifact-contribution-instance-type': 'reviewed approved edited'.split(' '),
  'http://hl7.org/fhir/contributor-summary-type': (
    'author-string contributorship-list contributorship-statement acknowledgement-list acknowledgment-statement ' +
    'funding-statement competing-interests-statement'
  ).split(' '),
}

/** Codes that an element takes by itself, with a required binding, by the element's name. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  // https://hl7.org/fhir/R5/valueset-publication-status.html and https://hl7.org/fhir/R5/valueset-narrative-status.html
  status: ['draft', 'active', 'retired', 'unknown', 'generated', 'extensions', 'additional', 'empty'],
  // https://hl7.org/fhir/R5/valueset-artifactassessment-workflow-status.html
  workflowStatus: (
    'submitted triaged waiting-for-input resolved-no-change resolved-change-required deferred duplicate applied ' +
    'published entered-in-error'
  ).split(' '),
  // https://hl7.org/fhir/R5/valueset-artifactassessment-disposition.html
  disposition:
    'unresolved not-persuasive persuasive persuasive-with-modification not-persuasive-with-modification'.split(' '),
  // https://hl7.org/fhir/R5/valueset-artifactassessment-information-type.html
  informationType: 'comment classifier rating container response change-request'.split(' '),
}

/** https://hl7.org/fhir/R5/datatypes.html#dateTime, without leap seconds and years before 1000. */
const DATE_TIME =
  /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d))?)?)?$/
const DATES = new Set(['date', 'start', 'time', 'articleDate', 'lastRevisionDate', 'dateAccessed'])

type Json = { readonly [name: string]: unknown }
/** Every object of a document, with every member's name and value. */
const membersOf = (value: unknown): readonly (readonly [name: string, value: unknown, of: Json])[] => {
  if (Array.isArray(value)) return value.flatMap(membersOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => [
    [name, member, value as Json] as const,
    ...membersOf(member),
  ])
}

/** What FHIR doesn't allow in this bundle; empty where it is sound, whatever the words are. */
const faultsOf = (publication: ExportedPublication): readonly unknown[] => {
  const bundle = JSON.parse(JSON.stringify(fhirBundle(publication, SITE))) as ReturnType<typeof fhirBundle>
  const entries = bundle.entry ?? []
  const types = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]))
  const isSound = (name: string, value: unknown, of: Json): boolean => {
    if (value === null) return false
    if (typeof value === 'object') return Object.keys(value).length > 0
    if (typeof value !== 'string') return true
    if (value.trim() === '' || !value.isWellFormed()) return false
    if (name === 'id') return /^[A-Za-z0-9\-.]{1,64}$/.test(value)
    if (name === 'reference') return types.get(value) === of.type
    if (name === 'code' && of.system !== 'urn:ietf:bcp:47') return CODES[String(of.system)]?.includes(value) ?? false
    if (REQUIRED[name]) return REQUIRED[name].includes(value)
    if (DATES.has(name)) return DATE_TIME.test(value)
    return name !== 'div' || XMLValidator.validate(value) === true
  }
  return [
    ...entries.filter(({ fullUrl, resource }) => fullUrl !== `urn:uuid:${resource?.id}`),
    ...(types.size === entries.length ? [] : ['Two resources have one address.']),
    ...membersOf(bundle).filter(([name, value, of]) => !isSound(name, value, of)),
    // What must be there, by what it is in.
    ...membersOf(bundle).filter(
      ([name, value]) =>
        Object.hasOwn(NEEDED, name) &&
        (Array.isArray(value) ? value : [value]).some((one: Json) => NEEDED[name]?.some((member) => !(member in one))),
    ),
  ]
}

/** Members with a least number of 1 in R5, by the name of the element that they belong to. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  resource: ['resourceType', 'id', 'text'],
  relatesTo: ['type'],
  statusDate: ['activity', 'period'],
  contributionInstance: ['type'],
  note: ['text'],
  qualification: ['code'],
  version: ['value'],
}

const resourcesOf = (publication: ExportedPublication, type: string): readonly Json[] =>
  (fhirBundle(publication, SITE).entry ?? [])
    .map(({ resource }) => resource as unknown as Json)
    .filter(({ resourceType }) => resourceType === type)
const articleOf = (publication: ExportedPublication) =>
  resourcesOf(publication, 'Citation')[0] as {
    status: string
    citedArtifact: {
      currentState: { coding: { code: string }[] }[]
      note: { text: string }[]
      webLocation?: { url: string }[]
      identifier?: unknown
      contributorship: { entry: unknown[] }
    }
  }
const statesOf = (publication: ExportedPublication) =>
  articleOf(publication).citedArtifact.currentState.map(({ coding }) => coding[0]?.code)

const retraction: SourceAlert = {
  status: 'retracted',
  number: 1,
  title: 'Title 1',
  doi: null,
  pmid: null,
  since: '2026-11-22T10:00:00.000Z',
  message: 'Source 1 was retracted.',
  notices: [{ type: 'retraction', date: '2026-10-01', doi: null, pmid: null, source: 'crossref', label: 'Retraction' }],
}

describe('an article as FHIR R5', () => {
  test('is the bundle that was looked over and found good', () => {
    expect(JSON.parse(JSON.stringify(fhirBundle(aWholePublication(), SITE)))).toEqual(
      JSON.parse(readFileSync(GOLDEN, 'utf8')),
    )
  })

  test('has what FHIR requires, codes of its value sets and references that resolve', () => {
    expect(faultsOf(aWholePublication({ alerts: [retraction] }))).toEqual([])
    expect(faultsOf(aPublication())).toEqual([])
  })

  test('has them whatever the words are', () => {
    const words = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(words, words, (text, other) => {
        const publication = aPublication()
        const [reviewer] = publication.approval.reviewers
        const faults = faultsOf({
          ...publication,
          question: `Q${text}`,
          summary: other,
          disclaimer: text,
          language: other,
          topics: [{ slug: 'x', name: text }],
          provenance: { method: 'machine-drafted', tool: text, note: other },
          bibliography: [
            anEntryOf(1, {
              title: other,
              authors: [{ literal: text }, { family: other }],
              containerTitle: text,
              language: text,
              originalTitle: text,
              titleTranslated: true,
              issuingBody: other,
              url: text,
            }),
          ],
          approval: {
            ...publication.approval,
            reviewers: [{ ...reviewer!, credentials: text, specialties: [other], affiliation: text, conflict: other }],
          },
        })
        expect(faults).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('is the same whenever it is made, and another for another edition', () => {
    expect(fhirBundle(aPublication(), SITE)).toEqual(fhirBundle(aPublication(), SITE))
    expect(fhirBundle(aPublication({ edition: 3 }), SITE).id).not.toBe(fhirBundle(aPublication(), SITE).id)
    expect(resourceId('a', 1, 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(resourceId('a', 1, '1b')).not.toBe(resourceId('a', 11, 'b'))
  })

  test('has an assessment of each reviewer, with name, credentials and time as the approval has them', () => {
    const [assessment, ...others] = resourcesOf(aPublication(), 'ArtifactAssessment')
    expect(others).toEqual([])
    const [{ fullUrl: article } = {}] = fhirBundle(aPublication(), SITE).entry ?? []
    expect(assessment).toMatchObject({
      date: '2026-11-22T09:00:00.000Z',
      artifactReference: { reference: article },
      workflowStatus: 'resolved-no-change',
      disposition: 'persuasive',
    })
    expect(JSON.stringify(assessment)).toContain('d'.repeat(64))
    expect(resourcesOf(aPublication(), 'Practitioner')).toMatchObject([
      { name: [{ text: 'Rosa Fictional', suffix: ['MD'] }], qualification: [{ code: { text: 'MD' } }] },
    ])
    expect(resourcesOf(aPublication(), 'PractitionerRole')).toMatchObject([
      { organization: { display: 'University of Nowhere' }, specialty: [{ text: 'Neurology' }] },
    ])
    expect(statesOf(aPublication())).toEqual(['published-final-form', 'approved'])
  })

  test('names no reviewer and no approval where fewer approved than the policy asks for', () => {
    const { approval } = aPublication()
    const publication = aPublication({ approval: { ...approval, quorum: 2 } })
    expect(resourcesOf(publication, 'ArtifactAssessment')).toEqual([])
    expect(resourcesOf(publication, 'Practitioner')).toEqual([])
    expect(statesOf(publication)).toEqual(['published-final-form'])
    expect(JSON.stringify(fhirBundle(publication, SITE))).not.toContain('Rosa')
    expect(JSON.stringify(fhirBundle(publication, SITE))).not.toContain('Approved on')
  })

  test('no longer calls approved what is overdue for review, and says so', () => {
    const publication = aPublication({ reviewOverdue: true })
    expect(statesOf(publication)).toEqual(['published-final-form'])
    expect(articleOf(publication).citedArtifact.note[0]?.text).toContain('was due for review on 22 November 2027')
  })

  test('says that a source was retracted, and when', () => {
    const [, source] = resourcesOf(aWholePublication({ alerts: [retraction] }), 'Citation')
    expect(source).toMatchObject({
      citedArtifact: {
        currentState: [{ coding: [{ code: 'retracted' }] }],
        statusDate: [{ period: { start: '2026-10-01' } }],
        note: [{ text: 'Source 1 was retracted.' }],
      },
    })
  })

  test('of an earlier edition is archived, and leads to no page that shows another edition', () => {
    const publication: ExportedPublication = {
      ...aPublication(),
      status: 'superseded',
      reviewStatus: 'superseded',
      live: { edition: 3, slug: 'it-helps', publishedAt: '2026-11-23T10:00:00.000Z' },
    }
    expect(faultsOf(publication)).toEqual([])
    expect(statesOf(publication)).toEqual(['archived'])
    expect(articleOf(publication).citedArtifact.webLocation?.map(({ url }) => url)).toEqual([
      'https://answers.example.org/api/publications/by-slug/it-helps/editions/2',
      'https://answers.example.org/api/publications/by-slug/it-helps/editions/2?format=jats',
    ])
    expect(articleOf(publication).citedArtifact.note[0]?.text).toBe('This edition was replaced by edition 3.')
  })

  test('is of the whole article, whichever sections were asked for', () => {
    expect(fhirBundle(forAudience(aPublication(), 'patient'), SITE)).toEqual(fhirBundle(aPublication(), SITE))
  })

  test('names no address where the server wasn’t told its own', () => {
    const text = JSON.stringify(fhirBundle(aPublication(), { ...SITE, origin: null }))
    expect(text).not.toContain('/api/publications')
    expect(text).not.toContain('answers.example.org')
  })
})

test('a refusal is an outcome', () => {
  expect(refusedOutcome('Taken down.', true)).toEqual({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'deleted', details: { text: 'Taken down.' } }],
  })
})
