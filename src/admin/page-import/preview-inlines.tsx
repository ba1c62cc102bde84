'use client'
import { Fragment } from 'react'
import type { NumberMark, PageInline } from '../../page-text/page.ts'
import { NumberButton, type NumberActions } from './number-button.tsx'

export type Marks = ReadonlyMap<PageInline, readonly NumberMark[]>

type Props = { readonly inlines: readonly PageInline[]; readonly marks: Marks; readonly actions: NumberActions }

export const PreviewInlines = ({ inlines, marks, actions }: Props) =>
  inlines.map((inline, index) => {
    const own = marks.get(inline) ?? []
    return (
      <Fragment key={index}>
        {inline.type === 'text'
          ? doubtful(inline.text, own, actions)
          : own.map((mark, at) => <NumberButton key={at} mark={mark} printed={mark.numbers.join(', ')} {...actions} />)}
      </Fragment>
    )
  })

const doubtful = (text: string, marks: readonly NumberMark[], actions: NumberActions) => {
  let done = 0
  const shown = marks.map((mark, index) => {
    const { start, end } = mark.within ?? { start: 0, end: 0 }
    const before = text.slice(done, start)
    done = end
    return (
      <Fragment key={index}>
        {before}
        <NumberButton mark={mark} printed={text.slice(start, end)} {...actions} />
      </Fragment>
    )
  })
  return (
    <>
      {shown}
      {text.slice(done)}
    </>
  )
}
