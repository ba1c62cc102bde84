'use client'
import { useAllFormFields, useDebounce } from '@payloadcms/ui'
import { useMemo } from 'react'
import { measuresOf, type Measures, type Reading, type Written } from '../../readability/article-measures.ts'
import type { FormFields } from './jump-to-field.ts'
import './article.css'

/** How long nothing must be typed before the text is measured again; in milliseconds. */
const PAUSE = 600

/** Words, and how easily patients read what is theirs: of the text as it stands in the form. Advice only. */
export const WritingMeasures = () => {
  const [fields] = useAllFormFields()
  const settled = useDebounce(fields, PAUSE)
  const { words, sections } = useMemo(() => measuresOf(written(settled as FormFields)), [settled])
  if (sections.length === 0) return null
  return (
    <details className="review-panel__facts article__measures">
      <summary>
        {words === 1 ? 'One word' : `${words.toLocaleString('en-GB')} words`}
        {worstOf(sections)}
      </summary>
      <ul>
        {sections.map(({ name, words: own, reading }, index) => (
          <li key={index}>
            <span className="review-panel__person">{name}</span>: {own === 1 ? 'one word' : `${own} words`}
            {reading && <ReadingLine reading={reading} />}
          </li>
        ))}
      </ul>
      <p className="review-panel__hint">
        Headings and citations are not counted. Grades are those of US schools, estimated for English sections that
        patients read. They are advice; nothing depends on them.
      </p>
    </details>
  )
}

const ReadingLine = ({ reading: { grades, advice } }: { readonly reading: Reading }) => (
  <span className="review-panel__line">
    Flesch–Kincaid grade {grade(grades.fleschKincaid)}, SMOG {grade(grades.smog)}
    {grades.isIndicative && ' (indicative: under 30 sentences)'}. {advice}
  </span>
)

const grade = (value: number): string => String(Math.max(0, Math.round(value)))

/** The hardest of what patients read, for the line that is always seen. */
const worstOf = (sections: Measures['sections']): string => {
  const grades = sections.flatMap(({ reading }) => (reading ? [reading.grades.fleschKincaid] : []))
  return grades.length === 0 ? '' : `; for patients: grade ${grade(Math.max(...grades))}`
}

const written = (fields: FormFields): Written => ({
  language: textOf(fields.language),
  audiences: listOf(fields.audiences),
  sections: (fields.sections?.rows ?? []).map((_row, index) => ({
    heading: textOf(fields[`sections.${index}.heading`]),
    audiences: listOf(fields[`sections.${index}.audiences`]),
    content: fields[`sections.${index}.content`]?.value,
  })),
})

const textOf = (field: FormFields[string]): string => (typeof field?.value === 'string' ? field.value : '')
const listOf = (field: FormFields[string]): readonly string[] =>
  Array.isArray(field?.value) ? field.value.filter((entry) => typeof entry === 'string') : []
