import type { AlertingStatus } from '../citations/source-alert.ts'
import { authorList, printedTitle } from '../citations/format.ts'
import type { SourceAlert } from '../publication/alerts.ts'
import type { BibliographyEntry } from '../publication/content.ts'
import { KIND_LABELS } from './labels.ts'
import { inLanguage } from './language.ts'
import { doiUrl, pubmedUrl, webUrl } from './paths.ts'

type Props = { readonly entry: BibliographyEntry; readonly alerts: readonly SourceAlert[] }

const FLAGS: Readonly<Record<AlertingStatus, string>> = { retracted: 'Retracted', concern: 'Expression of concern' }

export const ReferenceEntry = ({ entry, alerts }: Props) => {
  const source = [entry.container, entry.year || null].filter((part) => part !== null).join(', ')
  const links = linksOf(entry)
  return (
    <li id={`ref-${entry.number}`} value={entry.number}>
      <span className="kind">{KIND_LABELS[entry.kind]}</span>
      {alerts.map(({ status }) => (
        <strong key={status} className="source-flag">
          {FLAGS[status]}
        </strong>
      ))}
      {/* A translated title is no longer in the language of the work. */}
      <p className="reference-title" {...(entry.titleTranslated ? {} : inLanguage(entry.language))}>
        {printedTitle(entry)}
      </p>
      {entry.authors.length > 0 && <p className="reference-source">{authorList(entry.authors)}</p>}
      {source && <p className="reference-source">{source}</p>}
      <p className="reference-links">
        {links.map(({ href, text }) => (
          <a key={href} href={href} rel="external noreferrer">
            {text}
          </a>
        ))}
        <a className="back-link" href={`#cite-${entry.number}`}>
          Back to the text<span className="visually-hidden">: reference {entry.number}</span>
        </a>
      </p>
    </li>
  )
}

/** The work's own address is shown where it has no identifier. */
const linksOf = ({
  doi,
  pmid,
  url,
}: BibliographyEntry): readonly { readonly href: string; readonly text: string }[] => {
  const identified = [
    ...(doi ? [{ href: doiUrl(doi), text: `doi:${doi}` }] : []),
    ...(pmid ? [{ href: pubmedUrl(pmid), text: `PMID ${pmid}` }] : []),
  ]
  if (identified.length > 0) return identified
  const address = webUrl(url ?? '')
  return address ? [{ href: address, text: new URL(address).hostname }] : []
}
