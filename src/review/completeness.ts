import type { Shortfall } from './facts.ts'

/** What the completeness rules look at: an article boiled down to what it says and what it cites. */
export type ArticleOutline = {
  readonly question: string
  readonly sections: readonly {
    readonly heading: string
    readonly hasWords: boolean
    /** Reference ids of each citation, in reading order. */
    readonly citations: readonly (readonly string[])[]
    /** Kinds of content that an article can't hold; see `readRichText`. */
    readonly unsupported: readonly string[]
  }[]
  /** Ids of the references that exist, with the parts that each still lacks, and whether it was retracted. */
  readonly references: ReadonlyMap<
    string,
    { readonly title: string; readonly lacks: readonly string[]; readonly isRetracted: boolean }
  >
  readonly provenance: { readonly method: string; readonly tool: string | null }
}

/** All that an article lacks before the board may see it; an empty list means that it is complete. */
export const missingFrom = (article: ArticleOutline): readonly Shortfall[] => [
  ...(article.question.trim() === ''
    ? [{ code: 'QUESTION_MISSING', message: 'The article has no question.', path: 'question' } satisfies Shortfall]
    : []),
  ...(article.sections.length === 0
    ? [{ code: 'SECTIONS_MISSING', message: 'The article has no section.', path: 'sections' } satisfies Shortfall]
    : article.sections.flatMap((section, index) => missingFromSection(section, index))),
  ...missingReferences(article),
  ...(article.provenance.method === 'machine-drafted' && !article.provenance.tool?.trim()
    ? [
        {
          code: 'PROVENANCE_TOOL_MISSING',
          message: 'Say which machine drafted the text.',
          path: 'provenance.tool',
        } satisfies Shortfall,
      ]
    : []),
]

const missingFromSection = (section: ArticleOutline['sections'][number], index: number): Shortfall[] => {
  const path = `sections.${index}`
  const name = section.heading.trim() === '' ? `Section ${index + 1}` : `"${section.heading}"`
  const shortfalls: Shortfall[] = []
  if (section.heading.trim() === '') {
    shortfalls.push({ code: 'HEADING_MISSING', message: `${name} has no heading.`, path: `${path}.heading` })
  }
  if (!section.hasWords)
    shortfalls.push({ code: 'SECTION_EMPTY', message: `${name} has no text.`, path: `${path}.content` })
  if (section.citations.length === 0) {
    shortfalls.push({ code: 'SECTION_WITHOUT_CITATION', message: `${name} cites no source.`, path: `${path}.content` })
  }
  if (section.citations.some((references) => references.length === 0)) {
    shortfalls.push({
      code: 'CITATION_WITHOUT_REFERENCE',
      message: `${name} has a citation that names no reference.`,
      path: `${path}.content`,
    })
  }
  if (section.unsupported.length > 0) {
    shortfalls.push({
      code: 'CONTENT_NOT_SUPPORTED',
      message: `${name} holds something that an article can't have: ${section.unsupported.join(', ')}.`,
      path: `${path}.content`,
    })
  }
  return shortfalls
}

const missingReferences = ({ sections, references }: ArticleOutline): Shortfall[] => {
  const cited = new Set(sections.flatMap((section) => section.citations.flat()))
  return [...cited].flatMap((id): Shortfall[] => {
    const reference = references.get(id)
    if (!reference) {
      return [
        {
          code: 'REFERENCE_UNKNOWN',
          message: `A citation names a reference that does not exist (${id}).`,
          path: `references.${id}`,
        },
      ]
    }
    const name = `The reference "${reference.title || id}"`
    const path = `references.${id}`
    return [
      ...(reference.lacks.length > 0
        ? [
            {
              code: 'REFERENCE_INCOMPLETE',
              message: `${name} lacks its ${reference.lacks.join(', ')}.`,
              path,
            } satisfies Shortfall,
          ]
        : []),
      ...(reference.isRetracted
        ? [
            {
              code: 'REFERENCE_RETRACTED',
              message: `${name} was retracted. Cite another source.`,
              path,
            } satisfies Shortfall,
          ]
        : []),
    ]
  })
}
