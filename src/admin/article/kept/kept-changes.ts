import { changesBetween, ofText, type Change } from '../../../publication/changes.ts'
import {
  AUDIENCES,
  PROVENANCE_METHODS,
  SECTION_KINDS,
  type ApprovedContent,
  type Audience,
} from '../../../publication/content.ts'
import { readRichText } from '../../../rich-text/nodes.ts'
import { toPlainText } from '../../../rich-text/plain-text.ts'
import { toLexical } from '../../../rich-text/to-lexical.ts'
import { mapCitations } from '../../../rich-text/walk.ts'
import { chipText, citedIds, numberCitations, readCited } from '../../citation/numbering.ts'
import type { Members } from './kept-words.ts'

/** What kept members say differently from the text as it is saved; empty where they say the same. */
export const keptChanges = (saved: Members, kept: Members): readonly Change[] => {
  const now = { ...saved, ...kept }
  return [
    ...changesBetween(textOf(saved), textOf(now)),
    ...ofText('The internal notes', wordsOf(saved.internalNotes), wordsOf(now.internalNotes)),
    ...ofText('The web address', wordsOf(saved.slug), wordsOf(now.slug)),
    // Kept as ids, which say nothing to anybody: that they differ has to do.
    ...ofIds('The topics', saved.topics, now.topics),
    ...ofIds('The owner', saved.owner, now.owner),
  ]
}

/** As the text would be frozen, as far as a form can tell: without its bibliography, and with topics left out. */
const textOf = (members: Members): ApprovedContent => {
  const sections = rowsOf(members.sections)
  const numbers = numberCitations(citedIds(sections.map(({ content }) => content)))
  const provenance = recordOf(members.provenance)
  return {
    question: wordsOf(members.question),
    summary: wordsOf(members.summary),
    language: wordsOf(members.language),
    audiences: audiencesOf(members.audiences),
    provenance: {
      method: PROVENANCE_METHODS.find((method) => method === provenance.method) ?? 'human',
      tool: wordsOf(provenance.tool) || null,
      note: wordsOf(provenance.note) || null,
    },
    sections: sections.map((section) => {
      const reading = readRichText(section.content)
      const blocks = reading.ok ? reading.blocks : []
      const labelled = mapCitations(blocks, (citation) => ({
        ...citation,
        fields: { ...citation.fields, label: chipText(readCited(citation.fields), numbers) },
      }))
      // As it would be stored: without members that are undefined.
      const content = JSON.parse(JSON.stringify(toLexical(blocks))) as ReturnType<typeof toLexical>
      return {
        kind: SECTION_KINDS.find((kind) => kind === section.blockType) ?? 'custom',
        heading: wordsOf(section.heading),
        audiences: audiencesOf(section.audiences),
        content,
        // Two texts are in the same dress only where all of it is the same: a working copy has no HTML yet.
        html: JSON.stringify(content),
        text: toPlainText(labelled),
      }
    }),
    bibliography: [],
    relatedQuestionTexts: rowsOf(members.relatedQuestions).map(({ question }) => wordsOf(question)),
    topics: [],
    disclaimer: wordsOf(members.disclaimer),
    changeNote: wordsOf(members.changeNote) || null,
  }
}

const ofIds = (what: string, before: unknown, after: unknown): readonly Change[] =>
  idsOf(before).join() === idsOf(after).join() ? [] : [{ what, kind: 'changed', parts: [] }]

const recordOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? { ...value } : {})
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const rowsOf = (value: unknown): readonly Members[] => (Array.isArray(value) ? value.map(recordOf) : [])
const audiencesOf = (value: unknown): readonly Audience[] =>
  Array.isArray(value) ? AUDIENCES.filter((audience) => value.includes(audience)) : []

const idsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry
    return typeof id === 'string' || typeof id === 'number' ? [String(id)] : []
  })
