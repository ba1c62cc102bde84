'use client'
import { useForm } from '@payloadcms/ui'
import type { Shortfall } from '../../review/facts.ts'
import { jumpTo, placeOf, type FormFields } from './jump-to-field.ts'
import './article.css'

/** What the article still lacks; each line leads to where it can be mended. */
export const MissingList = ({ missing }: { readonly missing: readonly Shortfall[] }) => {
  const { dispatchFields, getFields } = useForm()

  const jump = (field: string) => {
    const [list, index] = field.split('.')
    const rows = list ? getFields()[list]?.rows : undefined
    if (list && rows?.[Number(index)]?.collapsed) {
      const updatedRows = rows.map((row, at) => (at === Number(index) ? { ...row, collapsed: false } : row))
      dispatchFields({ type: 'SET_ROW_COLLAPSED', path: list, updatedRows })
    }
    void jumpTo(field)
  }

  return (
    <div className="review-panel__missing">
      <h3 className="review-panel__form-title">Before it can be submitted</h3>
      <ul>
        {missing.map(({ code, message, path }) => (
          <li key={`${code}:${path ?? ''}`}>
            {path === undefined ? message : <Line code={code} message={message} path={path} onJump={jump} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

type LineProps = {
  readonly code: string
  readonly message: string
  readonly path: string
  readonly onJump: (field: string) => void
}

const Line = ({ code, message, path, onJump }: LineProps) => {
  const place = placeOf(code, path, useForm().getFields() as FormFields)
  return 'href' in place ? (
    <a className="article__jump" href={place.href}>
      {message}
    </a>
  ) : (
    <button type="button" className="article__jump" onClick={() => onJump(place.field)}>
      {message}
    </button>
  )
}
