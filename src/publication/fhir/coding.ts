import { inLanguage } from '../../reader/language.ts'
import { escapeMarkdown } from '../../rich-text/markdown.ts'
import type { CodeableConcept } from './r5.ts'

/** Code systems of FHIR R5, by what they are for; `https://hl7.org/fhir/R5/codesystem-<name>.html` explains each. */
const system = (name: string): string => `http://hl7.org/fhir/${name}`

const concept = <Code extends string>(name: string) => {
  const url = system(name)
  return (code: Code): CodeableConcept => ({ coding: [{ system: url, code }] })
}

export const artifactState = concept<'approved' | 'published-final-form' | 'archived' | 'retracted'>(
  'cited-artifact-status-type',
)
export const titleType = concept<'primary' | 'language'>('title-type')
export const abstractType = concept<'primary-human-use'>('cited-artifact-abstract-type')
export const summaryStyle = concept<'vancouver' | 'ama11'>('citation-summary-style')
export const publishedInType = concept<'D020492' | 'D001877' | 'D064886'>('published-in-type')
export const citedMedium = concept<'internet'>('cited-medium')
export const urlClassifier = concept<
  'full-text' | 'abstract' | 'doi-based' | 'webpage' | 'json' | 'xml' | 'version-specific'
>('artifact-url-classifier')
export const classificationType = concept<'publication-type' | 'keyword' | 'knowledge-artifact-type'>(
  'cited-artifact-classification-type',
)
export const artifactClassifier = concept<'webpage' | 'D001877' | 'D016428' | 'D064886' | 'D000076942'>(
  'citation-artifact-classifier',
)
export const contributorRole = concept<'author' | 'reviewer'>('contributor-role')
export const contributionInstance = concept<'approved'>('artifact-contribution-instance-type')
export const contributorSummary = concept<'competing-interests-statement'>('contributor-summary-type')

/** A BCP 47 language; undefined where it is none. */
export const languageOf = (language: string | null): CodeableConcept | undefined => {
  const { lang } = inLanguage(language)
  return lang === undefined ? undefined : { coding: [{ system: 'urn:ietf:bcp:47', code: lang }] }
}

/** Words for an element of the type `markdown` that mean themselves. */
export const markdown = (text: string): string => escapeMarkdown(text).trim()

/**
 * A copy that FHIR allows (https://hl7.org/fhir/R5/json.html): no empty text, list or object, and no control character in a text. A text
 * that must be there, and is blank, takes what it belongs to with it.
 */
export const withoutBlanks = <Value extends object>(value: Value): Value => (cleaned(value) ?? {}) as Value

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') {
    const text = value.replace(NOT_IN_FHIR, '')
    return text.trim() === '' ? undefined : text
  }
  if (Array.isArray(value)) {
    const kept = value.map(cleaned).filter((one) => one !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [name, cleaned(member)])
  if (members.some(([name, member]) => name === 'text' && member === undefined && 'text' in value)) return undefined
  const kept = members.filter(([, member]) => member !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** No control characters but tabs and line ends (https://hl7.org/fhir/R5/datatypes.html#string), and no half of a character. */
const NOT_IN_FHIR = /(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu
