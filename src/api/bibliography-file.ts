import type { PayloadRequest } from 'payload'
import { FORMAT_NAMES, FORMATS, type FormatName } from '../citations/formats/index.ts'
import { done, refusal, refused, type Result } from '../commands/result.ts'
import { CITATION_FORMAT_NAMES, CITATION_FORMATS, type CitationFormat } from '../publication/own-citation.ts'

/** `?format=`; null where it is left out. */
export const formatOf = (req: PayloadRequest): Result<FormatName | null> => oneOf(FORMAT_NAMES, req)

/** `?format=` of a citation: a line of text, or a file. */
export const citationFormatOf = (req: PayloadRequest): Result<CitationFormat | null> =>
  oneOf(CITATION_FORMAT_NAMES, req)

const oneOf = <Name extends string>(names: readonly Name[], req: PayloadRequest): Result<Name | null> => {
  const given = new URL(req.url ?? '/', 'http://localhost').searchParams.get('format')
  if (given === null || given === '') return done(null)
  const name = names.find((known) => known === given)
  return name ? done(name) : refused(refusal(422, 'REFERENCES_UNKNOWN_FORMAT', `The formats are ${names.join(', ')}.`))
}

/** A bibliography as a file to save. */
export const fileResponse = (text: string, format: FormatName, name: string): Response =>
  attachment(text, FORMATS[format], name)

/** The citation of an article as a file to save, named apart from the article's bibliography. */
export const citationResponse = (text: string, format: CitationFormat, slug: string): Response =>
  attachment(text, CITATION_FORMATS[format], `${slug}-citation`)

type Kind = { readonly mediaType: string; readonly extension: string }

const attachment = (text: string, { mediaType, extension }: Kind, name: string): Response =>
  new Response(text, {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}.${extension}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
