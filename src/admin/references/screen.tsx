'use client'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

type Props = {
  readonly title: string
  readonly list?: { readonly label: string; readonly url: string }
  /** As wide as the window: for what is compared side by side. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

const REFERENCES = { label: 'References', url: '/admin/collections/references' }

/** A screen of its own beside a list. */
export const Screen = ({ title, list = REFERENCES, isWide = false, children }: Props) => {
  useTitle(title)
  return (
    <Gutter className="references__screen">
      <SetStepNav nav={[list, { label: title }]} />
      <div className={`review-panel references${isWide ? ' references--wide' : ''}`}>
        <h1 className="references__heading">{title}</h1>
        {children}
      </div>
    </Gutter>
  )
}
