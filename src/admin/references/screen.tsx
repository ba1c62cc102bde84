'use client'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

/** A screen of its own beside the list of references. */
export const Screen = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  useTitle(title)
  return (
    <Gutter className="references__screen">
      <SetStepNav nav={[{ label: 'References', url: '/admin/collections/references' }, { label: title }]} />
      <div className="review-panel references">
        <h1 className="references__heading">{title}</h1>
        {children}
      </div>
    </Gutter>
  )
}
