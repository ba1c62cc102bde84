import type { BibliographyEntry } from '../publication/content.ts'
import { ReferenceEntry } from './reference-entry.tsx'

export const ReferenceList = ({ bibliography }: { readonly bibliography: readonly BibliographyEntry[] }) =>
  bibliography.length > 0 && (
    <section className="references" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol>
        {bibliography.map((entry) => (
          <ReferenceEntry key={entry.number} entry={entry} />
        ))}
      </ol>
    </section>
  )
