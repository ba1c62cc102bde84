import type { SourceAlert } from '../publication/alerts.ts'
import type { BibliographyEntry } from '../publication/content.ts'
import { ReferenceEntry } from './reference-entry.tsx'

type Props = { readonly bibliography: readonly BibliographyEntry[]; readonly alerts: readonly SourceAlert[] }

export const ReferenceList = ({ bibliography, alerts }: Props) =>
  bibliography.length > 0 && (
    <section className="references" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol>
        {bibliography.map((entry) => (
          <ReferenceEntry
            key={entry.number}
            entry={entry}
            alerts={alerts.filter(({ number }) => number === entry.number)}
          />
        ))}
      </ol>
    </section>
  )
