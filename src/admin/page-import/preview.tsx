'use client'
import type { NumberMark, Page, PageBlock, PageInline, PageListItem, PageReference } from '../../page-text/page.ts'
import type { NumberActions } from './number-button.tsx'
import { PreviewInlines, type Marks } from './preview-inlines.tsx'

type Props = { readonly page: Page; readonly marks: readonly NumberMark[]; readonly actions: NumberActions }
type Rest = { readonly marks: Marks; readonly actions: NumberActions }

/** The article that would be made, part by part. */
export const Preview = ({ page, marks, actions }: Props) => {
  const rest = { marks: byInline(marks), actions }
  return (
    <article className="page-import__preview">
      <h3 className="page-import__question">{page.question}</h3>
      <p className="references__quiet">
        {page.lastUpdated ? `Last updated ${page.lastUpdated}` : 'No date of the last update was recognised.'}
      </p>
      {page.sections.map(({ heading, blocks }, index) => (
        <section key={index}>
          <h4>{heading}</h4>
          {blocks.map((block, at) => (
            <Block key={at} block={block} {...rest} />
          ))}
        </section>
      ))}
      <section>
        <h4>References</h4>
        {page.references.length === 0 ? <p>None were recognised.</p> : <References references={page.references} />}
      </section>
      {page.relatedQuestions.length > 0 && (
        <section>
          <h4>Related questions</h4>
          <ul>
            {page.relatedQuestions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      {page.disclaimer && (
        <section>
          <h4>Disclaimer</h4>
          <p className="page-import__disclaimer">{page.disclaimer}</p>
        </section>
      )}
    </article>
  )
}

const byInline = (marks: readonly NumberMark[]): Marks => {
  const found = new Map<PageInline, NumberMark[]>()
  for (const mark of marks) {
    const own = found.get(mark.inline)
    if (own) own.push(mark)
    else found.set(mark.inline, [mark])
  }
  return found
}

const Block = ({ block, ...rest }: Rest & { readonly block: PageBlock }) => {
  if (block.type === 'heading') return <h5>{block.text}</h5>
  if (block.type === 'list') return <Items items={block.items} {...rest} />
  return (
    <p>
      <PreviewInlines inlines={block.inlines} {...rest} />
    </p>
  )
}

const Items = ({ items, ...rest }: Rest & { readonly items: readonly PageListItem[] }) => (
  <ul>
    {items.map((item, index) => (
      <li key={index}>
        <PreviewInlines inlines={item.inlines} {...rest} />
        {item.items.length > 0 && <Items items={item.items} {...rest} />}
      </li>
    ))}
  </ul>
)

const KINDS: Readonly<Record<PageReference['kind'], string>> = {
  guideline: 'Guideline',
  research: 'Research',
  other: 'Other',
}

const References = ({ references }: { readonly references: readonly PageReference[] }) => (
  <ol className="page-import__references">
    {references.map(({ number, kind, title, titleTranslated, container, year }) => (
      <li key={number} value={number}>
        <span className="page-import__kind">{KINDS[kind]}</span>{' '}
        {title === '' ? <em>No title</em> : titleTranslated ? `[${title}]` : title}
        <span className="references__quiet">
          {' '}
          {container ?? 'no journal'}, {year ?? 'no year'}
        </span>
      </li>
    ))}
  </ol>
)
