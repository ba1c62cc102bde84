import type { PartialDate } from '../../citations/dates.ts'
import { container, element, type XmlElement } from '../../xml/element.ts'

/** An element with the day of an ISO time, in UTC. */
export const dated = (name: string, attributes: Readonly<Record<string, string>>, iso: string): XmlElement => {
  const day = iso.slice(0, 10)
  const [year = '', month = '', date = ''] = day.split('-')
  return container(
    name,
    { ...attributes, 'iso-8601-date': day },
    element('day', {}, date),
    element('month', {}, month),
    element('year', {}, year),
  )
}

/** A date of a source, as far as it is known, in the order of a citation. */
export const citedDate = ({ year, month, day }: PartialDate): readonly XmlElement[] =>
  year === null
    ? []
    : [
        element('year', { 'iso-8601-date': isoOf(year, month, day) }, String(year)),
        ...(month === null ? [] : [element('month', {}, twoDigits(month))]),
        ...(month === null || day === null ? [] : [element('day', {}, twoDigits(day))]),
      ]

const isoOf = (year: number, month: number | null, day: number | null): string =>
  [
    String(year).padStart(4, '0'),
    ...(month === null ? [] : [month, ...(day === null ? [] : [day])]).map(twoDigits),
  ].join('-')

const twoDigits = (part: number): string => String(part).padStart(2, '0')
