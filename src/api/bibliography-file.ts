import type { PayloadRequest } from 'payload'
import { FORMAT_NAMES, FORMATS, type FormatName } from '../citations/formats/index.ts'
import { done, refusal, refused, type Result } from '../commands/result.ts'

const isFormat = (name: string): name is FormatName => (FORMAT_NAMES as readonly string[]).includes(name)

/** `?format=`; null where it is left out. */
export const formatOf = (req: PayloadRequest): Result<FormatName | null> => {
  const name = new URL(req.url ?? '/', 'http://localhost').searchParams.get('format')
  if (name === null || name === '') return done(null)
  if (isFormat(name)) return done(name)
  return refused(refusal(422, 'REFERENCES_UNKNOWN_FORMAT', `The formats are ${FORMAT_NAMES.join(', ')}.`))
}

/** A bibliography as a file to save. */
export const fileResponse = (text: string, format: FormatName, name: string): Response => {
  const { mediaType, extension } = FORMATS[format]
  return new Response(text, {
    headers: {
      'Content-Type': `${mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}.${extension}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
