'use client'
import type { ReactNode } from 'react'
import { useFetched } from '../review-panel/use-fetched.ts'

type Named = { readonly id: string; readonly question: string }
type Citations = {
  readonly articles: readonly Named[]
  readonly publications: readonly (Named & {
    readonly slug: string
    readonly status: string
    readonly number: number | null
  })[]
  readonly rounds: readonly (Named & { readonly article: string; readonly state: string })[]
}

/** Which texts cite a reference; shows nothing where the server doesn't say. */
export const CitedBy = ({ id }: { readonly id: string }) => {
  const { value } = useFetched<Citations>(`/api/references/${id}/citations`)
  if (!value) return null
  const { articles, publications, rounds } = value
  return (
    <section aria-labelledby="reference-cited" className="review-panel__block">
      <h2 className="review-panel__title" id="reference-cited">
        Cited by
      </h2>
      {articles.length + publications.length + rounds.length === 0 && <p>No text cites it.</p>}
      <Texts title="Published">
        {publications.map(({ id: publication, question, status, number }) => (
          <Text key={publication} url={`/admin/collections/publications/${publication}`} question={question}>
            {[status === 'live' ? 'live' : status, number !== null && `there it is source ${number}`]
              .filter(Boolean)
              .join(', ')}
          </Text>
        ))}
      </Texts>
      <Texts title="Under review">
        {rounds.map(({ id: round, question, state }) => (
          <Text key={round} url={`/admin/collections/review-states/${round}`} question={question}>
            {state.replaceAll('-', ' ')}
          </Text>
        ))}
      </Texts>
      <Texts title="Articles">
        {articles.map(({ id: article, question }) => (
          <Text key={article} url={`/admin/collections/articles/${article}`} question={question} />
        ))}
      </Texts>
    </section>
  )
}

const Texts = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <div>
      <h3 className="references__subtitle">{title}</h3>
      <ul className="review-panel__links">{children}</ul>
    </div>
  )

type TextProps = { readonly url: string; readonly question: string; readonly children?: ReactNode }

const Text = ({ url, question, children }: TextProps) => (
  <li>
    <a href={url}>{question}</a>
    {children && <span className="review-panel__hint">{children}</span>}
  </li>
)
