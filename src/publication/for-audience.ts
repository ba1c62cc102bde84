import type { Audience } from './content.ts'
import type { PublicPublication } from './public-view.ts'

/** Said in an answer that was asked for with `?audience=`: that it may be a part, and of what. */
export type AudiencePart = {
  readonly name: Audience
  /** Sections are left out: the proof, which covers the whole text, can't be checked against this answer. */
  readonly isPart: boolean
  readonly sections: { readonly shown: number; readonly all: number }
}

export type PublicationPart = PublicPublication & { readonly audience: AudiencePart }

/**
 * The sections that are written for these readers, or for everybody. The numbers of the citations and the bibliography stay
 * those of the whole text, so that what is quoted from a part can be found in the whole.
 */
export const forAudience = (publication: PublicPublication, name: Audience): PublicationPart => {
  const sections = publication.sections.filter(({ audiences }) => audiences.length === 0 || audiences.includes(name))
  const all = publication.sections.length
  return {
    ...publication,
    sections,
    audience: { name, isPart: sections.length < all, sections: { shown: sections.length, all } },
  }
}
