import { diffWordsWithSpace } from 'diff'
import { canonicalJson } from '../review/canonical-json.ts'
import type { ApprovedContent, BibliographyEntry } from './content.ts'

/** A stretch of text that both versions have, or only one of them. */
export type TextPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

export type Change = {
  /** What changed, in words: "The question", "Section “From the Research”". */
  readonly what: string
  readonly kind: 'changed' | 'added' | 'removed'
  readonly parts: readonly TextPart[]
}

/** All that differs between two frozen texts, in reading order; empty where they say the same. */
export const changesBetween = (before: ApprovedContent, after: ApprovedContent): readonly Change[] => [
  ...ofText('The question', before.question, after.question),
  ...ofText('The summary', before.summary ?? '', after.summary ?? ''),
  ...ofSections(before, after),
  ...ofBibliography(before.bibliography, after.bibliography),
  ...ofText('The related questions', lines(before.relatedQuestionTexts), lines(after.relatedQuestionTexts)),
  ...ofText('The disclaimer', before.disclaimer, after.disclaimer),
  ...ofText('The topics', lines(before.topics.map(({ name }) => name)), lines(after.topics.map(({ name }) => name))),
  ...ofText('The audiences', lines(before.audiences), lines(after.audiences)),
  ...ofText('The language', before.language, after.language),
  ...ofText('How it was written', provenance(before), provenance(after)),
  ...ofText('The note on what changed', before.changeNote ?? '', after.changeNote ?? ''),
]

/** One sentence that names what differs, for a corrections log whose editor wrote none. */
export const sayWhatChanged = (before: ApprovedContent, after: ApprovedContent): string => {
  const names = changesBetween({ ...before, changeNote: null }, { ...after, changeNote: null }).map(({ what, kind }) =>
    kind === 'changed' ? lowerFirst(what) : `${lowerFirst(what)} (${kind})`,
  )
  return names.length === 0 ? 'Reviewed again; nothing was changed.' : `Changed: ${[...new Set(names)].join(', ')}.`
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const lines = (items: readonly string[]): string => items.join('\n')
const provenance = ({ provenance: { method, tool, note } }: ApprovedContent): string =>
  [method, tool, note].filter(Boolean).join('\n')

/** A member whose wording differs; empty where it is the same. */
export const ofText = (what: string, before: string, after: string): readonly Change[] => {
  if (before === after) return []
  const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed'
  return [{ what, kind, parts: partsOf(before, after) }]
}

const partsOf = (before: string, after: string): readonly TextPart[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))

type Section = ApprovedContent['sections'][number]

/** A section is known by its kind and heading; where its heading changed, by its place. */
const ofSections = (before: ApprovedContent, after: ApprovedContent): readonly Change[] => {
  const left = [...before.sections]
  const take = (find: (section: Section) => boolean): Section | undefined => {
    const index = left.findIndex(find)
    return index === -1 ? undefined : left.splice(index, 1)[0]
  }
  const pairs = after.sections.map((section) => ({
    section,
    former: take(({ kind, heading }) => kind === section.kind && heading === section.heading),
  }))
  const matched = pairs.map(({ section, former }) => ({
    section,
    former: former ?? take(({ kind }) => kind === section.kind),
  }))
  const places = matched.flatMap(({ former }) => (former ? [before.sections.indexOf(former)] : []))
  const moved = places.some((place, index) => place < (places[index - 1] ?? 0))
  return [
    ...(moved ? ofText('The order of the sections', headings(before), headings(after)) : []),
    ...matched.flatMap(({ section, former }) =>
      former ? ofSection(former, section) : ofText(named(section), '', whole(section)),
    ),
    ...left.flatMap((section) => ofText(named(section), whole(section), '')),
  ]
}

const headings = ({ sections }: ApprovedContent): string => lines(sections.map(({ heading }) => heading))
const named = ({ heading }: Section): string => `Section “${heading}”`
const whole = ({ heading, audiences, text }: Section): string =>
  [heading, ...(audiences.length > 0 ? [`(${audiences.join(', ')})`] : []), text].join('\n')

const ofSection = (before: Section, after: Section): readonly Change[] => {
  const words = ofText(named(after), whole(before), whole(after))
  if (words.length > 0) return words
  // The same words in another dress: emphasis, a list, which source a number stands for.
  return canonicalJson(before.content) === canonicalJson(after.content) || before.html === after.html
    ? []
    : [{ what: named(after), kind: 'changed', parts: [{ kind: 'same', text: after.text }] }]
}

const ofBibliography = (
  before: readonly BibliographyEntry[],
  after: readonly BibliographyEntry[],
): readonly Change[] => {
  const words = ofText('The references', lines(before.map(entry)), lines(after.map(entry)))
  if (words.length > 0 || canonicalJson(before) === canonicalJson(after)) return words
  // The same lines, but another kind of source, or another address behind one.
  return [{ what: 'The references', kind: 'changed', parts: [{ kind: 'same', text: lines(after.map(entry)) }] }]
}

const entry = ({ number, citation }: BibliographyEntry): string => `${number}. ${citation}`
