import { readRichText } from '../../rich-text/nodes.ts'
import { toPlainText } from '../../rich-text/plain-text.ts'
import type { FormFields } from './jump-to-field.ts'

/** The words of an article's form, in their order; what lies in fields of one line stands on a line of its own. */
export const typedText = (fields: FormFields): string => {
  const at = (path: string): string => {
    const value = fields[path]?.value
    return typeof value === 'string' ? value : ''
  }
  const rows = (path: string): readonly number[] => (fields[path]?.rows ?? []).map((_row, index) => index)
  return [
    at('question'),
    at('summary'),
    ...rows('sections').flatMap((index) => {
      const reading = readRichText(fields[`sections.${index}.content`]?.value)
      return [at(`sections.${index}.heading`), reading.ok ? toPlainText(reading.blocks) : '']
    }),
    ...rows('relatedQuestions').map((index) => at(`relatedQuestions.${index}.question`)),
    ...['disclaimer', 'changeNote', 'internalNotes'].map(at),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
}
