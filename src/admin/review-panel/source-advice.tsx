import type { Advice } from '../../citations/advice.ts'

/** What should be known of the sources before somebody says that they support the text. Shows nothing where there is nothing. */
export const SourceAdvice = ({ advice, title }: { readonly advice: readonly Advice[]; readonly title: string }) =>
  advice.length === 0 ? null : (
    <div className="review-panel__advice">
      <p>{title}</p>
      <ul>
        {advice.map(({ code, number, message }) => (
          <li key={`${number}:${code}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
